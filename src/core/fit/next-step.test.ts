import {describe, expect, test} from "vitest"
import type {FitAnswer, Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import {BANK, INSTRUMENT} from "../../../test/vectors/fit-instrument"
import {expectedInformation, splitByFirst} from "./choose-pair"
import {sortOut} from "./conversation"
import type {FitStep} from "./next-step"
import {logLikelihood, posterior} from "./posterior"
import {stepAfter} from "./read-fit"

const GIVEN = {instrument: INSTRUMENT, skills: {}}

function laneOf(id: string): LaneId {
  return INSTRUMENT.statements.get(id)?.lane ?? "ai"
}

type Person = (first: LaneId, second: LaneId) => Rating

function answer(step: FitStep, person: Person): FitAnswer | null {
  if (step.kind === "question") return {kind: "question", question: step.question, choice: "none"}
  if (step.kind === "anchor") return {kind: "anchor", lane: step.lane, rating: 4}
  if (step.kind === "done") return null
  const rating = person(laneOf(step.first), laneOf(step.second))
  return {kind: "pair", first: step.first, second: step.second, answer: rating}
}

/** A whole conversation with somebody. */
function talk(person: Person, seed = 1, goOn = false) {
  const answers: FitAnswer[] = []
  const steps: FitStep[] = []
  for (;;) {
    const {next} = stepAfter(answers, {...GIVEN, seed, goOn})
    const given = answer(next, person)
    if (given === null) return {answers, steps}
    steps.push(next)
    answers.push(given)
  }
}

const ORDER: readonly LaneId[] = ["ml", "mlops", "ai"]
/** Likes ML most and AI least. */
const decided: Person = (first, second) => (ORDER.indexOf(first) < ORDER.indexOf(second) ? 1 : 5)
/** Torn: cannot choose between AI and MLOps, and else leans towards whatever stands first. */
const torn: Person = (first, second) => (LANES.indexOf(first) + LANES.indexOf(second) === 2 ? 3 : 2)

function pairsOf(steps: readonly FitStep[]) {
  return steps.filter(step => step.kind === "pair")
}

describe("a conversation", () => {
  test("begins with the three questions and ends with how much each lane draws at all", () => {
    const {steps} = talk(decided)
    expect(steps.slice(0, 3).map(({kind}) => kind)).toEqual(["question", "question", "question"])
    expect(steps.slice(-3)).toEqual(LANES.map(lane => ({kind: "anchor", lane})))
  })

  test("with somebody decided ends as soon as a lane can be called, and asks two pairs twice before", () => {
    const pairs = pairsOf(talk(decided).steps)
    expect(pairs.filter(({isRepeat}) => isRepeat)).toHaveLength(2)
    expect(pairs.filter(({isRepeat}) => !isRepeat)).toHaveLength(BANK.assumptions.least_pairs)
  })

  test("with somebody who never chooses ends after 24 pairs", () => {
    const pairs = pairsOf(talk(() => 3).steps)
    expect(pairs).toHaveLength(BANK.assumptions.most_pairs)
  })

  test("can go on although a lane could be called", () => {
    const pairs = pairsOf(talk(decided, 1, true).steps)
    expect(pairs.filter(({isRepeat}) => !isRepeat)).toHaveLength(24)
  })

  test("asks a pair again the other way round, after at least four others", () => {
    const pairs = pairsOf(talk(torn).steps)
    const repeats = pairs.filter(({isRepeat}) => isRepeat)
    expect(repeats).toHaveLength(2)
    for (const again of repeats) {
      const before = pairs.findIndex(({first, second}) => first === again.second && second === again.first)
      expect(before).toBeGreaterThanOrEqual(0)
      expect(pairs.indexOf(again) - before).toBeGreaterThan(4)
    }
  })

  test("asks the same again after a step back, and otherwise with another seed", () => {
    const {answers, steps} = talk(decided, 5)
    expect(stepAfter(answers.slice(0, 7), {...GIVEN, seed: 5}).next).toEqual(steps[7])
    expect(pairsOf(talk(decided, 6).steps)).not.toEqual(pairsOf(steps))
  })
})

describe("the pairs of 24", () => {
  const seeds = [1, 2, 3, 4, 5]

  test("show no statement in two of them, and each facet three times", () => {
    for (const seed of seeds) {
      const pairs = pairsOf(talk(torn, seed, true).steps).filter(({isRepeat}) => !isRepeat)
      const shown = pairs.flatMap(({first, second}) => [first, second])
      expect(new Set(shown).size).toBe(48)
      for (const facet of BANK.facets)
        expect(pairs.filter(({first}) => INSTRUMENT.statements.get(first)?.facet === facet)).toHaveLength(3)
    }
  })

  test("are of one facet, of two lanes and about equally desirable", () => {
    for (const {first, second} of pairsOf(talk(torn, 1, true).steps)) {
      const one = INSTRUMENT.statements.get(first)
      const other = INSTRUMENT.statements.get(second)
      expect(one?.facet).toBe(other?.facet)
      expect(one?.lane).not.toBe(other?.lane)
      expect(Math.abs((one?.desirability ?? 0) - (other?.desirability ?? 9))).toBeLessThan(0.3)
    }
  })

  test("have each lane on the left about as often as on the right", () => {
    for (const seed of seeds) {
      const pairs = pairsOf(talk(torn, seed, true).steps).filter(({isRepeat}) => !isRepeat)
      for (const lane of LANES) {
        const left = pairs.filter(({first}) => laneOf(first) === lane).length
        const right = pairs.filter(({second}) => laneOf(second) === lane).length
        expect(Math.abs(left - right)).toBeLessThanOrEqual(3)
      }
    }
  })

  test("wear no statement out: over 60 conversations none is shown in more than 95 % or in none", () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 60; seed += 1)
      for (const {first, second, isRepeat} of pairsOf(talk(() => 3, seed).steps))
        for (const id of isRepeat ? [] : [first, second]) counts.set(id, (counts.get(id) ?? 0) + 1)
    expect(counts.size).toBe(72)
    expect(Math.max(...counts.values())).toBeLessThan(57)
  })
})

test("who is drawn to one lane is not asked again and again which of the other two comes second", () => {
  const {steps} = talk((first, second) => (first === "mlops" ? 1 : second === "mlops" ? 5 : 3), 2, true)
  const pairs = pairsOf(steps).filter(({isRepeat}) => !isRepeat)
  const others = pairs.filter(({first, second}) => laneOf(first) !== "mlops" && laneOf(second) !== "mlops")
  expect(others.length).toBeLessThan(pairs.length / 3)
})

test("after a pair in which no choice was made comes one of other lanes", () => {
  const pairs = pairsOf(talk(() => 3, 4).steps)
  expect(pairs.length).toBeGreaterThan(8)
  const lanesOf = (step: (typeof pairs)[number]) => [laneOf(step.first), laneOf(step.second)].sort().join()
  for (const [index, step] of pairs.slice(1).entries())
    expect(lanesOf(step)).not.toBe(lanesOf(pairs[index] ?? step))
})

test("a pair of the two lanes that are still open is expected to say more than one with a lane that is out", () => {
  const answers = talk((first, second) => (first === "ai" ? 5 : second === "ai" ? 1 : 3), 1).answers
  const weights = posterior(logLikelihood(sortOut(answers, INSTRUMENT), INSTRUMENT))
  const byFirst = splitByFirst(weights)
  const open = expectedInformation(["ml", "mlops"], byFirst, INSTRUMENT)
  expect(open).toBeGreaterThan(expectedInformation(["ai", "ml"], byFirst, INSTRUMENT))
  expect(open).toBeGreaterThan(0)
})
