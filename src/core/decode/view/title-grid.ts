import {POSTING_LANES, type PostingLane, type PostingReading} from "#model/decode/reading"

type Read = Pick<PostingReading, "lane" | "titleLane" | "titleMatchesDuties">

/** What titles said against what the duties are, over several postings: counts by row (title) and column (duties). A title
 * without a lane is in the row `none`. */
export type TitleGrid = {
  readonly counts: Readonly<Record<PostingLane, Readonly<Record<PostingLane, number>>>>
  readonly total: number
  /** How many titles go with their duties. */
  readonly matching: number
  readonly sentence: string
}

export function titleGrid(readings: readonly Read[]): TitleGrid {
  const row = (title: PostingLane) => {
    const own = readings.filter(({titleLane}) => (titleLane ?? "none") === title)
    const cell = (lane: PostingLane) => own.filter(reading => reading.lane === lane).length
    return {ai: cell("ai"), ml: cell("ml"), mlops: cell("mlops"), none: cell("none")}
  }
  const counts = {ai: row("ai"), ml: row("ml"), mlops: row("mlops"), none: row("none")}
  const matching = readings.filter(({titleMatchesDuties}) => titleMatchesDuties).length
  const total = readings.length
  return {counts, total, matching, sentence: sentenceOf(matching, total)}
}

function sentenceOf(matching: number, total: number): string {
  if (total === 0) return "No posting is saved yet."
  if (total === 1)
    return matching === 1
      ? "The title of the one saved posting goes with its duties."
      : "The title of the one saved posting does not go with its duties."
  if (matching === total) return `The titles of all ${total} saved postings go with their duties.`
  if (matching === 0) return `Of ${total} saved postings no title goes with its duties.`
  return `Of ${total} saved postings ${matching} ${matching === 1 ? "has a title that goes" : "have titles that go"} with the duties.`
}

/** Rows and columns in their order, for a table. */
export const GRID_ORDER = POSTING_LANES
