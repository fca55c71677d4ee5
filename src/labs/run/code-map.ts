import {decode} from "@jridgewell/sourcemap-codec"
import type {RunFailure} from "#model/labs/verdict"

/** From `column` of a line that is run, up to the next mark, stands what was written from `from` on. From 0. */
type Mark = {readonly column: number; readonly from: number}
/** What of the code that is run was written where: the marks of each line in order. Lines are the same in both. */
export type CodeMap = readonly (readonly Mark[])[]

/** Text that is put in the place of `length` characters of a line. */
export type Edit = {
  readonly line: number
  readonly column: number
  readonly length: number
  readonly text: string
}

/** The last mark of a line that lies at or before the column. */
function markAt(marks: readonly Mark[] | undefined, column: number): Mark {
  return marks?.findLast(mark => mark.column <= column) ?? {column: 0, from: 0}
}

/** Where the character at this place was written: its column, from 0. */
export function written(map: CodeMap, {line, column}: {line: number; column: number}): number {
  const mark = markAt(map[line], column)
  return mark.from + column - mark.column
}

/** The marks of a stripped file. Where types and the token behind them came to stand at the same column, the stripper
 * names the first of them; what is left is the last.
 * @param mappings as source maps have them */
export function readCodeMap(mappings: string, code: {written: string; run: string}): CodeMap {
  const before = code.written.split("\n")
  const after = code.run.split("\n")
  return decode(mappings).map((segments, line) => {
    const source = before[line] ?? ""
    const text = after[line] ?? ""
    const starts = segments.map(([column, , , from]) => ({column, from: from ?? column}))
    return starts.map(({column, from}, at) => {
      const next = starts[at + 1] ?? {column: text.length, from: source.length}
      const part = text.slice(column, next.column)
      const last = next.from - part.length
      const isElsewhere = !source.startsWith(part.trimEnd(), from) && last > from
      return {column, from: isElsewhere && source.slice(last, next.from) === part ? last : from}
    })
  })
}

/** The code after the edits, and what of it was written where. Edits are in order and do not overlap. */
export function editCode(code: string, map: CodeMap, edits: readonly Edit[]): {code: string; map: CodeMap} {
  const lines = code.split("\n")
  const edited = lines.map((text, line) => {
    const marks: Mark[] = []
    let done = ""
    let at = 0
    const keepTo = (end: number) => {
      marks.push({column: done.length, from: written(map, {line, column: at})})
      for (const mark of map[line] ?? [])
        if (mark.column > at && mark.column < end)
          marks.push({column: done.length + mark.column - at, from: mark.from})
      done += text.slice(at, end)
      at = end
    }
    for (const edit of edits.filter(one => one.line === line)) {
      keepTo(edit.column)
      marks.push({column: done.length, from: written(map, edit)})
      done += edit.text
      at = edit.column + edit.length
    }
    keepTo(text.length)
    return {text: done, marks}
  })
  return {code: edited.map(({text}) => text).join("\n"), map: edited.map(({marks}) => marks)}
}

/** A failure of the code that is run, at its place in what the person wrote. */
export function inWritten(failure: RunFailure, map: CodeMap): RunFailure {
  const {line, column} = failure
  if (line === null || column === null) return failure
  return {...failure, column: written(map, {line: line - 1, column: column - 1}) + 1}
}
