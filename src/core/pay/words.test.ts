import {expect, test} from "vitest"
import {laneOfTitle} from "./lane-of-title"
import {levelWord} from "./level-words"
import {titleWords} from "./title-words"

test.each([
  ["Senior MLOps Engineer", "mlops"],
  ["ML Platform Engineer", "mlops"],
  ["AI Infrastructure Engineer", "mlops"],
  ["Machine Learning Engineer", "ml_engineer"],
  ["NLP Developer", "ml_engineer"],
  ["Machine Learning Quality Engineer", "ml_adjacent"],
  ["GenAI Engineer", "ai_engineer"],
  ["Prompt Engineer", "ai_engineer"],
  ["AI Data Engineer", "ai_adjacent"],
  ["Applied Scientist", "ml_adjacent"],
  ["AI Product Manager", "ai_adjacent"],
  ["Site Reliability Engineer", "devops_platform"],
  ["Backend Engineer", "software"],
  ["Data Scientist", "data_scientist"],
  ["Platform Data Engineer", "data_engineer"],
  ["Analytics Engineer", "other"],
])("laneOfTitle() puts %s into %s", (title, lane) => {
  expect(laneOfTitle(title)).toBe(lane)
})

test("laneOfTitle() finds no AI inside other words", () => {
  expect(laneOfTitle("Chair Engineer")).toBe("other")
})

test("titleWords() gives each word once, without marks and digits", () => {
  expect(titleWords("Sr. ML/AI Engineer, AI 2")).toEqual(["sr", "ml", "ai", "engineer"])
})

test("levelWord() writes the spellings of one level alike", () => {
  expect(levelWord("Sr. SWE-II")).toBe("senior software engineer 2")
  expect(levelWord("IC-4")).toBe(levelWord("ic4"))
  expect(levelWord("SDE III")).toBe(levelWord("Software Engineer 3"))
})
