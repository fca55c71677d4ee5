import {SCORED} from "./back-off"

export type Scored = {readonly y: number; readonly quantiles: readonly number[]}

/** Mean pinball loss over the quantiles 0.1, 0.5 and 0.9 of log pay, and the share of rows within the outer two. */
export function scoreOf(rows: readonly Scored[]): {loss: number; coverage: number} {
  let loss = 0
  let covered = 0
  for (const {y, quantiles} of rows) {
    SCORED.forEach((probability, at) => {
      const error = y - (quantiles[at] ?? 0)
      loss += (error >= 0 ? probability * error : (probability - 1) * error) / SCORED.length
    })
    if (y >= (quantiles[0] ?? 0) && y <= (quantiles[2] ?? 0)) covered += 1
  }
  return {loss: loss / rows.length, coverage: covered / rows.length}
}
