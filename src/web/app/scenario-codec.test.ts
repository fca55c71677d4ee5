import fc from "fast-check"
import {expect, test} from "vitest"
import {PRESETS} from "#model/belief"
import {COUPLINGS} from "#model/career-result"
import {LEVELS, ROLES} from "#model/lane"
import {FILING_STATUSES, HORIZONS, PROFILE_EMPLOYERS} from "#model/profile"
import {DEFAULT_SCENARIO, type Scenario} from "./scenario"
import {checkScenario, decodeScenario, encodeScenario} from "./scenario-codec"

const anyId = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/)
const anyNumber = fc.double({noNaN: true, noDefaultInfinity: true}).filter(value => !Object.is(value, -0))
const anyProfile = fc.record(
  {
    role: fc.constantFrom(...ROLES),
    level: fc.constantFrom(...LEVELS),
    years: fc.double({min: 0, max: 60, noNaN: true}).filter(value => !Object.is(value, -0)),
    place: anyId,
    employer: fc.constantFrom(...PROFILE_EMPLOYERS),
    hoursPerWeek: fc.integer({min: 0, max: 80}),
    filingStatus: fc.constantFrom(...FILING_STATUSES),
    horizonYears: fc.constantFrom(...HORIZONS),
    payUsd: fc.integer({min: 0, max: 100_000_000}),
    hourValueUsd: fc.integer({min: 0, max: 100_000}),
  },
  {
    requiredKeys: [
      "role",
      "level",
      "years",
      "place",
      "employer",
      "hoursPerWeek",
      "filingStatus",
      "horizonYears",
    ],
  },
)
const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  profile: anyProfile,
  preset: fc.constantFrom(...PRESETS),
  beliefs: fc.dictionary(anyId, anyNumber, {maxKeys: 4, noNullPrototype: true}),
  coupling: fc.constantFrom(...COUPLINGS),
  careers: fc.integer({min: 1, max: 200_000}),
  seed: fc.integer({min: 0, max: 4_294_967_295}),
  toldLane: fc.constantFrom("ai", "ml", "mlops", "swe", null),
  toldPercentile: fc.integer({min: 1, max: 99}),
})

test("decodeScenario() gives back what encodeScenario() wrote", () => {
  fc.assert(
    fc.property(anyScenario, scenario => {
      expect(decodeScenario(encodeScenario(scenario))).toEqual({scenario, problems: []})
    }),
  )
})

test("the default scenario is the empty fragment", () => {
  expect(encodeScenario(DEFAULT_SCENARIO)).toBe("")
  expect(decodeScenario("")).toEqual({scenario: DEFAULT_SCENARIO, problems: []})
})

test("encodeScenario() says only what differs from the defaults", () => {
  const profile = {...DEFAULT_SCENARIO.profile, place: "us-tx"}
  expect(encodeScenario({...DEFAULT_SCENARIO, profile, beliefs: {"layoff-rate": 0.1}})).toBe(
    "v=1&p=us-tx&b.layoff-rate=0.1",
  )
})

test("decodeScenario() names what it cannot read and keeps the rest", () => {
  const {scenario, problems} = decodeScenario("#v=1&l=principal&y=7&zzz=1&b.layoff-rate=much")
  expect(scenario.profile.years).toBe(7)
  expect(scenario.profile.level).toBe("mid")
  expect(problems).toHaveLength(3)
  expect(problems[0]).toContain("one of junior, mid, senior, staff")
})

test("decodeScenario() never throws, whatever the fragment", () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(decodeScenario(text).scenario.profile.role.length).toBeGreaterThan(0)
    }),
  )
})

test("decodeScenario() drops more years at the level than years in all", () => {
  const {scenario, problems} = decodeScenario("v=1&y=2&yl=5")
  expect(scenario.profile).not.toHaveProperty("yearsAtLevel")
  expect(problems).toHaveLength(1)
})

test("checkScenario() falls back to the US average for a place that nobody knows", () => {
  const scenario = {...DEFAULT_SCENARIO, profile: {...DEFAULT_SCENARIO.profile, place: "atlantis"}}
  const {scenario: mended, problems} = checkScenario(scenario, {places: [], beliefs: []})
  expect(mended.profile.place).toBe("us")
  expect(problems[0]).toContain("atlantis")
})
