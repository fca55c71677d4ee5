import {expect, test} from "vitest"
import {splitSections} from "../sections"
import {postingLevel} from "./posting-level"
import {yearsAsked} from "./years-asked"

function level(title: string, text = "Build things with us."): string {
  const posting = {title, text}
  return postingLevel(posting, yearsAsked(posting, splitSections(text).pieces))
}

const FIVE = "Requirements\n- 5+ years of experience as an engineer"
const TEN = "Requirements\n- 10+ years of experience as an engineer"

test.each([
  ["Machine Learning Intern", "intern"],
  ["Junior AI Engineer", "junior"],
  ["Software Engineer, New Grad", "junior"],
  ["AI Engineer I", "junior"],
  ["Senior Machine Learning Engineer", "senior"],
  ["Sr. MLOps Engineer", "senior"],
  ["Staff ML Engineer", "staff_plus"],
  ["Principal AI Engineer", "staff_plus"],
  ["Senior Staff AI Engineer", "staff_plus"],
  ["Software Engineer II", "mid"],
  ["Head of Data Science", "manager"],
  ["Machine Learning Engineering Manager", "manager"],
  ["AI Engineer", "unstated"],
  ["Machine Learning Engineer (All Levels)", "unstated"],
  ["Associate Staff Engineer", "senior"],
  ["Gen AI Engineer - Assistant Vice President", "senior"],
])("postingLevel() calls %j %s", (title, expected) => {
  expect(level(title)).toBe(expected)
})

test("postingLevel() does not take a member of technical staff for staff level", () => {
  expect(level("Member of Technical Staff, Backend", "Requirements\n- 3+ years of industry experience")).toBe(
    "mid",
  )
})

test("postingLevel() goes by the years where the title is silent", () => {
  expect(level("AI Engineer", FIVE)).toBe("senior")
  expect(level("AI Engineer", "Requirements\n- 2+ years of experience as an engineer")).toBe("mid")
  expect(level("AI Engineer", "Requirements\n- 0-1 years of industry experience")).toBe("junior")
})

test("postingLevel() calls a lead staff from eight years on", () => {
  expect(level("Lead AI Engineer", FIVE)).toBe("senior")
  expect(level("Lead AI Engineer", TEN)).toBe("staff_plus")
})

test("postingLevel() leaves a product manager to the years", () => {
  expect(level("Technical Product Manager, AI", FIVE)).toBe("senior")
})

test("postingLevel() calls a vice president who leads a team a manager", () => {
  expect(level("AI Platform, Vice President", "You will be managing a team of engineers.")).toBe("manager")
})
