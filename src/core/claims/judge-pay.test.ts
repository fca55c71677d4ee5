import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {EMPLOYERS} from "#model/lane"
import {judgeBand, modelledBelow, openRow, shareBelow} from "./judge-pay"
import {newcomerLaw} from "./lane-study"

const content = loadContent(".")
const open = newcomerLaw(content, {preset: "open-data", beliefs: {}, seed: 1})
const ROW = {p10: 100, p25: 130, p50: 170, p75: 220, p90: 290}

test("shareBelow() meets the quantiles that it is given", () => {
  const points = [
    [100, 0.1],
    [130, 0.25],
    [170, 0.5],
    [220, 0.75],
    [290, 0.9],
  ] as const
  for (const [amount, share] of points) expect(shareBelow(ROW, amount)).toBeCloseTo(share, 12)
})

test("shareBelow() rises between and beyond the quantiles and stays inside 0 .. 1", () => {
  let before = 0
  for (let amount = 20; amount < 900; amount += 7) {
    const share = shareBelow(ROW, amount)
    expect(share).toBeGreaterThan(before)
    expect(share).toBeLessThan(1)
    before = share
  }
})

test("modelledBelow() across employers is the mix of what it is at each kind", () => {
  const each = EMPLOYERS.map(employer => modelledBelow(open, "ml", "senior", 300_000, employer))
  const all = modelledBelow(open, "ml", "senior", 300_000, null)
  expect(all).toBeGreaterThan(Math.min(...each))
  expect(all).toBeLessThan(Math.max(...each))
})

test("half of the people at one kind of employer earn less than its median", () => {
  const {median} = open.bands("ai", "mid", "bigtech")
  expect(modelledBelow(open, "ai", "mid", median, "bigtech")).toBeCloseTo(0.5, 12)
})

test("open data have no staff level", () => {
  expect(openRow(content.bands, "ml", "staff")).toBeNull()
  expect(openRow(content.bands, "ml", "senior")?.n).toBeGreaterThan(1000)
})

test("judgeBand() confirms a band around both medians, contradicts one far above, and is open where base and total part", () => {
  const band = (low: number, high: number) =>
    judgeBand({kind: "band", lane: "ml", level: "senior", low, high, open_ended: false}, open, content)
      .verdict
  expect(band(150_000, 300_000)).toBe("confirmed")
  expect(band(900_000, 1_200_000)).toBe("contradicted")
  expect(band(190_000, 205_000)).toBe("depends")
})
