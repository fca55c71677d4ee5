/** A right test for one look, taken every day: sooner or later it is significant. */
type Arm = {
  n: number
  y: number
  yy: number
  x: number
  xx: number
  xy: number
  v: number
  vv: number
  vy: number
}
type Day = {day: number; share: number; a: Arm; b: Arm}
type Setup = {days: number; noveltyDays: number; dayCost: number; upkeep: number}
type Decision = {decide: "A" | "B" | "wait" | "invalid"; est: number; ci: [number, number]}

/** Standard errors by which the split may be off before the log is not believed. */
const SPLIT_LIMIT = 3.5
/** Standard errors above the estimate at which hope ends. */
const HOPE = 0.8

class Experiment {
  // people of arm B beyond what was planned, and the variance of that
  excess = 0
  excessVariance = 0
  // scatter around the mean of each arm and day, and the people that it is made of
  people = 0
  yy = 0
  xx = 0
  xy = 0
  // differences of the days, weighted
  weight = 0
  y = 0
  x = 0
  upkeep = 0

  constructor(private setup: Setup) {}

  analyse(day: Day): Decision {
    const {a, b} = day
    const all = a.n + b.n
    this.excess += b.n - day.share * all
    this.excessVariance += day.share * (1 - day.share) * all
    for (const arm of [a, b]) {
      this.people += arm.n - 1
      this.yy += arm.yy - (arm.y * arm.y) / arm.n
      this.xx += arm.xx - (arm.x * arm.x) / arm.n
      this.xy += arm.xy - (arm.x * arm.y) / arm.n
    }
    // what is worth the upkeep, in dollars a person
    if (day.day === 1) this.upkeep = (this.setup.upkeep / 100) * (a.y / a.n)
    if (day.day > this.setup.noveltyDays) {
      const weight = (a.n * b.n) / all
      this.weight += weight
      this.y += weight * (b.y / b.n - a.y / a.n)
      this.x += weight * (b.x / b.n - a.x / a.n)
    }
    const decision = this.weigh(day.day)
    const off = Math.abs(this.excess) / Math.sqrt(this.excessVariance)
    if (off > SPLIT_LIMIT) return {...decision, decide: "invalid"}
    return decision
  }

  weigh(day: number): Decision {
    if (this.weight === 0) return {decide: "wait", est: 0, ci: [-1000, 1000]}
    const theta = this.xy / this.xx
    const est = (this.y - theta * this.x) / this.weight
    const variance = (this.yy - theta * this.xy) / this.people / this.weight
    const half = 1.96 * Math.sqrt(variance)
    const ci: [number, number] = [est - half, est + half]
    const hopeless = est + HOPE * Math.sqrt(variance) < this.upkeep
    if (est - half > 0 && est > this.upkeep) return {decide: "B", est, ci}
    return {decide: hopeless || day === this.setup.days ? "A" : "wait", est, ci}
  }
}

export function make(setup: Setup): Experiment {
  return new Experiment(setup)
}
