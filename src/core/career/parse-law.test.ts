import {describe, expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {exampleLaw, quietLaw, readVector} from "../../../test/vectors/career/laws"
import {parseLaw} from "./parse-law"

function errorOf(value: unknown): UserError {
  try {
    parseLaw(value, "The law")
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error("Nothing was wrong")
}

/** The example law with one field replaced by whatever. */
function withField(field: string, value: unknown): unknown {
  const law: object = exampleLaw()
  return {...law, [field]: value}
}

test("parseLaw() takes the example law, and a law of format /2", () => {
  expect(parseLaw(readVector("example-law"), "The law")).toEqual(readVector("example-law"))
  const law = quietLaw()
  expect(parseLaw(law, "The law")).toEqual(law)
})

describe("parseLaw() refuses in one line that names the field, the need and the fact", () => {
  const {tax_rate: _, ...missing} = exampleLaw()
  const hazards = exampleLaw().promotion_hazard
  const knots = exampleLaw().band_annual.map(lane => lane.map(level => level.map(row => [...row])))
  const falling = knots[2]?.[3]?.[1]
  if (falling !== undefined) falling[4] = 1

  test.each<[string, unknown, RegExp]>([
    ["a missing field", missing, /^The law has a problem in `tax_rate`: expected array, .*found nothing/],
    [
      "a negative amount",
      withField("equity_scale", [1, 2, -3, 4]),
      /`equity_scale\[2\]`: expected an amount of at least 0, found -3$/,
    ],
    [
      "a probability above 1",
      withField("equity_hit", 1.5),
      /`equity_hit`: expected a probability from 0 to 1, found 1.5$/,
    ],
    [
      "NaN, as it comes out of JSON",
      withField("equity_hit", null),
      /`equity_hit`: expected number, .*found null$/,
    ],
    ["NaN itself", withField("equity_hit", Number.NaN), /`equity_hit`: expected number, .*found NaN$/],
    [
      "Infinity",
      withField("equity_scale", [1, 2, 3, Number.POSITIVE_INFINITY]),
      /`equity_scale\[3\]`: expected .*found Infinity$/,
    ],
    [
      "a cdf that falls",
      withField("gap_cdf", [0.5, 0.4, 0.9, 1]),
      /`gap_cdf\[1\]`: expected cumulative shares that never fall, found 0.4$/,
    ],
    [
      "a cdf that does not end at 1",
      withField("rehire_cdf", [0.1, 0.2, 0.3, 0.9]),
      /`rehire_cdf\[3\]`: expected the last cumulative share to be 1, found 0.9$/,
    ],
    [
      "pay knots that fall",
      withField("band_annual", knots),
      /`band_annual\[2\]\[3\]\[1\]\[4\]`: expected pay knots that never fall, found 1$/,
    ],
    [
      "thresholds that do not rise",
      withField("tax_lower", [0, 10, 10, 20, 30, 40, 50]),
      /`tax_lower\[2\]`: expected thresholds that rise, found 10$/,
    ],
    [
      "a first threshold other than 0",
      withField("tax_lower", [5, 10, 15, 20, 30, 40, 50]),
      /`tax_lower\[0\]`: expected the first threshold to be 0, found 5$/,
    ],
    ["too few rates", withField("tax_rate", [0.1]), /`tax_rate`: expected 7 rates, one a threshold, found 1/],
    [
      "too few discounts",
      withField("discount", [1, 1]),
      /`discount`: expected 10 entries, one a year, found 2/,
    ],
    [
      "too few hazards",
      withField(
        "promotion_hazard",
        hazards.map(lane => lane.map(row => row.slice(1))),
      ),
      /`promotion_hazard\[0\]\[0\]`: expected 16 hazards/,
    ],
    [
      "too few lanes in a table",
      withField("growth", [[0, 0]]),
      /`growth`: expected 3 entries, one a lane, found 1/,
    ],
    ["too few employers", withField("layoff_prob", [0.1, 0.1]), /`layoff_prob`: expected 4 numbers/],
    ["a horizon that is not whole years", withField("quarters", 39), /`quarters`/],
    ["a start that is no level", withField("start_level", 4), /`start_level`/],
    [
      "policies that disagree with the tables",
      withField("policy_switch_quarter", [-1, -1, -1, 16]),
      /`policy_switch_quarter\[3\]`: expected 12 as in `policies\[3\]`: make the two agree or leave one out, found 16$/,
    ],
    [
      "a table of policies that is too short",
      withField("policy_start", [0, 1]),
      /`policy_start`: expected 4 entries, one a policy, found 2/,
    ],
    [
      "a lane that is none",
      withField("policies", [{name: "x", start: 7, at: [], to: []}]),
      /`policies\[0\]\.start`: expected a lane index below 3, found 7/,
    ],
    [
      "a switch after the horizon",
      withField("policies", [{name: "x", start: 0, at: [40], to: [1]}]),
      /`policies\[0\]\.at`: expected a quarter from 0 to 39, found \[40\]/,
    ],
    [
      "two switches",
      withField("policies", [{name: "x", start: 0, at: [4, 8], to: [1, 0]}]),
      /`policies\[0\]\.at`: expected at most one switch a policy/,
    ],
    [
      "an unknown format",
      withField("format", "lanewise-career-params/3"),
      /^The law must have the format "lanewise-career-params\/1" or "lanewise-career-params\/2", found "lanewise-career-params\/3"$/,
    ],
    ["no format", {}, /^The law must have the format .*, found nothing$/],
    ["something that is no object", [1, 2], /^The law must have the format .*, found nothing$/],
    ["null", null, /^The law must have the format .*, found nothing$/],
  ])("%s", (_name, value, message) => {
    const error = errorOf(value)
    expect(error.message).toMatch(message)
    expect(error.line).not.toContain("\n")
    expect(error.hint).toContain("docs/career-law.md")
  })

  test("counts the other problems", () => {
    expect(errorOf({...quietLaw(), equity_hit: 2, equity_scale: [1, 2, 3, -4]}).message).toMatch(
      /\(and 1 more\)$/,
    )
  })
})

describe("parseLaw() checks the fields of /2", () => {
  test.each<[string, object, RegExp]>([
    ["learning for each policy", {learning: []}, /`learning`: expected 1 entries, one a policy, found 0/],
    [
      "wash-out into a lane",
      {washout: {cdf: [[0], [0]], to: 2, level_drop: 1, pay_factor: 1}},
      /`washout\.to`: expected a lane index below 2, found 2/,
    ],
    [
      "wash-out shares that never fall",
      {washout: {cdf: [[0.2, 0.1], [0]], to: 1, level_drop: 1, pay_factor: 1}},
      /`washout\.cdf\[0\]\[1\]`: expected cumulative shares that never fall, found 0.1/,
    ],
    [
      "a factor for each lane",
      {layoff_lane_factor: [1]},
      /`layoff_lane_factor`: expected 2 entries, one a lane, found 1/,
    ],
    [
      "a rate for each threshold",
      {tax_parts: [{name: "x", deduction: 0, lower: [0, 1], rate: [0.1]}]},
      /`tax_parts\[0\]\.rate`: expected 2 rates/,
    ],
    [
      "a cost of living above 0",
      {cost_of_living: 0},
      /`cost_of_living`: expected an index above 0, where 1 is the US average, found 0/,
    ],
    [
      "sixteen vesting factors",
      {vesting: {equity_share: [0, 1, 2, 3].map(() => [0, 0, 0, 0]), schedule: [1]}},
      /`vesting\.schedule`: expected 16 factors/,
    ],
    [
      "a share of plateaus",
      {plateau: {level: 2, share: 1.2}},
      /`plateau\.share`: expected a probability from 0 to 1, found 1.2/,
    ],
    [
      "two lay-off scales",
      {market: {bust_at_start: 0, boom_to_bust: 0, bust_to_boom: 0, layoff_scale: [1]}},
      /`market\.layoff_scale/,
    ],
    ["at most four pay thresholds", {pay_thresholds: [1, 2, 3, 4, 5]}, /`pay_thresholds`/],
  ])("%s", (_name, patch, message) => {
    expect(errorOf({...quietLaw(), ...patch}).message).toMatch(message)
  })
})
