import {expect, test} from "vitest"
import {foldSkillsTold} from "#core/journal/fold-skills-told"
import {newEvent} from "#io/new-event"
import type {SkillTold} from "#model/resume/skills-told"
import {wordOn} from "./found-words"

const word = (skill: string, says: SkillTold["says"], foundAs: string | null = null): SkillTold => ({
  skill,
  says,
  foundAs,
  quotes: [],
})
const told = (now: number, ...skills: SkillTold[]) =>
  newEvent("skills-told", {from: {kind: "text", name: ""}, skills}, {now: () => now})

test("wordOn() knows what was said last of a skill that was found", () => {
  const words = foldSkillsTold([told(1, word("rag", "confirmed"), word("python", "removed"))])
  expect(wordOn("rag", words)).toEqual({kind: "mine"})
  expect(wordOn("python", words)).toEqual({kind: "not-mine"})
  expect(wordOn("kubernetes", words)).toBeNull()
})

test("wordOn() knows which skill it was corrected to, until another word follows", () => {
  const corrected = told(1, word("model-serving", "removed"), word("rag", "corrected", "model-serving"))
  expect(wordOn("model-serving", foldSkillsTold([corrected]))).toEqual({kind: "elsewhere", skill: "rag"})
  const again = told(2, word("model-serving", "removed"))
  expect(wordOn("model-serving", foldSkillsTold([corrected, again]))).toEqual({kind: "not-mine"})
})
