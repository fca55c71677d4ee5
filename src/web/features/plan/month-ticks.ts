const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const STEPS = [1, 2, 3, 6, 12, 24, 60]

export type MonthTick = {readonly day: string; readonly text: string}

/** First days of months between two days, at most so many, in steps that people count in. The year stands at its first
 * tick. @example monthTicks("2026-12-01", "2027-03-15", 4) // Dec 2026, Jan 2027, Feb, Mar */
export function monthTicks(start: string, end: string, most: number): MonthTick[] {
  const first = monthOf(start)
  const last = monthOf(end)
  const from = start.endsWith("-01") ? first : first + 1
  const step = STEPS.find(one => (last - from) / one < most) ?? 120
  const ticks: MonthTick[] = []
  let year = ""
  for (let month = Math.ceil(from / step) * step; month <= last; month += step) {
    const own = String(Math.floor(month / 12))
    const name = SHORT[month % 12] ?? ""
    ticks.push({
      day: `${own}-${String((month % 12) + 1).padStart(2, "0")}-01`,
      text: own === year ? name : `${name} ${own}`,
    })
    year = own
  }
  return ticks
}

function monthOf(day: string): number {
  const [year = "0", month = "1"] = day.split("-")
  return Number(year) * 12 + Number(month) - 1
}
