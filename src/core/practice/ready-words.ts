import {certaintyOf} from "#model/certainty"
import {percent} from "#model/percent"
import type {Readiness} from "./readiness"

/** How sure a chance is, in the words of the product. */
export function chanceWords(chance: number): string {
  const certainty = certaintyOf(Math.max(chance, 1 - chance))
  if (certainty === "toss-up") return "a toss-up"
  if (certainty === "leans") return `leaning ${chance >= 0.5 ? "towards" : "against"} it`
  return chance >= 0.5 ? "likely" : "not likely"
}

/** A sentence on readiness; below enough answers a band and nothing more. */
export function readyHeadline({one, low, high, enough}: Readiness, track: string): string {
  if (!enough)
    return `Too little is known to say how ready you are for ${track}: somewhere between ${percent(low)} and ${percent(high)}.`
  return `Passing one interview for ${track} is ${chanceWords(one)} (${percent(one)}).`
}
