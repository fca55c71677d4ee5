import {describe, expect, test} from "vitest"
import {completeProfile} from "#model/profile"
import {changeWords, dateWords, positionWords, profileChange, yearsWords} from "./reading-facts"
import {countStates, skillsSentence} from "./skills-sentence"

describe("skillsSentence()", () => {
  test("counts by state, strongest first", () => {
    const skills = [{state: "claimed"}, {state: "proven"}, {state: "recalled"}, {state: "claimed"}] as const
    expect(skillsSentence(countStates(skills))).toBe(
      "You bring 4 skills: 1 proven in a lab, 1 recalled in practice and 2 claimed.",
    )
    expect(skillsSentence({claimed: 1, recalled: 0, proven: 0})).toBe("You bring 1 skill, claimed.")
    expect(skillsSentence({claimed: 0, recalled: 0, proven: 3})).toBe(
      "You bring 3 skills, all of them proven in a lab.",
    )
  })

  test("says nothing where nothing counts", () => {
    expect(skillsSentence(countStates([]))).toBeNull()
  })
})

describe("what a reading says", () => {
  const position = {title: null, company: null, evidence: null}

  test("dates are written as people write them", () => {
    expect(dateWords("2021-03")).toBe("Mar 2021")
    expect(dateWords("2015")).toBe("2015")
    expect(positionWords({...position, start: "2021-03", end: "present"})).toBe("Mar 2021 to present")
    expect(positionWords({...position, start: null, end: null})).toBe("no dates")
  })

  test("years say what they rest on, and their range where it is wide", () => {
    expect(yearsWords({value: 1, low: 1, high: 1, basis: "dates"})).toBe("1 year of work by its dates")
    expect(yearsWords({value: 11.42, low: 10.7, high: 11.9, basis: "dates"})).toBe(
      "11.4 years of work by its dates (10.7 to 11.9: not all have months)",
    )
    expect(yearsWords({value: 9, low: 9, high: 9, basis: "stated"})).toBe(
      "9 years of work, as it says itself",
    )
  })

  test("only what was guessed goes into the profile, and only a difference is worth words", () => {
    const reading = {
      origin: {role: "ml", why: ""},
      level: null,
      years: {value: 6.6, low: 6.6, high: 6.6, basis: "dates"},
    } as const
    const change = {role: "ml", years: 7} as const
    const whole = {
      ...reading,
      engine: "resume/1" as const,
      source: {kind: "text" as const, name: ""},
      text: "",
      name: null,
      label: null,
      where: null,
      positions: [],
      skills: [],
      document: {},
      notices: [],
    }
    expect(profileChange(whole)).toEqual(change)
    const present = completeProfile({role: "backend", level: "senior", years: 7})
    expect(changeWords(change, present)).toBe("ML engineer, 7 years of work")
    expect(changeWords(change, {...present, role: "ml"})).toBeNull()
    expect(changeWords({}, present)).toBeNull()
  })
})
