import {type AnyNode, type AssignmentExpression, type BinaryExpression, parse, type Token} from "acorn"
import type {RunFailure} from "#model/labs/verdict"
import {type CodeMap, type Edit, editCode, inWritten} from "./code-map"

const POWER = "lanewise$power"
/** Whole numbers of any size stay exact as they are; `Math.pow` of a room is ours. */
const PROLOGUE = `const ${POWER} = (x, y) => typeof x === "bigint" || typeof y === "bigint" ? x ** y : Math.pow(x, y); `

type Ready = {readonly code: string; readonly map: CodeMap} | {readonly failure: RunFailure}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"
}

function nodesIn(root: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  const open: unknown[] = [root]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (Array.isArray(one)) open.push(...one.filter(inner => inner !== undefined))
    else if (isNode(one)) {
      found.push(one)
      open.push(...Object.values(one).filter(inner => inner !== undefined))
    }
  }
  return found
}

/** Whether reading it twice is no more than reading it once. */
function isPlain(node: AnyNode): boolean {
  if (node.type === "Identifier" || node.type === "ThisExpression") return true
  if (node.type !== "MemberExpression" || !isPlain(node.object)) return false
  return !node.computed || node.property.type === "Identifier" || node.property.type === "Literal"
}

/** Puts our power in the place of `**` and `**=`, whose last digit differs between engines. Code without them, and code
 * that does not parse, stays as it is: the engine says what is wrong with the latter. */
export function withOwnPowers(code: string, map: CodeMap): Ready {
  if (!code.includes("**")) return {code, map}
  const tokens: Token[] = []
  let root: AnyNode
  try {
    root = parse(code, {ecmaVersion: "latest", sourceType: "module", onToken: tokens})
  } catch {
    return {code, map}
  }
  const powers = nodesIn(root).filter(
    node =>
      (node.type === "BinaryExpression" && node.operator === "**") ||
      (node.type === "AssignmentExpression" && node.operator === "**="),
  )
  if (powers.length === 0) return {code, map}
  const place = placesIn(code)
  const edits: Edit[] = [{line: 0, column: 0, length: 0, text: PROLOGUE}]
  for (const node of powers) {
    if (node.type !== "BinaryExpression" && node.type !== "AssignmentExpression") continue
    const {left, right, start, end} = node
    const sign = tokens.find(
      token => token.start >= left.end && token.end <= right.start && isSign(code, token),
    )
    if (sign === undefined) throw new RangeError("Expected a sign between two operands")
    const sides = sidesOf(node, code.slice(left.start, left.end))
    if (sides === null) return {failure: inWritten(twice(place(start)), map)}
    edits.push({...place(start), length: 0, text: sides.before})
    edits.push({...place(sign.start), length: sign.end - sign.start, text: sides.between})
    edits.push({...place(end), length: 0, text: ")"})
  }
  return editCode(
    code,
    map,
    edits.toSorted((a, b) => a.line - b.line || a.column - b.column),
  )
}

function isSign(code: string, {start, end}: Token): boolean {
  return ["**", "**="].includes(code.slice(start, end))
}

/** What is written before and between the operands. Null where the left one would be worked out twice. */
function sidesOf(
  node: BinaryExpression | AssignmentExpression,
  left: string,
): {before: string; between: string} | null {
  // the blank keeps it apart from a word like `return`
  if (node.type === "BinaryExpression") return {before: ` ${POWER}(`, between: ","}
  return isPlain(node.left) && !left.includes("\n") ? {before: "", between: `= ${POWER}(${left},`} : null
}

/** Lines and columns from 0. */
function placesIn(code: string): (index: number) => {line: number; column: number} {
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({index}) => index + 1)]
  return index => {
    const line = starts.findLastIndex(start => start <= index)
    return {line, column: index - (starts[line] ?? 0)}
  }
}

function twice({line, column}: {line: number; column: number}): RunFailure {
  return {
    kind: "syntax",
    message: "Expected a name on the left of `**=`, found something that would be worked out twice",
    hint: "Write Math.pow(x, y), whose last digit is the same everywhere, and keep the left side in a variable",
    line: line + 1,
    column: column + 1,
  }
}
