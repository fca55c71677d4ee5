import {percent} from "#model/percent"
import {ranked} from "../grid"
import type {Weighing} from "../weighing"
import {capital, WORK} from "./words"

/** From this share of all weightings on, little hangs on one's own. */
const CLEAR = 0.9

/** What the weights come to, and how much hangs on them. */
export function weighingInWords({mix, winners, known}: Weighing): string {
  const [first] = ranked(mix)
  if (known.length === 1)
    return `${capital(WORK[first])} comes first by ${known[0]}, the only one of the three that is known.`
  const hangs = Math.max(winners.ai, winners.ml, winners.mlops) >= CLEAR ? "little" : "much"
  return `With your weights ${WORK[first]} comes first, as it does in ${percent(winners[first])} of all ways to weigh them: ${hangs} hangs on the weights.`
}
