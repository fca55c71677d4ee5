import {percent} from "./practice-words"
import type {Readiness} from "./readiness"

/** How sure a chance is, in the words of the product. */
export function chanceWords(chance: number): string {
  const far = Math.max(chance, 1 - chance)
  if (far < 0.6) return "a toss-up"
  const side = chance >= 0.5 ? "" : "not "
  return far <= 0.8 ? `leaning ${side === "" ? "towards" : "against"} it` : `${side}likely`
}

/** A sentence on readiness; below enough answers a band and nothing more. */
export function readyHeadline({one, low, high, enough}: Readiness, track: string): string {
  if (!enough)
    return `Too little is known to say how ready you are for ${track}: somewhere between ${percent(low)} and ${percent(high)}.`
  return `Passing one interview for ${track} is ${chanceWords(one)} (${percent(one)}).`
}
