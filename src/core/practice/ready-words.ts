import {certaintyOf} from "#model/certainty"
import {percent} from "#model/percent"
import type {Readiness} from "./readiness"

/** How sure a chance is, in the words of the product, after what it is the chance of.
 * @example chanceWords(0.7) // => "leans towards yes" */
export function chanceWords(chance: number): string {
  const certainty = certaintyOf(Math.max(chance, 1 - chance))
  if (certainty === "toss-up") return "is a toss-up"
  if (certainty === "leans") return `leans towards ${chance >= 0.5 ? "yes" : "no"}`
  return chance >= 0.5 ? "is likely" : "is not likely"
}

/** A sentence on readiness; below enough answers a band and nothing more. */
export function readyHeadline({one, low, high, enough}: Readiness, track: string): string {
  if (!enough)
    return `Too little is known to say how ready you are for ${track}: somewhere between ${percent(low)} and ${percent(high)}.`
  return `Passing one interview for ${track} ${chanceWords(one)} (${percent(one)}).`
}
