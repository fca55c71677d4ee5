/** Lets the reference follow the data, so that slow changes become normal. */
type Kind = "shift" | "unit" | "missing" | "label" | "concept"
type FeatureDay = {missing: number; counts: number[]}
type Labels = {day: number; counts: number[]; positives: number[]}
type Closed = {feature: number | null; found: Kind | null}
type PastDay = {day: number; weekday: number; rows: number; features: FeatureDay[]; labels: Labels}
type Day = {
  day: number
  weekday: number
  holiday: boolean
  rows: number
  features: FeatureDay[]
  labels: Labels | null
  closed: Closed[]
  muted: boolean
}
type Service = {used: boolean[]; reference: PastDay[]}
type Alarm = {feature: number | null; kind: Kind}

/** What a value in each tenth of the training data stands for, in standard deviations. */
const PLACE = [-1.755, -1.045, -0.677, -0.386, -0.126, 0.126, 0.386, 0.677, 1.045, 1.755]
const SUNDAY = 6
/** Evidence a day that is put down to chance, and the sum of what is left that raises an alarm. */
const ALLOWED = 0.8
const ENOUGH = 6
/** A wrong unit puts so many rows, and such a share of them, where no training data was. */
const OUTSIDE_ROWS = 10
const OUTSIDE_SHARE = 0.008

/** A feature's day in three numbers, with the sampling variance of each. */
function measure(f: FeatureDay, rows: number) {
  let inside = 0
  let first = 0
  let second = 0
  for (let b = 0; b < 10; b++) {
    const c = f.counts[b + 1] ?? 0
    const v = PLACE[b] ?? 0
    inside += c
    first += c * v
    second += c * v * v
  }
  const n = Math.max(1, inside)
  const gone = f.missing / rows
  const chance = (f.missing + 1) / (rows + 2)
  return {
    values: [first / n, second / n, gone],
    luck: [0.95 / n, 1.4 / n, (chance * (1 - chance)) / rows],
    outside: (f.counts[0] ?? 0) + (f.counts[11] ?? 0),
  }
}

export function make(service: Service) {
  const F = service.used.length
  // what each day of the week looks like: sums weighted by rows, for each feature, weekday and measure
  const middle: number[][] = []
  // variance between days beyond the luck of the rows, by measure; missing values in units of their own chance
  const sway = [0, 0, 0]
  const weight = [0, 0, 0]
  for (let f = 0; f < F; f++) {
    const sums: number[] = new Array(21).fill(0)
    const rows: number[] = new Array(7).fill(0)
    const days: number[] = new Array(7).fill(0)
    for (const d of service.reference) {
      const m = measure(d.features[f] ?? {missing: 0, counts: []}, d.rows)
      for (let k = 0; k < 3; k++) {
        const at = d.weekday * 3 + k
        sums[at] = (sums[at] ?? 0) + (m.values[k] ?? 0) * d.rows
      }
      rows[d.weekday] = (rows[d.weekday] ?? 0) + d.rows
      days[d.weekday] = (days[d.weekday] ?? 0) + 1
    }
    const mine = sums.map((s, at) => s / Math.max(1, rows[Math.floor(at / 3)] ?? 1))
    middle.push(mine)
    for (const d of service.reference) {
      const m = measure(d.features[f] ?? {missing: 0, counts: []}, d.rows)
      const count = days[d.weekday] ?? 1
      if (count < 2) continue
      for (let k = 0; k < 3; k++) {
        const mean = mine[d.weekday * 3 + k] ?? 0
        const unit = k === 2 ? Math.max(0.001, mean * (1 - mean)) : 1
        const r = (m.values[k] ?? 0) - mean
        const over = ((r * r * count) / (count - 1) - (m.luck[k] ?? 0)) / (unit * unit)
        sway[k] = (sway[k] ?? 0) + over * d.rows
        weight[k] = (weight[k] ?? 0) + d.rows
      }
    }
  }
  for (let k = 0; k < 3; k++) sway[k] = Math.max(0, (sway[k] ?? 0) / Math.max(1, weight[k] ?? 1))

  // the outcomes: rate by bin of the score, and how much a day's level sways
  const seen: number[] = new Array(10).fill(1)
  const hits: number[] = new Array(10).fill(0.05)
  for (const d of service.reference) {
    for (let b = 0; b < 10; b++) {
      seen[b] = (seen[b] ?? 0) + (d.labels.counts[b] ?? 0)
      hits[b] = (hits[b] ?? 0) + (d.labels.positives[b] ?? 0)
    }
  }
  const rates = seen.map((n, b) => (hits[b] ?? 0) / n)
  const logits = rates.map(p => Math.log(p / (1 - p)))
  function outcome(l: Labels) {
    let expected = 0
    let found = 0
    let spread = 0
    let lean = 0
    for (let b = 0; b < 10; b++) {
      const c = l.counts[b] ?? 0
      const p = rates[b] ?? 0
      expected += c * p
      found += l.positives[b] ?? 0
      spread += c * p * (1 - p)
      lean += c * p * (1 - p) * (logits[b] ?? 0)
    }
    const balance = lean / Math.max(spread, 0.000001)
    let tilt = 0
    let tiltSpread = 0
    for (let b = 0; b < 10; b++) {
      const c = l.counts[b] ?? 0
      const p = rates[b] ?? 0
      const x = (logits[b] ?? 0) - balance
      tilt += ((l.positives[b] ?? 0) - c * p) * x
      tiltSpread += c * p * (1 - p) * x * x
    }
    return {off: found - expected, expected, spread, tilt, tiltSpread}
  }
  let levelSway = 0
  let levelWeight = 0
  for (const d of service.reference) {
    const o = outcome(d.labels)
    levelSway += o.off * o.off - o.spread
    levelWeight += o.spread * o.spread
  }
  levelSway = Math.max(0, levelSway / Math.max(levelWeight, 0.000001))

  // evidence so far: for each feature up and down in place and spread, and up in missing values
  const evidence: number[][] = service.used.map(() => [0, 0, 0, 0, 0])
  const outcomes = [0, 0, 0]
  const asked = new Set<number | null>()
  let labelsFrom = 0

  function add(sums: number[], at: number, z: number) {
    sums[at] = Math.max(0, (sums[at] ?? 0) + z - ALLOWED)
  }

  function check(day: Day): Alarm[] {
    for (const {feature, found} of day.closed) {
      asked.delete(feature)
      if (feature !== null) evidence[feature] = [0, 0, 0, 0, 0]
      else {
        outcomes.fill(0)
        // outcomes of the days before the repair still come in
        if (found !== null) labelsFrom = day.day
      }
    }
    const alarms: Alarm[] = []
    const like = day.holiday ? SUNDAY : day.weekday
    for (let f = 0; f < F; f++) {
      if (!service.used[f] || asked.has(f)) continue
      const own = day.features[f]
      const sums = evidence[f]
      const mine = middle[f]
      if (own === undefined || sums === undefined || mine === undefined) continue
      const m = measure(own, day.rows)
      for (let k = 0; k < 3; k++) {
        const mean = mine[like * 3 + k] ?? 0
        const unit = k === 2 ? Math.max(0.001, mean * (1 - mean)) : 1
        // four days of the reference know the mean as well as a quarter of the variance says
        const variance = (m.luck[k] ?? 0) + 1.25 * (sway[k] ?? 0) * unit * unit
        const z = ((m.values[k] ?? 0) - mean) / Math.sqrt(variance)
        const step = 0.5 * ((m.values[k] ?? 0) - mean)
        for (let w = 0; w < 7; w++) mine[w * 3 + k] = (mine[w * 3 + k] ?? 0) + step
        add(sums, 2 * k, z)
        if (k < 2) add(sums, 2 * k + 1, -z)
      }
      const present = day.rows - own.missing
      const isUnit = m.outside >= OUTSIDE_ROWS && m.outside > OUTSIDE_SHARE * present
      const moved = Math.max(sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0, sums[3] ?? 0)
      if (isUnit) alarms.push({feature: f, kind: "unit"})
      else if ((sums[4] ?? 0) > ENOUGH) alarms.push({feature: f, kind: "missing"})
      else if (moved > ENOUGH) alarms.push({feature: f, kind: "shift"})
    }
    if (day.labels !== null && day.labels.day >= labelsFrom && !asked.has(null)) {
      const o = outcome(day.labels)
      const level = o.off / Math.sqrt(o.spread + levelSway * o.spread * o.spread + 0.000001)
      add(outcomes, 0, level)
      add(outcomes, 1, -level)
      add(outcomes, 2, -o.tilt / Math.sqrt(o.tiltSpread + 0.000001))
      const rate = Math.max(outcomes[0] ?? 0, outcomes[1] ?? 0)
      const tilt = outcomes[2] ?? 0
      if (Math.max(rate, tilt) > ENOUGH) alarms.push({feature: null, kind: tilt > rate ? "concept" : "label"})
    }
    // an alarm to a switched-off pager is for nobody
    if (day.muted) return []
    for (const {feature} of alarms) asked.add(feature)
    return alarms
  }

  return {check}
}
