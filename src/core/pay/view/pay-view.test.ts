import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {readPayModel} from "#io/node/content/read-pay-model"
import {bandModel, preparePay} from "../band-model"
import {makePayQuestion, type RawPayQuestion} from "../pay-question"
import {articleSentence, leverSentence, ownSentence, type PayFormat, paySentence} from "./pay-sentences"
import {payView} from "./pay-view"

const content = loadContent(".")
const given = {...preparePay(bandModel(readPayModel("."))), content}
const FORMAT: PayFormat = {
  money: usd => `$${Math.round(usd / 1000)}K`,
  range: (low, high) => `$${Math.round(low / 1000)}-${Math.round(high / 1000)}K`,
  share: share => `${Math.round(share * 100)} %`,
}

function viewOf(raw: RawPayQuestion) {
  return payView(makePayQuestion({lane: "ml", level: "senior", ...raw}, given), given)
}
function medianOf(raw: RawPayQuestion): number {
  return viewOf(raw).inDollars?.ofYear[2]?.payUsd ?? Number.NaN
}

describe("payView()", () => {
  test("answers first, as one sentence with its certainty", () => {
    expect(paySentence(viewOf({}), FORMAT)).toMatch(
      /^Advertised base pay of senior ML engineers in the US is \$\d+-\d+K for the middle 80\u202f%; half lie above \$\d+K \(90\u202f% sure between \$\d+K and \$\d+K\)$/,
    )
  })

  test("keeps base and total apart, each with its own hundred dots", () => {
    const {dots, answer} = viewOf({tier: "big", basis: "total"})
    expect(dots?.base).toHaveLength(100)
    expect(dots?.total?.[50]).toBeGreaterThan(dots?.base[50] ?? 0)
    expect(answer).toMatchObject({kind: "band", base: {quantity: "base (posted)"}})
    expect(viewOf({}).dots?.total).toBeNull()
  })

  test("puts the article's ends into both kinds of pay, since it does not say which it means", () => {
    const {article} = viewOf({})
    expect(article?.low.inBase?.share).toBeGreaterThan(0.85)
    expect(article?.low.inTotal.map(({employer}) => employer)).toEqual(["nonai", "bigtech"])
    expect(article?.low.inTotal[1]?.percentile.share).toBeLessThan(article?.low.inBase?.share ?? 0)
    expect(articleSentence(viewOf({}), FORMAT)).toContain("without saying whether that is base or total pay")
    expect(viewOf({lane: "backend"}).article).toBeNull()
    expect(viewOf({country: "gb"}).article).toBeNull()
  })

  test("says where one's own pay lies on the basis that was asked for", () => {
    const base = viewOf({own: 200_000, tier: "big"}).own
    const total = viewOf({own: 200_000, tier: "big", basis: "total"}).own
    expect(base?.percentile.share).toBeGreaterThan(total?.percentile.share ?? 1)
    expect(ownSentence(viewOf({own: 200_000}), FORMAT)).toMatch(/^Your \$200K of base pay is above \d+ % of/)
  })

  test("takes a state that the reports measure from them, a metro area from its factor, never both", () => {
    const state = viewOf({state: "ca"})
    expect(state.place).toMatchObject({by: "reports", name: "California"})
    const metro = viewOf({place: "us-ca-san-francisco", state: "CA"})
    expect(metro.place).toMatchObject({by: "factor", kind: "metro"})
    expect(metro.answer).toMatchObject({base: {quantity: "base (modelled place)"}, stateShift: null})
    expect(medianOf({place: "us-ca-san-francisco"}) / medianOf({})).toBeCloseTo(metro.place?.ratio ?? 0, 3)
    expect(medianOf({place: "us-ca"})).toBe(medianOf({state: "CA"}))
  })

  test("gives a state that no report holds its factor", () => {
    expect(viewOf({state: "WY"}).place).toMatchObject({by: "factor", kind: "state"})
  })

  test("is less sure at a place than without one, and dear places buy less", () => {
    const widthOf = (raw: RawPayQuestion) => {
      const middle = viewOf(raw).inDollars?.ofYear[2]
      return (middle?.highUsd ?? 0) / (middle?.lowUsd ?? 1)
    }
    expect(widthOf({place: "us-tx-austin"})).toBeGreaterThan(widthOf({}))
    const {atUsPrices, inDollars, place} = viewOf({place: "us-ca-san-francisco"})
    expect(atUsPrices?.[2]?.payUsd).toBeCloseTo(
      (inDollars?.ofYear[2]?.payUsd ?? 0) / ((place?.prices?.index ?? 0) / 100),
      4,
    )
  })

  test("gives the band in dollars of its year and in today's, and the dots in those that were asked for", () => {
    const nominal = viewOf({})
    const real = viewOf({real: true})
    const factor = nominal.dollars.today?.factor ?? 0
    expect(factor).toBeCloseTo(334.98 / 321.943, 12)
    expect(real.inDollars?.ofYear[2]?.payUsd).toBeCloseTo(nominal.inDollars?.ofYear[2]?.payUsd ?? 0, 4)
    expect(real.inDollars?.ofToday).toEqual(
      real.answer.kind === "band" ? real.answer.base.quantiles : undefined,
    )
    expect((real.dots?.base[9] ?? 0) / (nominal.dots?.base[9] ?? 1)).toBeCloseTo(factor, 9)
  })

  test("answers a year outside the data by the nearest one, with a wider interval, and says so", () => {
    const later = viewOf({year: 2030})
    expect(later.dollars).toMatchObject({year: 2025, askedYear: 2030})
    const widthOf = (view: typeof later) => {
      const middle = view.inDollars?.ofYear[2]
      return (middle?.highUsd ?? 0) / (middle?.lowUsd ?? 1)
    }
    expect(widthOf(later)).toBeGreaterThan(widthOf(viewOf({})) * 1.1)
  })

  test("never guesses where the postings are too few", () => {
    const thin = viewOf({lane: "mlops", level: "junior", own: 150_000})
    expect(thin).toMatchObject({
      answer: {kind: "thin-data", count: 2},
      dots: null,
      own: null,
      inDollars: null,
    })
    expect(paySentence(thin, FORMAT)).toMatch(/^Thin data: 2 postings of junior MLOps engineers/)
    expect(thin.article?.low.inBase).toBeNull()
    expect(paySentence(viewOf({level: "staff"}), FORMAT)).toMatch(/^No posting says staff/)
  })

  test("sets every lane and level beside the answer, thin ones without figures", () => {
    const {neighbours} = viewOf({})
    expect(neighbours).toHaveLength(12)
    const thin = neighbours.filter(({quantiles}) => quantiles === null)
    expect(thin.map(({lane, level}) => `${lane}/${level}`)).toEqual([
      "ai/staff",
      "ml/staff",
      "mlops/junior",
      "mlops/staff",
    ])
  })

  test("compares kinds of employer with lanes by measured figures only", () => {
    const lever = viewOf({}).employerBeforeLane
    const {nonai, bigtech} = given.model.layer
    const apart = (bigtech?.["senior"]?.logRatio ?? 0) - (nonai?.["senior"]?.logRatio ?? 0)
    expect(lever.employerRatio).toBeCloseTo(Math.exp(apart), 6)
    expect(lever.laneRatio).toBeGreaterThan(1)
    expect(lever.times).toBeCloseTo(Math.log(lever.employerRatio) / Math.log(lever.laneRatio), 9)
    expect(lever.reported?.ratio).toBeCloseTo(328_500 / 178_000, 0)
    expect(leverSentence(lever, FORMAT)).toContain("the widest gap between lanes is")
    expect(viewOf({level: "junior", lane: "ml"}).employerBeforeLane.left).toEqual(["mlops"])
  })

  test("names what it rests on, with years and licence", () => {
    const {sources} = viewOf({tier: "big", state: "CA"})
    expect(sources[0]).toMatchObject({id: "aijobs-net", use: "base", firstYear: 2020, lastYear: 2025})
    expect(new Set(sources.map(({use}) => use))).toEqual(
      new Set(["base", "total", "place", "article", "prices"]),
    )
    for (const {licence} of sources) expect(licence.length).toBeGreaterThan(2)
  })
})

describe("makePayQuestion()", () => {
  const ask = (raw: RawPayQuestion) => makePayQuestion({lane: "ml", level: "senior", ...raw}, given)
  test.each([
    [
      {lane: "mll"},
      'Expected lane out of ai, ml, mlops, backend, data-scientist, data-engineer, devops, found "mll"',
    ],
    [{level: "boss"}, 'found "boss"'],
    [{state: "ZZ"}, 'Expected state as the two letters of a US state, found "ZZ"'],
    [{place: "us-tz"}, 'found "us-tz"'],
    [{country: "QQ"}, "Expected country as the two letters of a country that the postings hold"],
    [{tier: "huge"}, 'found "huge"'],
    [{year: 2025.5}, "Expected year as a whole year"],
    [{year: 20}, "found 20"],
    [{remote: 30}, "Expected remote out of 0, 50, 100, found 30"],
    [{basis: "net"}, 'Expected basis out of base, total, found "net"'],
    [{basis: "total"}, "Expected tier with basis total, found none"],
    [{own: 85}, "found 85, which looks like an hourly pay"],
    [{own: -5}, "from 1000 to 100000000, found -5"],
    [{place: "us-tx-austin", state: "CA"}, 'Expected place in CA, found "us-tx-austin", which is in TX'],
    [{state: "TX", country: "GB"}, "Expected state in GB"],
  ])("refuses %o and says what would do", (raw, message) => {
    expect(() => ask(raw)).toThrow(message)
  })

  test("lists the nearest countries", () => {
    try {
      ask({country: "UX"})
      expect.unreachable()
    } catch (error) {
      expect(error).toHaveProperty("hint", expect.stringContaining("US"))
    }
  })

  test("reads a country off a place", () => {
    expect(ask({place: "gb"})).toMatchObject({country: "GB"})
    expect(ask({place: "us-tx-austin", state: "tx"})).toMatchObject({country: "US", placeId: "us-tx-austin"})
  })
})
