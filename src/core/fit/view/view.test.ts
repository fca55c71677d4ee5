import {describe, expect, test} from "vitest"
import type {FitAnswer, Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import {CONTENT, INSTRUMENT, pair, STATEMENTS} from "../../../../test/vectors/fit-instrument"
import {readFit} from "../read-fit"
import {fitHeadline} from "./headline"
import {assumptionInWords, changesInWords, doubtsOf, reasonsOf} from "./reasons"

const GIVEN = {instrument: INSTRUMENT, skills: CONTENT.skills}
const {ai, ml, mlops} = STATEMENTS

function read(answers: readonly FitAnswer[]) {
  return readFit(answers, GIVEN)
}

function anchors(rating: Rating): FitAnswer[] {
  return LANES.map(lane => ({kind: "anchor", lane, rating}))
}

function question(id: string, choice: LaneId): FitAnswer {
  return {kind: "question", question: id, choice}
}

const LEANING: readonly FitAnswer[] = [pair(ai, ml, 5), pair(ml, mlops, 2)]

describe("the headline", () => {
  test("says how sure in the words that go with the figure, and never best", () => {
    const shown = [
      {chance: 0.85, words: /^Model work likely draws you most \(85\s%\)\.$/, kind: "likely" as const},
      {
        chance: 0.7,
        words: /^You lean towards model work \(70\s%\); it is not decided\.$/,
        kind: "leans" as const,
      },
    ]
    for (const {chance, words, kind} of shown) {
      const chances = {ai: (1 - chance) / 2, ml: chance, mlops: (1 - chance) / 2}
      const {sentence, lane} = fitHeadline({
        call: {kind, lane: "ml"},
        chances,
        appeal: null,
        next: {kind: "done"},
      })
      expect(sentence).toMatch(words)
      expect(lane).toBe("ml")
    }
    const tie = fitHeadline({
      call: {kind: "tie", lanes: ["ai", "mlops"]},
      chances: {ai: 0.5, ml: 0.1, mlops: 0.4},
      appeal: null,
      next: {kind: "done"},
    })
    expect(tie.sentence).toMatch(/^A toss-up between application work with AI and platform work/)
    expect(tie.lane).toBeNull()
    expect(`${tie.sentence} ${tie.detail}`).not.toMatch(/\bbest\b/)
  })

  test("says that none of the three draws, and what comes first nevertheless", () => {
    const {sentence, detail} = fitHeadline(read([...LEANING, ...anchors(1)]))
    expect(sentence).toBe("None of the three draws you much.")
    expect(detail).toMatch(/model work comes first with \d+\s%/)
  })
})

describe("reasons", () => {
  test("quote the statement that was chosen, how much, and over which", () => {
    const [first] = reasonsOf(read(LEANING), INSTRUMENT)
    expect(first?.text).toContain(
      "“Working out why a loss curve bends upward after four thousand steps” by far over “Reading",
    )
    expect(first?.effect).toMatch(/^\+\d+ points for model work$/)
  })

  test("quote the answer to a question", () => {
    const [first] = reasonsOf(read([question("good-week", "mlops")]), INSTRUMENT)
    expect(first?.text).toMatch(/^Which of these makes the better end of a week\? “Everything ran/)
  })
})

test("changes say how many pairs it takes to turn it and to call it, and what labs would do", () => {
  const words = changesInWords(read(LEANING))
  expect(words[0]).toMatch(/^\d further pairs? for .* over model work would put it ahead\.$/)
  expect(words[1]).toMatch(/for model work would be enough to call it\.$/)
  expect(words[2]).toMatch(/labs?/)
  expect(changesInWords(read([]))).toEqual([])
})

describe("doubts", () => {
  test("are none where nothing speaks against the answer", () => {
    expect(doubtsOf(read(LEANING))).toEqual([])
  })

  test("name pairs that turned round", () => {
    const once = [...LEANING, pair(ml, ai, 5)]
    expect(doubtsOf(read(once))[0]).toMatch(/^1 of the 1 pairs that came twice/)
    expect(doubtsOf(read([...once, pair(mlops, ml, 1)]))[0]).toMatch(/widened by half/)
  })

  test("name questions that point elsewhere than the pairs", () => {
    const pairs = INSTRUMENT.candidates
      .filter(({one, other}) => one.lane === "ml" || other.lane === "ml")
      .slice(0, 9)
      .map(({one, other}) => pair(one.id, other.id, one.lane === "ml" ? 1 : 5))
    const questions = [question("good-week", "ai"), question("favourite-project", "ai")]
    const reading = read([...questions, ...pairs])
    expect(reading.said.ml).toBeGreaterThan(reading.said.ai)
    expect(doubtsOf(reading)[0]).toMatch(
      /three questions point to application work with AI, your pairs to model/,
    )
  })

  test("name pairs in which no choice was made", () => {
    const skipped = [pair(ai, mlops, 3), pair(ml, mlops, 3), pair(ai, ml, 3), pair(ml, "weekend-demo", 2)]
    expect(doubtsOf(read(skipped))[0]).toMatch(/could not choose in 3 of 4 pairs/)
  })

  test("name a lane that draws more by itself than held against others", () => {
    const rated: FitAnswer[] = [
      {kind: "anchor", lane: "ai", rating: 5},
      {kind: "anchor", lane: "ml", rating: 3},
      {kind: "anchor", lane: "mlops", rating: 2},
    ]
    expect(doubtsOf(read([...LEANING, ...rated]))[0]).toMatch(/^By itself application work with AI draws/)
  })
})

test("assumptionInWords() says nothing of answers that say nothing", () => {
  const {assumptions} = INSTRUMENT.bank
  const third = {low: {ai: 1 / 3, ml: 1 / 3, mlops: 1 / 3}, high: {ai: 1 / 3, ml: 1 / 3, mlops: 1 / 3}}
  const never = INSTRUMENT.candidates.slice(0, 10).map(({one, other}) => pair(one.id, other.id, 3))
  expect(read(never).call.kind).toBe("unclear")
  expect(assumptionInWords(read(never), third, assumptions)).toBeNull()
  expect(assumptionInWords(read(LEANING), third, assumptions)).toMatch(
    /^How strongly an answer tells is assumed/,
  )
})
