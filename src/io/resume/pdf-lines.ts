/** A stretch of text of a page, as the reader of PDF gives it. `transform` ends in x and y of its beginning. */
export type TextItem = {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
}

type Placed = {readonly x: number; readonly y: number; readonly end: number; readonly height: number}

/** A gap so much wider than the letters are high parts what stands in one line, as a date at the right does. */
const WIDE_GAP = 1.5
/** A step down of so many letter heights parts two blocks. */
const BLOCK_STEP = 1.9

function numberAt(values: readonly unknown[], at: number): number {
  const value = values[at]
  return typeof value === "number" ? value : 0
}

function place(item: TextItem): Placed {
  const x = numberAt(item.transform, 4)
  return {x, y: numberAt(item.transform, 5), end: x + item.width, height: item.height}
}

/** What stands between two stretches. */
function between(before: Placed, after: Placed, isNewLine: boolean): string {
  const height = Math.max(before.height, after.height, 1)
  const step = Math.abs(before.y - after.y)
  if (isNewLine || step > height * 0.6) return step > height * BLOCK_STEP ? "\n\n" : "\n"
  return after.x - before.end > height * WIDE_GAP ? "   " : ""
}

/** The text of a page in lines: blocks that stand apart are parted by an empty line, columns of a line by three spaces. */
export function linesOfItems(items: readonly TextItem[]): string {
  let text = ""
  let before: Placed | null = null
  let isNewLine = false
  for (const item of items) {
    if (item.str.trim() !== "") {
      const placed = place(item)
      if (before !== null) text += between(before, placed, isNewLine)
      text += item.str
      before = placed
      isNewLine = false
    } else if (item.str !== "" && before !== null && !isNewLine) text += item.str
    isNewLine ||= item.hasEOL
  }
  return text
}
