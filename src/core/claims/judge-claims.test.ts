import {beforeAll, describe, expect, test} from "vitest"
import {laneLevelSteps} from "#core/career/lane-level-steps"
import {exhaust} from "#core/career/run-law"
import {loadContent} from "#io/node/content/load-content"
import type {ClaimVerdict} from "#model/claim-verdict"
import type {Content} from "#model/content/content"
import {judgeClaims} from "./judge-claims"

const QUICK = {draws: 12, careersPerDraw: 300}
let content: Content
let verdicts: ReadonlyMap<string, ClaimVerdict>

function judge(beliefs: Readonly<Record<string, number>> = {}): ReadonlyMap<string, ClaimVerdict> {
  return new Map(exhaust(judgeClaims(content, {...QUICK, beliefs})).map(verdict => [verdict.claim, verdict]))
}

beforeAll(() => {
  content = loadContent(".")
  verdicts = judge()
})

test("judgeClaims() gives each of the claims one verdict with a reason", () => {
  expect([...verdicts.keys()].sort()).toEqual(Object.keys(content.claims).sort())
  for (const {summary} of verdicts.values()) expect(summary.length).toBeGreaterThan(20)
})

test("every tested claim shows figures with their source and a count or range", () => {
  for (const {verdict, figures, claim} of verdicts.values()) {
    if (content.claims[claim]?.test.kind === "no-data") expect(figures).toEqual([])
    else if (verdict !== "not-identifiable") expect(figures.length).toBeGreaterThan(0)
    for (const {source, value} of figures) {
      expect(source === "simulation" || content.sources[source] !== undefined, source).toBe(true)
      expect(value).toMatch(/\d|over|not in/)
    }
  }
})

test("a claim that depends on something says on what", () => {
  for (const {verdict, dependsOn} of verdicts.values()) expect(dependsOn !== null).toBe(verdict === "depends")
})

test("claims that need data nobody publishes are not identifiable", () => {
  for (const claim of ["ml-to-mlops-common", "classical-ml-by-employer"])
    expect(verdicts.get(claim)?.verdict).toBe("not-identifiable")
})

test("the article's senior bands lie above what the open data say most people earn", () => {
  for (const lane of ["ai", "ml", "mlops"])
    expect(verdicts.get(`band-${lane}-senior`)?.verdict).toBe("contradicted")
})

describe("verdicts follow the beliefs", () => {
  test("AI reaches senior pay first once it is promoted twice as fast and paid like ML", () => {
    const moved = judge({"promotion-speed-ai": 2.5, "lane-effect-ai": 0.1})
    expect(verdicts.get("ai-fastest-to-senior-pay")?.verdict).not.toBe("confirmed")
    expect(moved.get("ai-fastest-to-senior-pay")?.verdict).toBe("confirmed")
  })

  test("ML loses its floor once half of the entrants wash out", () => {
    const moved = judge({"washout-share-ml": 0.6})
    expect(moved.get("ml-wash-out")?.verdict).toBe("confirmed")
    expect(judge({"washout-share-ml": 0}).get("ml-wash-out")?.verdict).toBe("contradicted")
  })

  test("the lanes stop differing by tens of thousands once their measured gaps at senior level are nil and bands come from open data", () => {
    const step = laneLevelSteps(content.bands)
    const moved = judge({
      "lane-effect-ai": -step("ai", "senior"),
      "lane-effect-mlops": -step("mlops", "senior"),
    })
    const gaps = moved
      .get("wrong-lane-costs-tens-of-thousands")
      ?.figures.filter(({label}) => label.startsWith("Open data:"))
    const [, , senior, staff] = (gaps?.[0]?.value ?? "").split(" / ")
    expect([senior, staff]).toEqual(["$0K", "$0K"])
  })
})

test("judging twice gives the same verdicts to the last figure", () => {
  expect(JSON.stringify([...judge()])).toBe(JSON.stringify([...verdicts]))
})
