import type {Driver} from "#model/career-answer"
import {money} from "../../ui/format"

/** What one belief does to the lead, in a sentence. `leader` and `runnerUp` are names of lanes; a negative
 * difference means that the runner-up is ahead. */
export function driverSentence({whenLow, whenHigh}: Driver, leader: string, runnerUp: string): string {
  const ahead = (gap: number) => (gap >= 0 ? leader : runnerUp)
  const by = (gap: number) => money(Math.abs(gap), Math.max(Math.abs(gap) / 2, 5000))
  if (ahead(whenLow) === ahead(whenHigh)) {
    const [less, more] = Math.abs(whenLow) < Math.abs(whenHigh) ? ["low", "high"] : ["high", "low"]
    const [small, large] = [Math.abs(whenLow), Math.abs(whenHigh)].sort((a, b) => a - b)
    return `${ahead(whenLow)} leads by ${by(small ?? 0)} where it is ${less}, by ${by(large ?? 0)} where it is ${more}.`
  }
  return `Where it is low, ${ahead(whenLow)} leads by ${by(whenLow)}; where it is high, ${ahead(whenHigh)} leads by ${by(whenHigh)}.`
}
