import {getFormattedTokens, type Options, transform} from "sucrase"
import type {RunFailure} from "#model/labs/verdict"
import {type CodeMap, editCode, readCodeMap, written as writtenIn} from "./code-map"

import {withOwnPowers} from "./own-powers"

/** Code that engines run, and what of it was written where. */
export type Stripped = {readonly code: string; readonly map: CodeMap} | {readonly failure: RunFailure}

/** What cannot run in a room although it parses, and what to do instead. */
const REFUSED: readonly {readonly pattern: RegExp; readonly what: string; readonly hint: string}[] = [
  {
    pattern: /\bimport\b(?:\s*[{*"'(]|\s+\w)/g,
    what: "an import",
    hint: "A lab imports nothing; all that it needs is in the arguments",
  },
  {pattern: /\bexport\b[^\n;]*\bfrom\s*["']/g, what: "an import", hint: "A lab imports nothing"},
  {
    pattern: /(?:^|[;{}\n])\s*(?:export\s+|declare\s+)*namespace\s+\w/g,
    what: "a namespace",
    hint: "Use plain functions",
  },
  {pattern: /(?:^|\n)\s*@\w+/g, what: "a decorator", hint: "Call the function yourself"},
  {pattern: /\bawait\b/g, what: "`await`", hint: "Answer at once: there is nothing to wait for in a lab"},
]

const OPTIONS = {transforms: ["typescript"], disableESTransforms: true} satisfies Options
const FILE = "solution.ts"
/** A character that no code holds. */
const HELD = "\u{e000}"

/** The stripper's map breaks off at a part of a text in backquotes that is empty, so that each of them is filled for as
 * long as the map is made. */
function mapOf(written: string, run: string): CodeMap {
  const held = [...getFormattedTokens(written, OPTIONS).matchAll(/^(\d+):(\d+)-\1:\2 +template /gm)].map(
    ([, line, column]) => ({line: Number(line) - 1, column: Number(column) - 1, length: 0, text: HELD}),
  )
  const filled = editCode(written, [], held)
  const mapped = {filePath: FILE, sourceMapOptions: {compiledFilename: FILE}}
  const {code, sourceMap} = transform(filled.code, {...OPTIONS, ...mapped})
  const map = readCodeMap(sourceMap?.mappings ?? "", {written: filled.code, run: code})
  const empty = code.split("\n").flatMap((text, line) =>
    [...text.matchAll(new RegExp(HELD, "g"))].map(({index}) => ({
      line,
      column: index,
      length: 1,
      text: "",
    })),
  )
  const emptied = editCode(code, map, empty)
  // other ends of lines than those of Linux and Windows: rather no map than a wrong one
  if (emptied.code !== run) return []
  return emptied.map.map((marks, line) =>
    marks.map(mark => ({...mark, from: writtenIn(filled.map, {line, column: mark.from})})),
  )
}

/** Comments, texts and regular expressions blanked out, so that words inside them are not taken for code. Places
 * stay as they are. */
function blankTexts(code: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, " ")
  return code.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
    text => (text.startsWith("/") ? blank(text) : text[0] + blank(text.slice(1, -1)) + text[0]),
  )
}

function placeAt(code: string, index: number): {line: number; column: number} {
  const before = code.slice(0, index).split("\n")
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1}
}

function refused(code: string): RunFailure | null {
  const bare = blankTexts(code)
  for (const {pattern, what, hint} of REFUSED) {
    const match = [...bare.matchAll(pattern)][0]
    if (match === undefined) continue
    const word = match.index + (match[0].length - match[0].trimStart().length)
    return {
      kind: "syntax",
      message: `Expected a file that stands alone, found ${what}`,
      hint,
      ...placeAt(code, word),
    }
  }
  return null
}

/** TypeScript without its types, as code that engines run. Lines stay; columns behind a type move, and the map says how.
 * Types are not checked. The stripper would drop namespaces and unused imports without a word, so they are looked for in
 * the text as it is. */
export function stripTypes(code: string): Stripped {
  try {
    const {code: run} = transform(code, OPTIONS)
    const failure = refused(code)
    return failure === null ? withOwnPowers(run, mapOf(code, run)) : {failure}
  } catch (error) {
    return {failure: syntaxFailure(error)}
  }
}

function syntaxFailure(error: unknown): RunFailure {
  const said = error instanceof Error ? error.message : String(error)
  const at = /\((\d+):(\d+)\)\s*$/.exec(said)
  const plain = said.replace(/^Error transforming [^:]*: /, "").replace(/\s*\(\d+:\d+\)\s*$/, "")
  return {
    kind: "syntax",
    message: `Expected TypeScript, found a mistake: ${plain}`,
    hint: "Mend the line; the code has not been run",
    line: at === null ? null : Number(at[1]),
    column: at === null ? null : Number(at[2]),
  }
}
