import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {normalCdf} from "#math/normal-cdf"
import {EMPLOYERS, LANES, LEVELS} from "#model/lane"
import {beliefValues} from "./beliefs"
import {laneLevelSteps} from "./lane-level-steps"
import {bandKnots, employerMix, LAW_LANES, payBands} from "./pay-bands"

const content = loadContent(".")
const valuesWith = (moved: Record<string, number>) => beliefValues(content.beliefs, moved)
const plain = valuesWith({})
const step = laneLevelSteps(content.bands)

describe("Bands from open data", () => {
  test("differ between lanes by the lane's effect and what the fit adds at the level, to the last digit", () => {
    const value = valuesWith({"lane-effect-ai": -0.2, "lane-effect-mlops": 0.1, "lane-effect-swe": -0.05})
    const bands = payBands("open-data", value, content)
    const effects = {ai: -0.2, ml: 0, mlops: 0.1, swe: -0.05}
    for (const lane of LAW_LANES)
      for (const level of LEVELS)
        for (const employer of EMPLOYERS)
          expect(
            Math.log(bands(lane, level, employer).median / bands("ml", level, employer).median),
          ).toBeCloseTo(effects[lane] + step(lane, level), 12)
  })

  test("rise from senior to staff by the belief, in base pay", () => {
    const bands = payBands(
      "open-data",
      valuesWith({"staff-over-senior": 1.3, "equity-level-step": 0}),
      content,
    )
    for (const employer of EMPLOYERS)
      expect(bands("ml", "staff", employer).median / bands("ml", "senior", employer).median).toBeCloseTo(
        1.3,
        12,
      )
  })

  test("add up base, bonus and stock of a kind of employer", () => {
    const value = valuesWith({
      "base-ml-senior": 200_000,
      "employer-effect-bigtech": Math.log(1.1),
      "bonus-bigtech": 0.1,
      "equity-share-bigtech": 0.4,
    })
    const cell = payBands("open-data", value, content)("ml", "senior", "bigtech")
    // 200,000 x 1.1 x 1.1 in cash is 60 % of the total
    expect(cell.median).toBeCloseTo(242_000 / 0.6, 6)
    expect(cell.stockShare).toBeCloseTo(0.4, 12)
  })

  test("count private stock at its worth and leave startup options out", () => {
    const value = valuesWith({
      "equity-share-frontier": 0.5,
      "private-stock-worth": 0.25,
      "bonus-frontier": 0,
      "employer-effect-frontier": 0,
    })
    const bands = payBands("open-data", value, content)
    const cash = value("base-ml-senior")
    expect(bands("ml", "senior", "frontier").median).toBeCloseTo(cash * 1.25, 6)
    expect(bands("ml", "senior", "frontier").stockShare).toBeCloseTo(0.2, 12)
    expect(bands("ml", "senior", "startup").stockShare).toBe(0)
  })

  test("grow the share of stock with the level, and keep it below nine tenths", () => {
    const bands = payBands(
      "open-data",
      valuesWith({"equity-share-bigtech": 0.3, "equity-level-step": 0.1}),
      content,
    )
    expect(LEVELS.map(level => bands("ml", level, "bigtech").stockShare)).toEqual(
      [0.1, 0.2, 0.3, 0.4].map(share => expect.closeTo(share, 12)),
    )
    const high = payBands(
      "open-data",
      valuesWith({"equity-share-bigtech": 0.8, "equity-level-step": 0.2}),
      content,
    )
    expect(high("ml", "staff", "bigtech").stockShare).toBeCloseTo(0.9, 12)
  })
})

describe("The article's bands", () => {
  const table = content.bands["article"]
  const rows = table?.shape === "ranges" ? table.rows : []

  test("are there for three lanes and four levels", () => {
    expect(rows.length).toBe(LANES.length * LEVELS.length)
  })

  test.each([0.1, 0.25, 0.4])(
    "lie with their ends at the quantile %d and its mirror, across the mix of employers",
    quantile => {
      const value = valuesWith({"article-band-quantile": quantile})
      const bands = payBands("article", value, content)
      const mix = employerMix(value)
      for (const {lane, level, low, high} of rows) {
        const middle = EMPLOYERS.reduce(
          (sum, employer, index) => sum + (mix[index] ?? 0) * Math.log(bands(lane, level, employer).median),
          0,
        )
        const {sdLog} = bands(lane, level, "nonai")
        expect(normalCdf((Math.log(low) - middle) / sdLog)).toBeCloseTo(quantile, 9)
        expect(normalCdf((Math.log(high) - middle) / sdLog)).toBeCloseTo(1 - quantile, 9)
      }
    },
  )

  test("put general software work at ML moved by the measured effect", () => {
    const bands = payBands("article", valuesWith({"lane-effect-swe": -0.3}), content)
    expect(
      Math.log(bands("swe", "senior", "nonai").median / bands("ml", "senior", "nonai").median),
    ).toBeCloseTo(-0.3 + step("swe", "senior"), 12)
    expect(bands("swe", "senior", "nonai").sdLog).toBe(bands("ml", "senior", "nonai").sdLog)
  })

  test("order the employers as open data do", () => {
    const [article, open] = [payBands("article", plain, content), payBands("open-data", plain, content)]
    const ratio = (bands: typeof open) =>
      bands("ai", "mid", "bigtech").median / bands("ai", "mid", "nonai").median
    expect(ratio(article)).toBeCloseTo(ratio(open), 12)
  })
})

describe("employerMix()", () => {
  test("gives established companies what the others leave", () => {
    expect(employerMix(plain)).toEqual([0.25, 0.55, 0.17, 0.03].map(share => expect.closeTo(share, 12)))
  })

  test("shrinks shares that add up to more than one", () => {
    const mix = employerMix(
      valuesWith({
        "employer-share-startup": 1,
        "employer-share-bigtech": 0.6,
        "employer-share-frontier": 0.4,
      }),
    )
    expect(mix).toEqual([0.5, 0, 0.3, 0.2].map(share => expect.closeTo(share, 12)))
  })
})

test("bandKnots() puts the middle knot at the median and the ends at the first and last percentile", () => {
  const knots = bandKnots({median: 100, sdLog: 0.3, stockShare: 0})
  expect(knots.length).toBe(11)
  expect(knots[5]).toBe(100)
  for (const [index, pay] of knots.entries())
    expect(normalCdf(Math.log(pay / 100) / 0.3)).toBeCloseTo(Math.min(0.99, Math.max(0.01, index / 10)), 9)
})
