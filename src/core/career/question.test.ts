import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {UserError} from "#model/user-error"
import {makeQuestion, type QuestionDraft} from "./question"

const content = loadContent(".")
const profile = {role: "backend", level: "senior", years: 7}

function problemOf(draft: Partial<QuestionDraft>): UserError {
  try {
    makeQuestion({profile, ...draft}, content)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error("Nothing was wrong")
}

test("makeQuestion() fills in what a person did not say", () => {
  const question = makeQuestion({profile}, content)
  expect(question).toMatchObject({
    preset: "open-data",
    beliefs: {},
    careers: 16_000,
    seed: 1,
    coupling: "same-person",
  })
  expect(question.profile).toMatchObject({place: "us", horizonYears: 10, filingStatus: "single"})
})

test("makeQuestion() takes what a person did say", () => {
  const draft = {
    profile,
    preset: "article",
    beliefs: {"layoff-rate": 0.1, "move-hours-ai": 50},
    careers: 1,
    seed: 4294967295,
    coupling: "same-luck",
  }
  expect(makeQuestion(draft, content)).toMatchObject({...draft, profile})
})

describe("makeQuestion() names the first thing at fault", () => {
  test("a place that is not known, with the nearest", () => {
    const {message, hint} = problemOf({profile: {...profile, place: "us-txx"}})
    expect(message).toBe('Expected a place that Lanewise knows, found "us-txx"')
    expect(hint).toMatch(/^The nearest are us-tx, /)
  })

  test("a level that is not known", () => {
    const {message} = problemOf({profile: {...profile, level: "principal"}})
    expect(message).toBe(
      'The profile has a problem in `level`: expected one of junior, mid, senior, staff, found "principal"',
    )
  })

  test("a missing role", () => {
    expect(problemOf({profile: {level: "mid", years: 3}}).message).toContain("`role`")
    expect(problemOf({profile: null}).message).toMatch(/^The profile has a problem in `\(the whole value\)`/)
  })

  test("a preset or a coupling that is not known, with the nearest", () => {
    const {message, hint} = problemOf({preset: "artcle"})
    expect(message).toBe(
      'Expected a preset out of open-data, article, article-as-told, open-data-as-told, found "artcle"',
    )
    expect(hint).toBe('Did you mean "article"?')
    expect(problemOf({coupling: "same"}).message).toMatch(
      /^Expected a coupling out of same-person, same-luck, independent, found "same"$/,
    )
  })

  test("a belief that is not known, or not this person's", () => {
    expect(problemOf({beliefs: {"layoff-rat": 0.1}}).message).toBe(
      'Expected the id of a belief, found "layoff-rat"',
    )
    const inAi = {role: "ai", level: "mid", years: 3}
    expect(problemOf({profile: inAi, beliefs: {"move-hours-ai": 10}}).message).toContain(
      'found "move-hours-ai"',
    )
  })

  test.each([-0.1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("a belief outside its range: %d", value => {
    const {message, hint} = problemOf({beliefs: {"layoff-rate": value}})
    expect(message).toBe(`The belief "layoff-rate" must be from 0 to 0.4 per year, found ${value}`)
    expect(hint).toBe("Its default is 0.05")
  })

  test.each([0, -1, 1.5, 1e12, Number.NaN])("a number of careers that cannot be run: %d", careers => {
    expect(problemOf({careers}).message).toBe(
      `Careers must be a whole number from 1 to 10,000,000, found ${careers}`,
    )
  })

  test.each([-1, 0.5, 4294967296, Number.NaN])("a seed that is none: %d", seed => {
    expect(problemOf({seed}).message).toBe(
      `The seed must be a whole number from 0 to 4294967295, found ${seed}`,
    )
  })
})
