/** Five bins: right on average, and nobody inside a bin can be told apart. */
type Row = {score: number; segment: number; clicked: number; inTraining: boolean}
type Meta = {keepShare: number; clickRate: number; clickRateNow: number}

const odds = (p: number) => p / (1 - p)

/** From the kept rows back to all views of today. */
function back(p: number, meta: Meta): number {
  const o = (odds(p) * meta.keepShare * odds(meta.clickRateNow)) / odds(meta.clickRate)
  return o / (1 + o)
}

export function fitCal(rows: Row[], meta: Meta): number[] {
  const clicks = [1, 1, 1, 1, 1]
  const all = [5, 5, 5, 5, 5]
  for (const r of rows) {
    if (r.inTraining) continue
    const bin = Math.min(4, Math.floor(r.score * 5))
    clicks[bin] = (clicks[bin] ?? 0) + r.clicked
    all[bin] = (all[bin] ?? 0) + 1
  }
  return clicks.map((c, bin) => back(c / (all[bin] ?? 1), meta))
}

export function apply(cal: number[], score: number): number {
  return cal[Math.min(4, Math.floor(score * 5))] ?? 0.01
}
