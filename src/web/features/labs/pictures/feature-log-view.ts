import type {JoinTrace} from "#labs/sim/feature-log/trace"

export type JoinCell = JoinTrace["cells"][number]
export type JoinVerdict = JoinCell["verdict"]

/** What went wrong with a value, in words that follow "the value". */
export const VERDICT_WORDS: Readonly<Record<JoinVerdict, string>> = {
  right: "was served",
  notHappened: "had not happened yet",
  notThere: "had happened and was not there yet",
  expired: "had expired",
  replaced: "had been replaced",
  missing: "was left out",
  foreign: "is of no row of this card",
}
const SHORT: Readonly<Record<JoinVerdict, string>> = {
  right: "as served",
  notHappened: "not happened yet",
  notThere: "not there yet",
  expired: "expired",
  replaced: "replaced",
  missing: "left out",
  foreign: "of no row",
}

/** Hours as people say them. @example hoursWords(50) // => "2.1 d" */
export function hoursWords(hours: number): string {
  const size = Math.abs(hours)
  if (size >= 48) return `${(hours / 24).toFixed(1)} d`
  if (size >= 1 || size === 0) return `${Number(hours.toFixed(1))} h`
  return `${Math.round(hours * 60)} min`
}

export function countWords({verdict, count}: JoinTrace["counts"][number]): string {
  return `${count} ${SHORT[verdict]}`
}

/** What the run shows, in a sentence. */
export function findingOf({counts, offlineArea, onlineArea}: JoinTrace): string {
  const all = counts.reduce((total, {count}) => total + count, 0)
  const of = (verdict: JoinVerdict) => counts.find(one => one.verdict === verdict)?.count ?? 0
  const leaks = of("notHappened") + of("notThere")
  const areas = `the model promises an area of ${offlineArea.toFixed(2)} and gets ${onlineArea.toFixed(2)}`
  if (of("right") === all) return `All ${all} values are those that were served; ${areas}`
  if (leaks > 0) return `${leaks} of ${all} values come from the future; ${areas}`
  return `${all - of("right")} of ${all} values are not those that were served; ${areas}`
}

/** What one cell shows, for those who cannot see it. */
export function cellWords(cell: JoinCell): string {
  const due = cell.versions.find(version => version.due)
  const taken = cell.versions.find(version => version.taken)
  const when = (hours: number) => `${hoursWords(Math.abs(hours))} ${hours > 0 ? "after" : "before"} the label`
  const wanted =
    due === undefined ? "No value was served" : `The value served had happened ${when(due.eventHours)}`
  if (cell.verdict === "right") return `${wanted}, and it was taken`
  if (taken === undefined) return `${wanted}; the value taken ${VERDICT_WORDS[cell.verdict]}`
  return `${wanted}; the one taken ${VERDICT_WORDS[cell.verdict]}: event ${when(taken.eventHours)}, there ${when(taken.createdHours)}`
}

/** From which hour to which a cell is drawn: the life of values before the label, and all that matters. */
export function spanOf({ttlHours, versions}: JoinCell): readonly [number, number] {
  const matters = versions.filter(({due, taken}) => due || taken)
  const reach = ttlHours > 0 ? ttlHours * 1.25 : 24
  const from = Math.min(-reach, ...matters.map(({eventHours}) => eventHours * 1.1))
  const to = Math.max(
    reach * 0.4,
    ...matters.flatMap(({eventHours, createdHours}) => [eventHours * 1.1, createdHours * 1.1]),
  )
  return [from, to]
}
