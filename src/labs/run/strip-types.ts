import {transform} from "sucrase"
import type {RunFailure} from "#model/labs/verdict"

export type Stripped = {readonly code: string} | {readonly failure: RunFailure}

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

/** TypeScript without its types, as code that engines run; lines and columns stay. Types are not checked. The
 * stripper would drop namespaces and unused imports without a word, so they are looked for in the text as it is. */
export function stripTypes(code: string): Stripped {
  try {
    const stripped = transform(code, {transforms: ["typescript"], disableESTransforms: true}).code
    const failure = refused(code)
    return failure === null ? {code: stripped} : {failure}
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
