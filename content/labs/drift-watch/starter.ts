type FeatureDay = {missing: number; counts: number[]}
type Labels = {day: number; counts: number[]; positives: number[]}
type PastDay = {
  day: number
  weekday: number
  holiday: boolean
  rows: number
  features: FeatureDay[]
  labels: Labels
}
type Day = {
  day: number
  weekday: number
  holiday: boolean
  rows: number
  features: FeatureDay[]
  labels: Labels | null
  closed: {feature: number | null; found: Kind | null}[]
  muted: boolean
}
type Kind = "shift" | "unit" | "missing" | "label" | "concept"
type Service = {
  used: boolean[]
  labelDelay: number
  falseAlarmUsd: number
  lossUsd: Record<Kind, number>
  complaintDays: number
  mutedAfter: number
  mutedWindowDays: number
  mutedDays: number
  reference: PastDay[]
}
type Alarm = {feature: number | null; kind: Kind}

/** Everybody's rule of thumb: an index above this is a change. */
const RULE = 0.1

function share(count: number, rows: number): number {
  return Math.max(count, 0.5) / rows
}

export function make(service: Service) {
  const before = service.used.map((_, f) => {
    const counts: number[] = new Array(12).fill(0)
    for (const day of service.reference)
      for (let b = 0; b < 12; b++) counts[b] = (counts[b] ?? 0) + (day.features[f]?.counts[b] ?? 0)
    return counts
  })

  function check(day: Day): Alarm[] {
    const alarms: Alarm[] = []
    for (let f = 0; f < service.used.length; f++) {
      const then = before[f] ?? []
      const now = day.features[f]?.counts ?? []
      let rowsThen = 0
      let rowsNow = 0
      for (let b = 0; b < 12; b++) {
        rowsThen += then[b] ?? 0
        rowsNow += now[b] ?? 0
      }
      let index = 0
      for (let b = 0; b < 12; b++) {
        const p = share(then[b] ?? 0, rowsThen)
        const q = share(now[b] ?? 0, rowsNow)
        index += (q - p) * Math.log(q / p)
      }
      if (index > RULE) alarms.push({feature: f, kind: "shift"})
    }
    return alarms
  }

  return {check}
}
