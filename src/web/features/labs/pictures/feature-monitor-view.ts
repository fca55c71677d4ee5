import type {WatchTrace} from "#labs/sim/feature-monitor/trace"

export type WatchAlarm = WatchTrace["alarms"][number]
export type WatchDrift = WatchTrace["drifts"][number]
export type AlarmMark = "right" | "late" | "false" | "unheard"
export type WatchRow = {
  readonly feature: number | null
  readonly name: string
  readonly used: boolean
  readonly days: readonly (number | null)[]
  readonly drifts: readonly WatchDrift[]
  readonly alarms: readonly WatchAlarm[]
}

export const KIND_LETTERS = {shift: "S", unit: "U", missing: "M", label: "L", concept: "C"} as const
export const KIND_NAMES = {
  shift: "shift",
  unit: "wrong unit",
  missing: "missing values",
  label: "label shift",
  concept: "concept drift",
} as const

/** The outcomes first, then the features that the model uses, then the others. */
export function watchRows(trace: WatchTrace): WatchRow[] {
  const about = (feature: number | null) => ({
    feature,
    drifts: trace.drifts.filter(one => one.feature === feature && (feature !== null || one.kind !== null)),
    alarms: trace.alarms.filter(one => one.feature === feature),
  })
  const features = trace.features.map((days, at) => ({
    ...about(at),
    name: `Feature ${at}`,
    used: trace.used[at] ?? false,
    days,
  }))
  return [
    {...about(null), name: "Outcomes", used: true, days: trace.outcomes},
    ...features.filter(({used}) => used),
    ...features.filter(({used}) => !used),
  ]
}

/** What an alarm is drawn as; alarms about what is under repair already are not drawn. */
export function markOf({outcome}: WatchAlarm): AlarmMark | null {
  if (outcome === "known") return null
  return outcome === "muted" ? "unheard" : outcome
}

/** How dark a day is, 0 to 1: an index of 0.01 can hardly be seen, one of 0.5 or more is full. */
export function shadeOf(index: number | null): number {
  if (index === null || index < 0.012) return 0
  return Math.min(1, 0.08 + 0.92 * Math.sqrt(index / 0.5))
}

/** The days that can be seen at all. */
export function shadesOf(days: WatchRow["days"]): {readonly at: number; readonly shade: number}[] {
  return days.flatMap((index, at) => {
    const shade = shadeOf(index)
    return shade === 0 ? [] : [{at, shade}]
  })
}

/** Days that lie side by side as pairs of first and last. */
export function stretchesOf(days: readonly number[]): {readonly from: number; readonly to: number}[] {
  const stretches: {from: number; to: number}[] = []
  for (const day of days) {
    const last = stretches.at(-1)
    if (last !== undefined && last.to === day - 1) last.to = day
    else stretches.push({from: day, to: day})
  }
  return stretches
}

/** What the alarms found, how late, and what was for nothing. */
export function alarmsInWords(trace: WatchTrace): string {
  const harmful = trace.drifts.filter(({kind}) => kind !== null)
  const found = harmful.flatMap(({foundOn, from}) => (foundOn === null ? [] : [foundOn - from]))
  const wrong = trace.alarms.filter(({outcome}) => outcome === "false").length
  const delay = found.reduce((sum, one) => sum + one, 0) / Math.max(1, found.length)
  const soon = found.length === 0 ? "" : `, ${delay.toFixed(1)} days after it began on average`
  const muted =
    trace.muted.length === 0
      ? ""
      : ` The pager was off on ${trace.muted.length} ${trace.muted.length === 1 ? "day" : "days"}.`
  return (
    `${found.length} of ${harmful.length} harmful drifts found by an alarm${soon}; ` +
    `${wrong} false ${wrong === 1 ? "alarm" : "alarms"}.${muted}`
  )
}

/** The whole picture in words. */
export function watchInWords(trace: WatchTrace): string {
  return `Heat strip of ${trace.features.length} features and the outcomes over ${trace.days} days: ${alarmsInWords(trace)}`
}
