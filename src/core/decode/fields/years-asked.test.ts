import {expect, test} from "vitest"
import {splitSections} from "../sections"
import {yearsAsked} from "./years-asked"

function years(text: string): [number, number | null] | null {
  const found = yearsAsked({text}, splitSections(text).pieces)
  return found === null ? null : [found.least, found.most]
}

test.each<[string, [number, number | null]]>([
  ["Requirements\n- 5+ years of software engineering experience", [5, null]],
  ["Requirements\n- 3-5 years of experience in data science", [3, 5]],
  ["Requirements\n- At least three years of professional experience", [3, null]],
  ["Requirements\n- Minimum of 2 yrs experience with production systems", [2, null]],
  ["Requirements\n- Minimum six (6) years directly related experience", [6, null]],
  ["QualificationsBachelor's degree in a related field4+ years of experience building services", [4, null]],
  ["Requirements\n- Up to 2 years of experience in industry", [0, 2]],
  ["Requirements\n- 8+ years building backends, including 3+ years leading teams", [8, null]],
  [
    "Requirements\n- 3+ years of experience as an engineer\nPreferred qualifications\n- 7+ years of experience as an engineer",
    [3, null],
  ],
])("yearsAsked() reads %j", (text, expected) => {
  expect(years(text)).toEqual(expected)
})

test.each([
  "We have been in business for over 25 years.",
  "For 8 years, we have led the field.",
  "We aren't looking for 10 years of legacy.",
  "Benefits\n- A sabbatical after 5 years of employment",
  "You must be 18 years of age.",
])("yearsAsked() asks for none in %j", text => {
  expect(years(text)).toBeNull()
})
