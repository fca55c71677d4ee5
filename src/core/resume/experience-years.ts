import type {ResumeDate, ResumePosition, ResumeYears} from "#model/resume/resume"

type Months = {readonly from: number; readonly to: number}
/** How a year without a month is read: work began and ended in its middle, or as late and early as can be. */
type Reach = "middle" | "least" | "most"

const STATED =
  /\b(\d{1,2})\s*\+?\s*years?(?:['’])?(?: of)?(?: [\w-]+){0,4} (?:experience|engineering|development)\b/i
const MOST_YEARS = 60

/** Months since year 0, of the beginning of a month. */
function monthNumber(date: ResumeDate, month: number): number {
  const [year, own] = date.split("-").map(Number)
  return (year ?? 0) * 12 + ((own ?? month) - 1)
}

function beginning(date: ResumeDate, reach: Reach): number {
  return monthNumber(date, reach === "middle" ? 7 : reach === "least" ? 12 : 1)
}

/** A month counts to its end. */
function ending(date: ResumeDate, reach: Reach): number {
  return monthNumber(date, reach === "middle" ? 6 : reach === "least" ? 1 : 12) + 1
}

function monthsOf({start, end}: ResumePosition, today: ResumeDate, reach: Reach): Months[] {
  if (start === null) return []
  const now = ending(today, "most")
  const to = Math.min(now, end === null || end === "present" ? now : ending(end, reach))
  const from = beginning(start, reach)
  return to > from ? [{from, to}] : []
}

function together(spans: readonly Months[]): number {
  let months = 0
  let reach = 0
  for (const {from, to} of spans.toSorted((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, reach))
    reach = Math.max(reach, to)
  }
  return months
}

/** Whether the dates of a position end before they begin, or begin after today. */
export function hasOddDates({start, end}: ResumePosition, today: ResumeDate): boolean {
  if (start === null) return false
  if (beginning(start, "most") >= ending(today, "most")) return true
  return end !== null && end !== "present" && ending(end, "most") <= beginning(start, "most")
}

/** Years of work: those of the positions, where years that overlap count once; else those that the text states. Null where
 * neither is there.
 * @param today a month or a day */
export function experienceYears(
  positions: readonly ResumePosition[],
  {text, today}: {readonly text: string; readonly today: ResumeDate},
): ResumeYears | null {
  const years = (reach: Reach) =>
    Math.min(MOST_YEARS, together(positions.flatMap(one => monthsOf(one, today, reach))) / 12)
  const value = years("middle")
  if (years("most") > 0) return {value, low: years("least"), high: years("most"), basis: "dates"}
  const stated = Number(STATED.exec(text)?.[1] ?? 0)
  return stated === 0 ? null : {value: stated, low: stated, high: stated, basis: "stated"}
}
