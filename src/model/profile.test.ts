import {describe, expect, test} from "vitest"
import {completeProfile, type ProfileDraft, requirePlace} from "./profile"
import {UserError} from "./user-error"

const draft: ProfileDraft = {role: "backend", level: "senior", years: 7}

function lineOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof UserError) return error.line
    throw error
  }
  return "nothing was thrown"
}

describe("completeProfile()", () => {
  test("needs role, level and years only", () => {
    expect(completeProfile(draft)).toEqual({
      role: "backend",
      level: "senior",
      years: 7,
      place: "us",
      employer: "mix",
      hoursPerWeek: 8,
      filingStatus: "single",
      horizonYears: 10,
    })
    expect(lineOf(() => completeProfile({role: "backend", level: "senior"}))).toMatch(
      /`years`.*found nothing/,
    )
  })

  test("keeps what is given and drops what it does not know", () => {
    const given = {
      ...completeProfile(draft),
      yearsAtLevel: 2,
      place: "us-ca-san-francisco",
      employer: "bigtech",
      payUsd: 250_000,
      horizonYears: 5,
      hourValueUsd: 0,
    }
    expect(completeProfile({...given, shoeSize: 43})).toEqual(given)
  })

  test("takes undefined for not given", () => {
    expect(completeProfile({...draft, place: undefined, payUsd: undefined})).toStrictEqual(
      completeProfile(draft),
    )
  })

  test.each([
    ["role", "wizard", "ai, ml, mlops, backend, data-scientist, data-engineer, devops"],
    ["level", "principal", "junior, mid, senior, staff"],
    ["employer", "bank", "startup, nonai, bigtech, frontier, mix"],
    ["filingStatus", "widowed", "single, joint, head_of_household"],
    ["horizonYears", 7, "3, 5, 10"],
  ])("lists the allowed values of %s", (field, value, allowed) => {
    const found = `\`${field}\`: expected one of ${allowed}, found ${JSON.stringify(value)}`
    expect(lineOf(() => completeProfile({...draft, [field]: value}))).toContain(found)
  })

  test.each([
    ["years", 61],
    ["years", -1],
    ["years", Number.NaN],
    ["hoursPerWeek", 81],
    ["payUsd", -1],
    ["payUsd", "a lot"],
    ["place", "San Francisco"],
  ])("refuses %s: %s", (field, value) => {
    expect(lineOf(() => completeProfile({...draft, [field]: value}))).toContain(`\`${field}\``)
  })

  test("refuses more years at the level than in all", () => {
    expect(lineOf(() => completeProfile({...draft, yearsAtLevel: 8}))).toContain("`yearsAtLevel`")
  })

  test.each([null, 3, "senior", [draft]])("refuses %j, which is no profile", value => {
    expect(lineOf(() => completeProfile(value))).toContain("The profile has a problem")
  })
})

describe("requirePlace()", () => {
  const places = {"us-tx": {}, "us-ca": {}, "us-wa": {}, "us-ny": {}, us: {}, germany: {}}

  test("gives a known place back", () => {
    expect(requirePlace(places, "us-tx")).toBe("us-tx")
  })

  test("names the five nearest to an unknown one", () => {
    const line = lineOf(() => requirePlace(places, "us-txx"))
    expect(line).toBe(
      'Expected a place that Lanewise knows, found "us-txx". The nearest are us-tx, us-ca, us-ny, us-wa, us',
    )
  })

  test("does not take a property of every object for a place", () => {
    expect(lineOf(() => requirePlace(places, "constructor"))).toContain("Expected a place")
  })
})
