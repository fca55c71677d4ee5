import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {bandsBesideData} from "./band-beside-data"
import {payProvenance} from "./pay-provenance"

const content = loadContent(".")

test("bandsBesideData() has all four levels of the article and three of the data", () => {
  const rows = bandsBesideData("ml", content)
  expect(rows.map(({level}) => level)).toEqual(["junior", "mid", "senior", "staff"])
  expect(rows.every(({article}) => article !== null)).toBe(true)
  expect(rows.map(({data}) => data === null)).toEqual([false, false, false, true])
})

test("bandsBesideData() marks staff bands as open at the top", () => {
  expect(bandsBesideData("ai", content).at(-1)?.article?.isOpenEnded).toBe(true)
})

const table = content.bands["open-base-fitted"]
const fitted = table?.shape === "lane-quantiles" ? table.rows : []

test("bandsBesideData() gives no band of fewer than five postings but their count", () => {
  expect(bandsBesideData("mlops", content)[0]).toMatchObject({data: null, thinCount: 2})
})

test("payProvenance() counts the postings of the open data and names the fit", () => {
  expect(payProvenance("open-data", content)).toMatchObject({
    count: fitted.reduce((sum, {n}) => sum + n, 0),
    fit: "2026-11-23",
    sourceId: "aijobs-net",
  })
})

test("payProvenance() knows no count for the article", () => {
  expect(payProvenance("article", content)).toMatchObject({count: null, sourceId: "wilson-2026"})
})
