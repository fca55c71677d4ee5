import {drawChance} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {type MarketParameters, STEP_MIN} from "./parameters"

/** For each job whether there is a spot machine, step by step until the deadline: a Markov chain of two states that
 * begins as it is in the long run, with droughts and plenty laid over it. */
export function drawSpells(parameters: MarketParameters, seed: number): boolean[][] {
  const {jobs, zones, droughts, plenty} = parameters
  const steps = parameters.deadline_min / STEP_MIN
  const within = (stretches: MarketParameters["plenty"], step: number) =>
    stretches.some(
      ({from_min, minutes}) => step * STEP_MIN >= from_min && step * STEP_MIN < from_min + minutes,
    )
  return Array.from({length: jobs}, (_, job) => {
    const stream = streamOf(seed, `spells ${job}`)
    const zone = zones[job % zones.length]
    if (zone === undefined) throw new RangeError("A market needs a zone")
    const {there_min, away_min} = zone
    let isThere = drawChance(stream, there_min / (there_min + away_min))
    return Array.from({length: steps}, (__, step) => {
      if (step > 0 && drawChance(stream, STEP_MIN / (isThere ? there_min : away_min))) isThere = !isThere
      return within(plenty, step) || (isThere && !within(droughts, step))
    })
  })
}
