/** Counts and sums over the people of one arm on one day. */
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

/** A t-test every day: whoever is ahead on the first day that looks significant has won. */
class Experiment {
  na = 0
  nb = 0
  ya = 0
  yb = 0
  yya = 0
  yyb = 0

  analyse(day: Day): Decision {
    this.na += day.a.n
    this.ya += day.a.y
    this.yya += day.a.yy
    this.nb += day.b.n
    this.yb += day.b.y
    this.yyb += day.b.yy
    const est = this.yb / this.nb - this.ya / this.na
    const varianceA = (this.yya - (this.ya * this.ya) / this.na) / (this.na - 1)
    const varianceB = (this.yyb - (this.yb * this.yb) / this.nb) / (this.nb - 1)
    const half = 1.96 * Math.sqrt(varianceA / this.na + varianceB / this.nb)
    return {
      decide: est - half > 0 ? "B" : est + half < 0 ? "A" : "wait",
      est,
      ci: [est - half, est + half],
    }
  }
}

/** Called once for each experiment; `analyse` is then called once a day until it decides. */
export function make(setup: Setup): Experiment {
  return new Experiment()
}
