type Row = {score: number; segment: number; clicked: number; inTraining: boolean}
type Meta = {keepShare: number; clickRate: number; clickRateNow: number}
/** Whatever `apply` needs: numbers, texts, lists and plain objects. */
type Cal = {rows: number}

/** Called once for each world with the rows for calibration. */
export function fitCal(rows: Row[], meta: Meta): Cal {
  return {rows: rows.length}
}

/** Called for every live view: the chance of a click. */
export function apply(cal: Cal, score: number, segment: number): number {
  return score
}
