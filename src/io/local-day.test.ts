import {afterEach, expect, test} from "vitest"
import {localDay} from "./local-day"

const zone = process.env["TZ"]
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"]
  else process.env["TZ"] = zone
})

test("localDay() is the day of the place and not that of UTC", () => {
  process.env["TZ"] = "America/Los_Angeles"
  expect(localDay(0, "2026-11-29T03:00:00.000Z")).toBe("2026-11-28")
  process.env["TZ"] = "Asia/Tokyo"
  expect(localDay(0, new Date("2026-11-28T16:00:00.000Z"))).toBe("2026-11-29")
})

test("localDay() keeps to the day before until the cut-off hour", () => {
  process.env["TZ"] = "UTC"
  expect(localDay(4, "2026-11-29T03:59:00.000Z")).toBe("2026-11-28")
  expect(localDay(4, "2026-11-29T04:00:00.000Z")).toBe("2026-11-29")
})
