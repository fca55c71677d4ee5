import {describe, expect, test} from "vitest"
import {type FitAnswer, fitEvidenceSchema, type Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import {BANK, CONTENT, INSTRUMENT} from "../../../test/vectors/fit-instrument"
import {cloudOf, middleOf} from "./cloud"
import {readFit} from "./read-fit"
import {reasonsOf} from "./view/reasons"

const GIVEN = {instrument: INSTRUMENT, skills: CONTENT.skills}

/** So many pairs of different statements, the lanes in rotation, answered by who is preferred to whom. */
function answersOf(count: number, prefers: (one: LaneId, other: LaneId) => Rating): FitAnswer[] {
  const seen = new Set<string>()
  return Array.from({length: count}, (_, step) => {
    const left = LANES[step % 3]
    const found = INSTRUMENT.candidates.find(
      ({one, other}) => one.lane !== left && other.lane !== left && !seen.has(one.id) && !seen.has(other.id),
    )
    if (found === undefined) throw new RangeError("Needs a pair that was not used, found none")
    // sides in turn: one lane always on one side would be the same key each time
    const [first, second] = step % 2 === 0 ? [found.one, found.other] : [found.other, found.one]
    seen.add(first.id).add(second.id)
    return {kind: "pair", first: first.id, second: second.id, answer: prefers(first.lane, second.lane)}
  })
}

const likes =
  (order: readonly LaneId[], much = true) =>
  (one: LaneId, other: LaneId): Rating =>
    order.indexOf(one) < order.indexOf(other) ? (much ? 1 : 2) : much ? 5 : 4

function anchors(ai: Rating, ml: Rating, mlops: Rating): FitAnswer[] {
  const ratings = {ai, ml, mlops}
  return LANES.map(lane => ({kind: "anchor", lane, rating: ratings[lane]}))
}

describe("what is called", () => {
  test("nothing before anything is said", () => {
    const reading = readFit([], GIVEN)
    expect(reading.call).toEqual({kind: "unanswered"})
    expect(reading.changes).toBeNull()
    expect(reading.next).toEqual({kind: "question", question: BANK.questions[0]?.id})
  })

  test("a lane only from .80 on", () => {
    const strong = readFit(answersOf(18, likes(["mlops", "ml", "ai"])), GIVEN)
    expect(strong.call).toEqual({kind: "likely", lane: "mlops"})
    expect(strong.chances.mlops).toBeGreaterThanOrEqual(0.8)
    for (let count = 1; count < 18; count += 1) {
      const {call, chances} = readFit(answersOf(count, likes(["mlops", "ml", "ai"], false)), GIVEN)
      expect(call.kind === "likely").toBe(Math.max(...Object.values(chances)) >= 0.8)
    }
  })

  test("a tie between two where the third is out", () => {
    const answers = answersOf(18, (one, other) => (one === "ai" ? 5 : other === "ai" ? 1 : 3))
    const {call} = readFit(answers, GIVEN)
    expect(call.kind === "tie" && [...call.lanes].sort()).toEqual(["ml", "mlops"])
  })

  test("nothing where all three are open", () => {
    expect(
      readFit(
        answersOf(9, () => 3),
        GIVEN,
      ).call,
    ).toEqual({kind: "unclear", why: "never-chose"})
    expect(
      readFit(
        answersOf(7, () => 3),
        GIVEN,
      ).call,
    ).toEqual({kind: "open"})
  })

  test("nothing where the same key was pressed each time, and the doubt is wide", () => {
    const {call, consistency} = readFit(
      answersOf(18, () => 1),
      GIVEN,
    )
    expect(call).toEqual({kind: "unclear", why: "same-key"})
    expect(consistency.widened).toBe(2)
  })

  test("none of the three where none of them draws, whoever comes first in comparisons", () => {
    const answers = answersOf(18, likes(["ai", "ml", "mlops"]))
    expect(readFit([...answers, ...anchors(2, 1, 1)], GIVEN).appeal).toMatchObject({isNone: true})
    expect(readFit([...answers, ...anchors(3, 1, 1)], GIVEN).appeal).toMatchObject({isNone: false})
    expect(readFit([...answers, ...anchors(2, 1, 1).slice(0, 2)], GIVEN).appeal?.isNone).toBe(false)
    expect(readFit(answers, GIVEN).appeal).toBeNull()
  })

  test("with a word where the lane that draws most is not the one that comes first", () => {
    const answers = answersOf(18, likes(["ai", "ml", "mlops"]))
    expect(readFit([...answers, ...anchors(2, 5, 2)], GIVEN).appeal?.otherLane).toBe("ml")
    expect(readFit([...answers, ...anchors(5, 5, 2)], GIVEN).appeal?.otherLane).toBeNull()
  })
})

describe("what moved it", () => {
  const answers = answersOf(12, likes(["ml", "ai", "mlops"], false))

  test("are at most three answers, the strongest first", () => {
    const {drivers} = readFit(answers, GIVEN)
    expect(drivers).toHaveLength(3)
    const moved = drivers.map(driver => Math.abs(driver.nats))
    expect(moved).toEqual(moved.toSorted((a, b) => b - a))
  })

  test("are named even where the chance is so high that it hardly moves", () => {
    const sure = readFit(answersOf(24, likes(["ml", "ai", "mlops"])), GIVEN)
    expect(sure.chances.ml).toBeGreaterThan(0.99)
    expect(sure.drivers).toHaveLength(3)
    expect(reasonsOf(sure, INSTRUMENT)[0]?.effect).toMatch(/^odds times \d+\.\d (for|against) model work$/)
  })

  test("is what the chance changes by when the answer is left out", () => {
    const whole = readFit(answers, GIVEN)
    const [driver] = whole.drivers
    const rest = answers.filter(
      one => !(one.kind === "pair" && driver?.answer.kind === "pair" && one.first === driver.answer.first),
    )
    expect(rest).toHaveLength(11)
    expect(readFit(rest, GIVEN).chances.ml).toBeCloseTo(driver?.chanceWithout ?? 0, 9)
    expect(whole.chances.ml - (driver?.chanceWithout ?? 0)).toBeCloseTo(driver?.moved ?? 0, 9)
  })
})

describe("what would change it", () => {
  const answers = answersOf(9, likes(["ml", "ai", "mlops"], false))

  test("so many pairs for the rival turn it, and one less does not", () => {
    const {changes} = readFit(answers, GIVEN)
    const {leader = "ml", rival = "ai", pairsToTurn = 0} = changes ?? {}
    expect(leader).toBe("ml")
    const asked = new Set(answers.flatMap(one => (one.kind === "pair" ? [one.first, one.second] : [])))
    const more = (count: number) =>
      INSTRUMENT.candidates
        .filter(({one, other}) => !asked.has(one.id) && !asked.has(other.id))
        .filter(({one, other}) => [one.lane, other.lane].every(lane => lane === leader || lane === rival))
        .slice(0, count)
        .map(({one, other}): FitAnswer => {
          const isRivalFirst = one.lane === rival
          return {kind: "pair", first: one.id, second: other.id, answer: isRivalFirst ? 2 : 4}
        })
    const leads = (count: number) => {
      const {chances} = readFit([...answers, ...more(count)], GIVEN)
      return chances[leader] >= chances[rival] - 1e-9
    }
    expect(pairsToTurn).toBeGreaterThan(0)
    expect(leads((pairsToTurn ?? 0) - 1)).toBe(true)
    expect(leads(pairsToTurn ?? 0)).toBe(false)
  })

  test("labs of the rival's lane do where their cap allows it", () => {
    const close = readFit(answersOf(2, likes(["ml", "ai", "mlops"], false)), GIVEN).changes
    expect(close?.labsToTurn).toBeGreaterThan(0)
    const clear = readFit(answersOf(24, likes(["ml", "ai", "mlops"])), GIVEN).changes
    expect(clear?.labsToTurn).toBeNull()
    expect(clear?.pairsToCall).toBe(0)
  })
})

describe("evidence", () => {
  const answers = answersOf(8, likes(["ml", "ai", "mlops"], false))
  const evidence = fitEvidenceSchema.parse({
    labs: [{lab: "batch-engine", lane: "mlops", passed: true}],
    trials: [
      {lane: "ai", liking: 5},
      {lane: "ml", liking: 2},
    ],
  })

  test("moves the chances, and leaves what was said as it was said", () => {
    const plain = readFit(answers, GIVEN)
    const backed = readFit(answers, {...GIVEN, evidence})
    expect(backed.said).toEqual(plain.said)
    expect(backed.chances.mlops).toBeGreaterThan(plain.chances.mlops)
    expect(backed.next).toEqual(plain.next)
  })

  test("of what one can do takes no part in the interest", () => {
    const {interest} = readFit(answers, {...GIVEN, evidence})
    const liked = fitEvidenceSchema.parse({trials: evidence.trials})
    expect(interest).toEqual(readFit(answers, {...GIVEN, evidence: liked}).chances)
  })

  test("cannot call a lane by itself", () => {
    const all = fitEvidenceSchema.parse({
      labs: [1, 2, 3, 4].map(index => ({lab: `lab-${index}`, lane: "ai", passed: true})),
      practice: [{lane: "ai", sd: 3}],
      postings: {ai: 9},
    })
    const {call, chances} = readFit([], {...GIVEN, evidence: all})
    expect(call.kind).toBe("leans")
    expect(chances.ai).toBeLessThan(0.8)
  })
})

describe("the cloud", () => {
  const {weights, chances} = readFit(answersOf(10, likes(["mlops", "ai", "ml"], false)), GIVEN)

  test("lies in each third of the triangle with the chance of its lane", () => {
    const cloud = cloudOf(weights, {count: 4000, seed: 3})
    for (const lane of LANES) {
      const inside = cloud.filter(one => one[lane] >= Math.max(...Object.values(one))).length
      expect(Math.abs(inside / cloud.length - chances[lane])).toBeLessThan(0.02)
    }
  })

  test("has its middle where its points lie on average", () => {
    const cloud = cloudOf(weights, {count: 4000, seed: 3})
    const middle = middleOf(weights)
    for (const lane of LANES) {
      const mean = cloud.reduce((sum, one) => sum + one[lane], 0) / cloud.length
      expect(mean).toBeCloseTo(middle[lane], 1)
    }
  })

  test("is the same for the same seed", () => {
    expect(cloudOf(weights, {count: 20, seed: 3})).toEqual(cloudOf(weights, {count: 20, seed: 3}))
  })
})
