import {log} from "#math/log"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import {LANES, type LaneId} from "#model/lane"
import {type Conversation, sideOf} from "./conversation"
import {GRID, weighted} from "./grid"
import type {Candidate, Instrument} from "./instrument"
import {CHOSEN} from "./likelihood"

/** One of so many of the most telling pairs is asked, by chance, so that no statement is worn out. */
const AMONG_BEST = 5
/** Pairs are as telling as each other within so many nats. */
const AS_TELLING = 1e-4
const STREAM = 7

/** Random numbers for one step of one conversation: the same step asks the same again. */
function dice(seed: number, step: number): (index: number) => number {
  const words = new Int32Array(4)
  return index => {
    pcg4d(index, step, STREAM, seed, words)
    return unitFromSignedWord(words[0] ?? 0)
  }
}

function entropyOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => (share > 0 ? sum - share * log(share) : sum), 0)
}

/** The weight of each cell in which a lane comes first, by lane. */
export function splitByFirst(weights: Float64Array): readonly Float64Array[] {
  return LANES.map(lane => weights.map((weight, cell) => weight * (GRID.first[lane][cell] ?? 0)))
}

/** How much the answer to a pair of two lanes is expected to say about which lane comes first, in nats: how unsure the
 * answer is, less how unsure it would be if one knew the lane. (To ask what says most about the leanings themselves would
 * compare the two lanes that are out of the race, of which least is known.)
 * @param byFirst of `splitByFirst` */
export function expectedInformation(
  [lane, over]: readonly [LaneId, LaneId],
  byFirst: readonly Float64Array[],
  {pairs}: Pick<Instrument, "pairs">,
): number {
  const {chances} = pairs[lane][over]
  const joint = byFirst.map(weights => CHOSEN.map(rating => weighted(weights, chances[rating])))
  const whole = CHOSEN.map((_, column) => joint.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  return joint.reduce((unsure, row) => {
    const chance = row.reduce((sum, share) => sum + share, 0)
    return chance > 0 ? unsure - chance * entropyOf(row.map(share => share / chance)) : unsure
  }, entropyOf(whole))
}

function fewest<T>(candidates: readonly T[], count: (candidate: T) => number): readonly T[] {
  const least = Math.min(...candidates.map(count))
  return candidates.filter(candidate => count(candidate) === least)
}

/** The pair to ask next: of facets asked least so far, and of statements not shown yet, one of those that are expected to
 * say most. Undefined where all pairs have been asked. */
export function choosePair(
  {pairs}: Pick<Conversation, "pairs">,
  weights: Float64Array,
  {instrument, seed}: {readonly instrument: Instrument; readonly seed: number},
): readonly [string, string] | undefined {
  const seen = new Map<string, number>()
  const facets = new Map<string, number>()
  const asked = new Set<string>()
  const led = new Map<LaneId, number>()
  for (const {first, second, lanes} of pairs) {
    for (const id of [first, second]) seen.set(id, (seen.get(id) ?? 0) + 1)
    const facet = instrument.statements.get(first)?.facet.id ?? ""
    facets.set(facet, (facets.get(facet) ?? 0) + 1)
    asked.add([first, second].sort().join(" "))
    led.set(lanes[0], (led.get(lanes[0]) ?? 0) + 1)
    led.set(lanes[1], (led.get(lanes[1]) ?? 0) - 1)
  }
  const open = instrument.candidates.filter(({one, other}) => !asked.has([one.id, other.id].sort().join(" ")))
  if (open.length === 0) return undefined
  const fresh = fewest(open, ({one, other}) => (seen.get(one.id) ?? 0) + (seen.get(other.id) ?? 0))
  const balanced = fewest(otherLanes(fresh, pairs), ({one}) => facets.get(one.facet.id) ?? 0)
  const roll = dice(seed, pairs.length)
  const value = informationByLanes(weights, instrument)
  const best = balanced
    .map((candidate, index) => ({candidate, chance: roll(index + 2), worth: value(candidate)}))
    .sort((a, b) => b.worth - a.worth || a.chance - b.chance)
    .slice(0, AMONG_BEST)
  const chosen = best[Math.floor(roll(0) * best.length)]?.candidate
  return chosen === undefined ? undefined : inOrder(chosen, led, roll(1))
}

/** After a pair in which somebody could not choose, pairs of other lanes, where there are any. */
function otherLanes(candidates: readonly Candidate[], pairs: Conversation["pairs"]): readonly Candidate[] {
  const last = pairs.at(-1)
  if (last === undefined || last.answers.some(answer => sideOf(answer) !== 0)) return candidates
  const others = candidates.filter(
    ({one, other}) => !last.lanes.includes(one.lane) || !last.lanes.includes(other.lane),
  )
  return others.length === 0 ? candidates : others
}

/** The value of a pair by its lanes, reckoned once for each two. */
function informationByLanes(weights: Float64Array, instrument: Instrument): (candidate: Candidate) => number {
  const known = new Map<string, number>()
  const byFirst = splitByFirst(weights)
  return ({one, other}) => {
    const key = `${one.lane} ${other.lane}`
    const before = known.get(key)
    if (before !== undefined) return before
    const nats = expectedInformation([one.lane, other.lane], byFirst, instrument)
    const worth = Math.round(nats / AS_TELLING)
    known.set(key, worth)
    known.set(`${other.lane} ${one.lane}`, worth)
    return worth
  }
}

/** The lane that has stood first less often stands first; a tie is left to chance. */
function inOrder(
  {one, other}: Candidate,
  led: ReadonlyMap<LaneId, number>,
  chance: number,
): readonly [string, string] {
  const ahead = (led.get(one.lane) ?? 0) - (led.get(other.lane) ?? 0)
  const oneFirst = ahead === 0 ? chance < 0.5 : ahead < 0
  return oneFirst ? [one.id, other.id] : [other.id, one.id]
}
