import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalCdf} from "#math/normal-cdf"
import {normalQuantile} from "#math/normal-quantile"
import {pow} from "#math/pow"

type Values = Readonly<Record<string, number>>
/** A formula that was read: its value for some values of its names. */
export type Formula = {readonly names: readonly string[]; readonly at: (values: Values) => number}
type Part = (values: Values) => number
type Cursor = {readonly tokens: readonly string[]; at: number; readonly names: Set<string>}

const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|[a-z][a-z0-9_]*|[-+*/^(),])/gy

const FUNCTIONS: Readonly<
  Record<string, {readonly takes: number; readonly of: (...args: number[]) => number}>
> = {
  sqrt: {takes: 1, of: (x = 0) => Math.sqrt(x)},
  exp: {takes: 1, of: (x = 0) => exp(x)},
  log: {takes: 1, of: (x = 0) => log(x)},
  log2: {takes: 1, of: (x = 0) => log(x) / Math.LN2},
  log10: {takes: 1, of: (x = 0) => log(x) / Math.LN10},
  abs: {takes: 1, of: (x = 0) => Math.abs(x)},
  ceil: {takes: 1, of: (x = 0) => Math.ceil(x)},
  floor: {takes: 1, of: (x = 0) => Math.floor(x)},
  round: {takes: 1, of: (x = 0) => Math.round(x)},
  min: {takes: 2, of: (x = 0, y = 0) => Math.min(x, y)},
  max: {takes: 2, of: (x = 0, y = 0) => Math.max(x, y)},
  normal_cdf: {takes: 1, of: (x = 0) => normalCdf(x)},
  normal_quantile: {takes: 1, of: (x = 0.5) => normalQuantile(x)},
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  for (let from = 0; from < text.trimEnd().length; from = TOKEN.lastIndex) {
    const token = TOKEN.exec(text)?.[1]
    if (token === undefined) throw new SyntaxError(`Expected arithmetic, found "${text.slice(from).trim()}"`)
    tokens.push(token)
  }
  return tokens
}

function take(cursor: Cursor, token: string): boolean {
  if (cursor.tokens[cursor.at] !== token) return false
  cursor.at += 1
  return true
}

function expect(cursor: Cursor, token: string): void {
  if (!take(cursor, token))
    throw new SyntaxError(
      `Expected "${token}", found ${JSON.stringify(cursor.tokens[cursor.at] ?? "the end")}`,
    )
}

function readSum(cursor: Cursor): Part {
  let left = readProduct(cursor)
  for (;;) {
    const first = left
    if (take(cursor, "+")) {
      const second = readProduct(cursor)
      left = values => first(values) + second(values)
    } else if (take(cursor, "-")) {
      const second = readProduct(cursor)
      left = values => first(values) - second(values)
    } else return left
  }
}

function readProduct(cursor: Cursor): Part {
  let left = readSigned(cursor)
  for (;;) {
    const first = left
    if (take(cursor, "*")) {
      const second = readSigned(cursor)
      left = values => first(values) * second(values)
    } else if (take(cursor, "/")) {
      const second = readSigned(cursor)
      left = values => first(values) / second(values)
    } else return left
  }
}

function readSigned(cursor: Cursor): Part {
  if (!take(cursor, "-")) return readPower(cursor)
  const part = readSigned(cursor)
  return values => -part(values)
}

function readPower(cursor: Cursor): Part {
  const base = readAtom(cursor)
  if (!take(cursor, "^")) return base
  const exponent = readSigned(cursor)
  return values => pow(base(values), exponent(values))
}

function readAtom(cursor: Cursor): Part {
  if (take(cursor, "(")) {
    const inner = readSum(cursor)
    expect(cursor, ")")
    return inner
  }
  const token = cursor.tokens[cursor.at]
  if (token === undefined || /^[-+*/^(),]$/.test(token))
    throw new SyntaxError(`Expected a number or a name, found ${JSON.stringify(token ?? "the end")}`)
  cursor.at += 1
  if (/^\d/.test(token)) {
    const number = Number(token)
    return () => number
  }
  return cursor.tokens[cursor.at] === "(" ? readCall(cursor, token) : readName(cursor, token)
}

function readName(cursor: Cursor, name: string): Part {
  cursor.names.add(name)
  return values => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`The formula has no value for "${name}"`)
    return value
  }
}

function readCall(cursor: Cursor, name: string): Part {
  const known = FUNCTIONS[name]
  if (known === undefined)
    throw new SyntaxError(`Expected one of ${Object.keys(FUNCTIONS).join(", ")}, found "${name}"`)
  expect(cursor, "(")
  const args = [readSum(cursor)]
  while (take(cursor, ",")) args.push(readSum(cursor))
  expect(cursor, ")")
  if (args.length !== known.takes)
    throw new SyntaxError(`${name}() takes ${known.takes}, found ${args.length}`)
  return values => known.of(...args.map(arg => arg(values)))
}

/** Reads arithmetic as it stands in questions: numbers, names, + - * / ^ ( ) and some functions. No text is ever run as
 * code. Powers bind from the right and take bases of at least 0; `-2 ^ 2` is -4.
 * @throws SyntaxError where it is no arithmetic; `at` throws RangeError where a name has no value
 * @example readFormula("2 * tokens ^ 0.5").at({tokens: 9}) // => 6 */
export function readFormula(text: string): Formula {
  const cursor: Cursor = {tokens: tokensOf(text), at: 0, names: new Set()}
  const part = readSum(cursor)
  const rest = cursor.tokens[cursor.at]
  if (rest !== undefined) throw new SyntaxError(`Expected the end of the formula, found "${rest}"`)
  return {names: [...cursor.names], at: part}
}
