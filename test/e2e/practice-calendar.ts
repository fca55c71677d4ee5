import type {Browser, BrowserContext, Page} from "playwright-core"
import {PATIENCE_MS, SIZES} from "./pages"

const START = Date.UTC(2026, 2, 2, 9)

/** A clock that stands on a day of the week and goes on by a millisecond at each look and a minute at each page, so that a
 * run never depends on how fast the machine is. `spend(seconds)` makes time pass for what measures how long something took. */
const CLOCK = `(() => {
  if (window !== window.top || location.protocol === "about:") return
  const Real = Date
  const day = Number(localStorage.getItem("week-day") ?? 0)
  const load = Number(localStorage.getItem("week-load") ?? 0) + 1
  localStorage.setItem("week-load", String(load))
  let looks = 0
  const now = () => ${START} + day * 86400000 + load * 60000 + (looks += 1)
  window.Date = class extends Real {
    constructor(...given) { if (given.length === 0) super(now()); else super(...given) }
    static now() { return now() }
  }
  let spent = 0
  const real = performance.now.bind(performance)
  performance.now = () => real() + 1000 * spent
  window.spend = seconds => { spent += seconds }
})()`

/** A browser of one's own on Monday, 2 March 2026, at the page of today. */
export async function newWeekContext(
  browser: Browser,
  baseUrl: string,
): Promise<{context: BrowserContext; page: Page; errors: string[]}> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport: SIZES.desktop,
    reducedMotion: "reduce",
    timezoneId: "UTC",
    acceptDownloads: true,
  })
  await context.addInitScript(CLOCK)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const errors: string[] = []
  page.on("pageerror", error => errors.push(String(error)))
  page.on("console", message => {
    if (message.type() === "error") errors.push(message.text())
  })
  await page.goto(`${baseUrl}/practice`)
  return {context, page, errors}
}

/** Sets the clock to a day, counted from 0, and opens the page of today. */
export async function goToDay(page: Page, baseUrl: string, day: number): Promise<void> {
  await page.evaluate(`localStorage.setItem("week-day", "${day}")`)
  await page.goto(`${baseUrl}/practice`)
}
