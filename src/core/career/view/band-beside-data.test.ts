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

test("payProvenance() counts the rows of the open data", () => {
  expect(payProvenance("open-data", content)).toMatchObject({count: 13909, sourceId: "aijobs-net"})
})

test("payProvenance() knows no count for the article", () => {
  expect(payProvenance("article", content)).toMatchObject({count: null, sourceId: "wilson-2026"})
})
