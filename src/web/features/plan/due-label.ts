/** Width of a letter of the axis, about. */
export const LETTER = 7.2
const GAP = 6

export type DueLabel = {
  readonly x: number
  readonly anchor: "start" | "end"
  /** 1: a row lower. */
  readonly row: 0 | 1
}

/** Where the word under the line of a deadline stands: right of the line where there is room, else left of it, and a row
 * lower where it would run into the word under the line of the start.
 * @param taken from where to where the word under the start reaches, in pixels
 * @example dueLabel("deadline", {due: 28, width: 358, taken: [4, 120]}) // => {x: 34, anchor: "start", row: 1} */
export function dueLabel(
  text: string,
  {due, width, taken: [from, to]}: {due: number; width: number; taken: readonly [number, number]},
): DueLabel {
  const length = text.length * LETTER
  const isRight = due + GAP + length <= width
  const x = isRight ? due + GAP : due - GAP
  const left = isRight ? x : x - length
  return {x, anchor: isRight ? "start" : "end", row: left < to + GAP && left + length > from - GAP ? 1 : 0}
}
