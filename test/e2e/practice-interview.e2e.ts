import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {eventsOf, tally} from "./kept-events"
import {look, PATIENCE_MS, SIZES} from "./pages"
import {newWeekContext} from "./practice-calendar"

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const soon = {timeout: PATIENCE_MS}
const PLAN = {
  track: "ml-design",
  level: "L2",
  company: "product",
  date: "2026-02-27",
  minutesPerDay: 20,
  daysOff: [],
  newPerDay: 15,
  retention: 0.9,
  cutoffHour: 4,
}

/** A line of a journal; the calendar of these tests stands on 2 March 2026. */
function line(number: number, day: string, kind: string, payload: Readonly<Record<string, unknown>>): string {
  const id = `01J000000000000000000${String(number).padStart(5, "0")}`
  return JSON.stringify({id, at: `${day}T09:00:00.000Z`, kind, version: 1, payload})
}

function answer(number: number): string {
  return line(number, "2026-02-20", "question-answered", {
    question: `asked-${number}`,
    track: "ml-design",
    module: "metrics",
    kind: "concept",
    level: "L2",
    day: "2026-02-20",
    seconds: 300,
    mock: null,
    response: {},
    points: ["a", "b", "c"].map(id => ({id, share: 1, evidence: "measured"})),
    probes: [],
    score: 1,
    engine: "practice/1",
  })
}

const EARLIER = {track: "ml-design", company: "Acme", predicted: 0.35, questions: []}
const JOURNAL = [
  line(1, "2026-02-01", "interview-planned", PLAN),
  line(2, "2026-02-10", "interview-held", {...EARLIER, day: "2026-02-10", outcome: "waiting"}),
  ...Array.from({length: 16}, (_, at) => answer(10 + at)),
].join("\n")

async function takeIn(page: Page, text: string): Promise<void> {
  await page.goto(`${inject("baseUrl")}/career`)
  const file = {name: "journal.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(text)}
  await page.getByLabel("Journal file").setInputFiles(file, soon)
  await page.getByText(/events were added\./).waitFor(soon)
}

test("an interview that has passed is asked after, told with its day, and held against what was said before", {
  timeout: 300_000,
}, async () => {
  const {context, page, errors} = await newWeekContext(browser, inject("baseUrl"))
  await takeIn(page, JOURNAL)

  await page.goto(`${inject("baseUrl")}/practice`)
  await page.getByText("Your interview was on 2026-02-27. How did it go?").waitFor(soon)
  await page.getByRole("link", {name: "Tell it"}).click()

  const day = page.getByLabel("Day of the interview")
  await day.waitFor(soon)
  expect(await day.inputValue()).toBe("2026-02-27")
  await page.getByText("Nothing to compare yet.").waitFor(soon)
  await day.fill("2026-03-09")
  await page.getByRole("button", {name: "Keep", exact: true}).click()
  await page.getByText("Give the day of the interview: today or an earlier one.").waitFor(soon)
  await day.fill("2026-02-26")
  await page.getByRole("group").getByText("Passed", {exact: true}).click()
  await page.getByRole("button", {name: "Keep", exact: true}).dblclick()
  await page.getByText(/^Kept\. Before that day the chance to pass was \d+\s%\.$/).waitFor(soon)

  // the earlier one had no answer yet
  const dots = page.locator(".reliability-dot")
  await expect.poll(() => dots.count(), soon).toBe(1)
  await page.getByLabel("What came of the interview of 2026-02-10").selectOption("failed")
  await expect.poll(() => dots.count(), soon).toBe(2)
  await page.getByText("Over 2 predictions").waitFor(soon)
  await look(page, "practice-ready-held-desktop")
  await page.setViewportSize(SIZES.phone)
  await look(page, "practice-ready-held-phone")
  await page.setViewportSize(SIZES.desktop)
  expect(tally(await eventsOf(page))).toMatchObject({"interview-held": 3, retracted: 1})

  await page.goto(`${inject("baseUrl")}/practice`)
  await page.getByText("Planning today …").waitFor({...soon, state: "detached"})
  expect(await page.getByText("How did it go?").count()).toBe(0)

  // a year of five digits is refused, and the page stays
  await page.getByRole("button", {name: "Change", exact: true}).click(soon)
  const date = page.getByLabel("Date of the interview")
  await date.fill("12026-03-09")
  await page.getByText("There is no such day").waitFor(soon)
  await date.fill("9999-12-31")
  await page.getByRole("button", {name: "Save"}).click()
  await page.getByText(/9999-12-31 is more than two years ahead/).waitFor(soon)
  expect(errors).toEqual([])
  await context.close()
})
