import {expect, test} from "vitest"
import {searchPicks} from "./search-picks"

const ITEMS = [
  {id: "us-ar", name: "Arkansas", hint: "US state"},
  {id: "us-ks", name: "Kansas", hint: "US state"},
  {id: "us-tx-austin", name: "Austin", hint: "US metro area"},
]

test("searchPicks() puts names that begin with the query first", () => {
  expect(searchPicks(ITEMS, "kansas").map(({id}) => id)).toEqual(["us-ks", "us-ar"])
})

test("searchPicks() wants every word, in the name, the hint or the id", () => {
  expect(searchPicks(ITEMS, "metro tx").map(({id}) => id)).toEqual(["us-tx-austin"])
})

test("searchPicks() gives everything for an empty query", () => {
  expect(searchPicks(ITEMS, "  ")).toHaveLength(3)
})
