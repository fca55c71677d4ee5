import type {FitEvidence} from "#model/fit/answers"
import type {LaneId} from "#model/lane"
import {type EvidenceReading, readEvidence} from "./evidence"
import {CELLS, chancesOf, type PerLane, ranked} from "./grid"
import type {Instrument} from "./instrument"
import {posterior, withEvidence} from "./posterior"

/** What it would take for another lane to come first; null: more than would be asked. */
export type FitChanges = {
  readonly leader: LaneId
  readonly rival: LaneId
  /** Further pairs of the two in which the rival is rather chosen, all of them. */
  readonly pairsToTurn: number | null
  /** Further pairs in which the leader is rather chosen until it can be called; 0: it can be. */
  readonly pairsToCall: number | null
  /** Passed labs of the rival's lane, with nothing else changed. */
  readonly labsToTurn: number | null
}

const MOST_PAIRS = 24
const MOST_LABS = 12
/** Chances within this of each other are a tie. */
const TIE = 1e-9

type Given = {
  readonly instrument: Instrument
  readonly likelihood: Float64Array
  readonly widened: number
  readonly nats: PerLane
  readonly evidence: FitEvidence
  readonly skills: Parameters<typeof readEvidence>[1]["skills"]
}

/** The first count from 0 at which something holds. */
function firstCount(most: number, holds: (count: number) => boolean): number | null {
  for (let count = 0; count <= most; count += 1) if (holds(count)) return count
  return null
}

export function changesOf(given: Given): FitChanges {
  const {instrument, likelihood, widened, nats} = given
  const {bank, pairs} = instrument
  const chances = (logs: Float64Array, favour: PerLane) =>
    chancesOf(withEvidence(posterior(logs, widened), favour))
  const [leader, rival] = ranked(chances(likelihood, nats))
  const withPairs = (chosen: LaneId, over: LaneId, count: number) => {
    const {2: rather} = pairs[chosen][over].logs
    const logs = new Float64Array(CELLS)
    for (let cell = 0; cell < CELLS; cell += 1)
      logs[cell] = (likelihood[cell] ?? 0) + count * (rather[cell] ?? 0)
    return chances(logs, nats)
  }
  const withLabs = (count: number): EvidenceReading => {
    const more = Array.from({length: count}, (_, index) => ({
      lab: `more-${index}`,
      lane: rival,
      passed: true,
    }))
    const labs = [...given.evidence.labs, ...more]
    return readEvidence({...given.evidence, labs}, {skills: given.skills, assumptions: bank.assumptions})
  }
  const turns = (found: PerLane) => found[rival] > found[leader] + TIE
  return {
    leader,
    rival,
    pairsToTurn: firstCount(MOST_PAIRS, count => turns(withPairs(rival, leader, count))),
    pairsToCall: firstCount(
      MOST_PAIRS,
      count => withPairs(leader, rival, count)[leader] >= bank.assumptions.call_at,
    ),
    labsToTurn: firstCount(MOST_LABS, count => turns(chances(likelihood, withLabs(count).nats))),
  }
}
