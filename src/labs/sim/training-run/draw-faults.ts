import {drawChance} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {Cause, Fault} from "./causes"
import {RANKS, SOURCES} from "./corpus"
import type {RunParameters} from "./parameters"
import {RESUMED_AT, updateOf} from "./timetable"

/** Data and machines go wrong within so many updates after the resume. */
const WITHIN = 13
const GROWTH_FROM = updateOf(10_400)

/** What is wrong in a world, by its seed: distinct causes, each with its own place and time. */
export function drawFaults(
  {causes, count, one_more}: RunParameters,
  seed: number,
  hardSource: number,
): Fault[] {
  const stream = streamOf(seed, "faults")
  const left = [...new Set(causes)]
  const length = count + (drawChance(stream, one_more) ? 1 : 0)
  return Array.from({length}, () => {
    const cause = left.splice(stream.nextBelow(left.length), 1)[0] ?? "data-reset"
    const later = stream.nextBelow(WITHIN)
    const source = (hardSource + 1 + stream.nextBelow(SOURCES - 1)) % SOURCES
    // the last rank is louder than the others in any run, so it is left out
    const rank = stream.nextBelow(RANKS - 1)
    return {cause, from: onsetOf(cause, later), which: whichOf(cause, {source, rank})}
  })
}

/** The source or rank that a cause is about; 0 for the others. */
function whichOf(cause: Cause, {source, rank}: {source: number; rank: number}): number {
  if (cause === "corrupt-source") return source
  return cause === "bad-rank" ? rank : 0
}

function onsetOf(cause: Cause, later: number): number {
  if (cause === "logit-growth") return GROWTH_FROM + later
  return cause === "corrupt-source" || cause === "bad-rank" ? RESUMED_AT + 1 + later : RESUMED_AT
}
