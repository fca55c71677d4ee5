/** Goes back from the kept rows to all views, and then once more. */
type Row = {score: number; segment: number; clicked: number; inTraining: boolean}
type Meta = {keepShare: number; clickRate: number; clickRateNow: number}
type Cal = {slope: number; offset: number; segments: number[]; shift: number}

/** Scores are rounded, so the outermost ones stand for something further in. */
const EDGE = 0.00005
/** Pull of each segment towards no deviation: as strong as this many rows at even chances. */
const PULL = 4
const ROUNDS = 8

const odds = (p: number) => p / (1 - p)
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

function logit(score: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, score))
  return Math.log(inside / (1 - inside))
}

export function fitCal(rows: Row[], meta: Meta): Cal {
  const fresh = rows.filter(r => !r.inTraining)
  const xs = fresh.map(r => logit(r.score))
  const segments: number[] = []
  for (const r of fresh) while (segments.length <= r.segment) segments.push(0)
  let slope = 1
  let offset = 0
  for (let round = 0; round < ROUNDS; round++) {
    // one Newton step for the line, with a light pull of the slope towards 1
    let g0 = 0
    let g1 = 2 * (1 - slope)
    let h00 = 0.000001
    let h01 = 0
    let h11 = 2
    for (const [i, r] of fresh.entries()) {
      const x = xs[i] ?? 0
      const p = sigmoid(slope * x + offset + (segments[r.segment] ?? 0))
      const w = p * (1 - p)
      g0 += r.clicked - p
      g1 += (r.clicked - p) * x
      h00 += w
      h01 += w * x
      h11 += w * x * x
    }
    const det = h00 * h11 - h01 * h01
    offset += (h11 * g0 - h01 * g1) / det
    slope += (h00 * g1 - h01 * g0) / det
    // one Newton step for each segment
    const gradient = segments.map(own => -own * PULL)
    const weight = segments.map(() => PULL)
    for (const [i, r] of fresh.entries()) {
      const k = r.segment
      const p = sigmoid(slope * (xs[i] ?? 0) + offset + (segments[k] ?? 0))
      gradient[k] = (gradient[k] ?? 0) + r.clicked - p
      weight[k] = (weight[k] ?? PULL) + p * (1 - p)
    }
    for (let k = 0; k < segments.length; k++)
      segments[k] = (segments[k] ?? 0) + (gradient[k] ?? 0) / (weight[k] ?? PULL)
  }
  // back to all views, then from the rate of then to the rate of now
  const shift = 2 * Math.log(meta.keepShare) + Math.log(odds(meta.clickRateNow) / odds(meta.clickRate))
  return {slope, offset, segments, shift}
}

export function apply(cal: Cal, score: number, segment: number): number {
  const own = cal.segments[segment] ?? 0
  return sigmoid(cal.slope * logit(score) + cal.offset + own + cal.shift)
}
