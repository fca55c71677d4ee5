import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {normalCdf} from "#math/normal-cdf"
import {PRESETS} from "#model/belief"
import {LEVELS, ROLES} from "#model/lane"
import type {CareerLaw} from "#model/law"
import type {Profile} from "#model/profile"
import {lawOf} from "./answer"
import {parseLaw} from "./parse-law"
import {makeQuestion, type QuestionDraft} from "./question"

const content = loadContent(".")

function lawFor(profile: Partial<Profile> = {}, draft: Omit<QuestionDraft, "profile"> = {}): CareerLaw {
  return lawOf(
    makeQuestion({profile: {role: "ml", level: "senior", years: 7, ...profile}, ...draft}, content),
    content,
  ).law
}

describe("The law of a person passes its own format", () => {
  const places = ["us", "us-ca-san-francisco", "us-tx", "us-ny-new-york", "de", "in", "ch"]

  test.each(PRESETS)("for every role and level, preset %s", preset => {
    let index = 0
    for (const role of ROLES)
      for (const level of LEVELS) {
        index += 1
        const place = places[index % places.length] ?? "us"
        const filingStatus = (["single", "joint", "head_of_household"] as const)[index % 3] ?? "single"
        const employer = (["mix", "startup", "frontier"] as const)[index % 3] ?? "mix"
        const horizonYears = ([3, 5, 10] as const)[index % 3] ?? 10
        const law = lawFor(
          {role, level, place, filingStatus, employer, horizonYears, years: index % 25},
          {preset},
        )
        expect(parseLaw(law, "The law")).toEqual(law)
      }
  })

  test("at the edges of what a profile may say", () => {
    for (const profile of [
      {years: 0, hoursPerWeek: 0, payUsd: 0, hourValueUsd: 100_000},
      {years: 60, yearsAtLevel: 60, hoursPerWeek: 80, payUsd: 100_000_000},
      {years: 60, level: "junior" as const, role: "ml" as const},
    ])
      expect(() => parseLaw(lawFor(profile), "The law")).not.toThrow()
  })

  test("with every slider at its least and at its most", () => {
    for (const role of ["ai", "backend"] as const)
      for (const end of ["min", "max"] as const) {
        const {profile} = makeQuestion({profile: {role, level: "mid", years: 4}}, content)
        const beliefs = Object.fromEntries(content.beliefs.map(belief => [belief.id, belief[end]]))
        expect(() => parseLaw(lawFor(profile, {beliefs}), "The law")).not.toThrow()
      }
  })

  test("with each slider alone at its least and at its most", () => {
    for (const belief of content.beliefs)
      for (const value of [belief.min, belief.max])
        expect(() =>
          parseLaw(lawFor({role: "backend"}, {beliefs: {[belief.id]: value}}), belief.id),
        ).not.toThrow()
  })
})

describe("Beliefs become tables", () => {
  test("rates a year become chances a quarter", () => {
    const law = lawFor({}, {beliefs: {"layoff-rate": 0.1, "layoff-factor-startup": 2, "offer-rate": 0.4}})
    expect(law.layoff_prob[0]).toBeCloseTo(1 - Math.exp(-0.05), 12)
    expect(law.switch_prob[1]?.[1]).toBeCloseTo(1 - Math.exp(-0.1), 12)
  })

  test("a spell's median falls where half of the spells end", () => {
    const law = lawFor({}, {beliefs: {"spell-median-months": 6}})
    expect(law.gap_cdf[1]).toBeCloseTo(0.5, 12)
    expect(law.gap_cdf[0]).toBeCloseTo(normalCdf(Math.log(0.5) / 0.8), 9)
  })

  test("wash-out reaches its share in the 48th month and begins after the sixth", () => {
    const row = lawFor({}, {beliefs: {"washout-share-ml": 0.28}}).washout?.cdf[1] ?? []
    expect([row[0], row[1]]).toEqual([0, 0])
    expect(row[2]).toBeCloseTo(0.02, 12)
    expect(row.length).toBe(16)
    expect(row.at(-1)).toBeCloseTo(0.28, 12)
  })

  test("moves keep the kind of employer by the stickiness, and else draw the mix", () => {
    const law = lawFor(
      {},
      {
        beliefs: {
          "employer-stickiness": 0.4,
          "employer-share-startup": 0.5,
          "employer-share-bigtech": 0.25,
          "employer-share-frontier": 0.25,
        },
      },
    )
    expect(law.init_employer_cdf).toEqual([0.5, 0.5, 0.75, 1].map(share => expect.closeTo(share, 12)))
    expect(law.switch_cdf[2]).toEqual([0.3, 0.3, 0.85, 1].map(share => expect.closeTo(share, 12)))
  })

  test("a faster lane has its hazards from shorter times up to senior, and the same from there", () => {
    const law = lawFor({}, {beliefs: {"promotion-speed-ai": 2}})
    const [ai, ml] = law.promotion_hazard
    expect((ai?.[0]?.[2] ?? 0) / (ml?.[0]?.[2] ?? 1)).toBeGreaterThan(2)
    expect(ai?.[2]).toEqual(ml?.[2])
    expect(ai?.[3]).toEqual(new Array(16).fill(0))
  })

  test("the share of bad markets is what the market settles at", () => {
    for (const share of [0, 0.29, 0.9]) {
      const {market} = lawFor({}, {beliefs: {"market-bust-share": share}})
      const [toBust, toBoom] = [market?.boom_to_bust ?? 0, market?.bust_to_boom ?? 0]
      expect(toBust / (toBust + toBoom)).toBeCloseTo(share, 12)
      expect(market?.bust_at_start).toBe(share)
    }
  })

  test("the place moves every band by the same factor", () => {
    const [us, tx] = [lawFor({place: "us"}), lawFor({place: "us-tx"})]
    const place = content.places["us-tx"]
    const expected = (place?.pay_factor.value ?? 0) / 0.9
    expect(place?.pay_factor_against).toBe("bay-area")
    expect((tx.band_annual[1]?.[2]?.[1]?.[5] ?? 0) / (us.band_annual[1]?.[2]?.[1]?.[5] ?? 1)).toBeCloseTo(
      expected,
      12,
    )
    expect(tx.cost_of_living).toBeCloseTo((place?.cost_of_living?.index ?? 0) / 100, 12)
  })

  test("money counts at the middle of its year", () => {
    const {discount} = lawFor({}, {beliefs: {"discount-rate": 0.05}})
    expect(discount[0]).toBeCloseTo(1.05 ** -0.5, 12)
    expect(discount[9]).toBeCloseTo(1.05 ** -9.5, 12)
  })
})

describe("What a person says of themselves", () => {
  test("own pay becomes a place in the band of the present job", () => {
    const median = lawFor({employer: "bigtech"}).band_annual[1]?.[2]?.[2]?.[5] ?? 0
    const spread = content.beliefs.find(({id}) => id === "pay-spread")?.value ?? Number.NaN
    const law = lawFor(
      {employer: "bigtech", payUsd: median * Math.exp(spread)},
      {beliefs: {"person-share": 0.36}},
    )
    expect(law.start_pay_z).toBeCloseTo(1, 9)
    expect(law.person_effect).toEqual({mean: expect.closeTo(0.6, 9), sd: expect.closeTo(0.8, 12)})
    expect(law.start_employer).toBe(2)
  })

  test("a pay far outside the band counts as three standard deviations", () => {
    expect(lawFor({payUsd: 1}).start_pay_z).toBe(-3)
    expect(lawFor({payUsd: 50_000_000}).start_pay_z).toBe(3)
  })

  test("without own pay the person is drawn", () => {
    expect(lawFor()).not.toHaveProperty("start_pay_z")
    expect(lawFor()).not.toHaveProperty("person_effect")
  })

  test("years at the level are what is left of all years, unless they are said", () => {
    expect(lawFor({years: 7}).start_quarters_at_level).toBe(Math.round((7 - 5.3) * 4))
    expect(lawFor({years: 3}).start_quarters_at_level).toBe(0)
    expect(lawFor({years: 7, yearsAtLevel: 3}).start_quarters_at_level).toBe(12)
    expect(lawFor({role: "backend"}).start_quarters_in_lane).toBe(0)
  })
})
