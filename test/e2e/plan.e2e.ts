import {readFileSync} from "node:fs"
import ICAL from "ical.js"
import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {z} from "zod"
import {openBrowser} from "./browser"
import {look, PATIENCE_MS, POLL, SIZE_NAMES, type Size, secondClick, visit} from "./pages"

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function open(fragment = "", size: Size = "desktop"): ReturnType<typeof visit> {
  const found = await visit(browser, `${inject("baseUrl")}/plan${fragment}`, size)
  await found.page.locator(".plan-answer").waitFor({timeout: PATIENCE_MS})
  return found
}

async function headline(page: Page): Promise<string> {
  return (await page.locator(".plan-answer .headline").textContent()) ?? ""
}

async function verdictIn(page: Page): Promise<void> {
  await page.getByText(/^In money /).waitFor({timeout: PATIENCE_MS})
  await expect.poll(() => page.locator(".stale").count(), POLL).toBe(0)
}

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: button}).click(),
  ])
  return readFileSync(await file.path(), "utf8")
}

test("a newcomer sees months, a picture, weeks and what the move costs, and each control changes them", async () => {
  const {page, context, errors} = await open()
  expect(await headline(page)).toMatch(
    /^You are ready to apply as an AI engineer in about 9 months at 8 hours a week/,
  )
  expect(await page.locator(".plan-timeline rect").count()).toBeGreaterThan(10)
  await verdictIn(page)
  await page.getByLabel("You work as").selectOption("data-scientist")
  await page.getByLabel("MLOps", {exact: true}).check()
  await expect.poll(() => headline(page), POLL).toMatch(/as an MLOps engineer in about 17 months/)
  await page.getByLabel("Hours a week, as a number").fill("16")
  await expect.poll(() => headline(page), POLL).toMatch(/about 8 months at 16 hours a week/)
  await page.getByLabel("At level").selectOption("senior")
  await page.getByText("What senior postings often ask besides takes it to", {exact: false}).waitFor()
  await verdictIn(page)
  await expect
    .poll(() => new URL(page.url()).hash, POLL)
    .toBe("#plan=1&from=data-scientist&to=mlops&now=senior&hours=16")
  expect(errors).toEqual([])
  await context.close()
})

test("a link opens the same plan, the back button takes a change back, and a bad link says so", async () => {
  const {page, context} = await open("#plan=1&from=ml&to=mlops&now=senior&hours=6&by=2035-03-01")
  expect(await headline(page)).toContain("at 6 hours a week")
  await page.getByText(/The chance to have all of it done by 1 March 2035 is/).waitFor()
  await page.getByLabel("At level").selectOption("mid")
  await expect.poll(() => page.url(), POLL).toContain("now=mid")
  await page.goBack()
  await expect.poll(() => page.getByLabel("At level").inputValue(), POLL).toBe("senior")
  await page.goto(`${inject("baseUrl")}/plan#plan=1&from=banker&to=ml`)
  await page.reload()
  await page.getByText("Part of the link could not be read").waitFor({timeout: PATIENCE_MS})
  expect(await headline(page)).toContain("ML engineer")
  await context.close()
})

test("a ticked week is taken off and kept over a reload, and can be taken back", async () => {
  const {page, context, errors} = await open()
  const weeks = page.locator(".plan-week")
  const first = (await weeks.first().locator("strong").textContent()) ?? ""
  await weeks.first().locator(".plan-week-head input").press("Space")
  await page.getByText("1 week is done").waitFor()
  await expect.poll(() => weeks.first().locator("strong").textContent(), POLL).not.toBe(first)
  await page.reload()
  await page.getByText("1 week is done").click({timeout: PATIENCE_MS})
  await page.locator(".plan-done input").first().press("Space")
  await expect.poll(() => weeks.first().locator("strong").textContent(), POLL).toBe(first)
  expect(await page.locator(".plan-done").count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test("hours and a deadline are typed with keys, and nothing that is typed on the way is answered", async () => {
  const {page, context, errors} = await open()
  const field = page.getByLabel("Hours a week, as a number")
  await field.press("End")
  await page.keyboard.press("Backspace")
  await page.keyboard.type("12")
  expect(await field.inputValue()).toBe("12")
  await expect.poll(() => headline(page), POLL).toContain("at 12 hours a week")
  await field.press("End")
  await page.keyboard.press("Backspace")
  await page.keyboard.press("Backspace")
  await page.keyboard.press("Tab")
  await expect.poll(() => field.inputValue(), POLL).toBe("1")

  const day = page.getByLabel("Deadline, if there is one")
  await day.focus()
  await page.keyboard.type("03012035")
  expect(await day.inputValue()).toBe("2035-03-01")
  expect(await page.locator("input[type=date]:focus").count()).toBe(1)
  await page.getByText(/by 1 March 2035/).waitFor()
  expect(await page.getByText("That cannot be planned").count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test("after many changes the months above the picture are those of a page that was loaded anew", async () => {
  const {page, context, errors} = await open("#plan=1&from=backend&to=ai&now=mid&hours=2")
  const months = () => page.locator(".plan-timeline text.axis").allTextContents()
  for (const hours of [3, 5, 2, 4]) {
    await page.getByLabel("Hours a week, as a number").fill(String(hours))
    await expect.poll(() => headline(page), POLL).toContain(`at ${hours} hours a week`)
  }
  await expect.poll(() => page.url(), POLL).toContain("hours=4")
  const changed = await months()
  await page.reload()
  await page.locator(".plan-answer").waitFor({timeout: PATIENCE_MS})
  expect(changed).toEqual(await months())
  expect(errors).toEqual([])
  await context.close()
})

test("a followed week stays open until it is over, a past one can still be ticked, and a deadline may pass", async () => {
  const {page, context, errors} = await open("#plan=1&from=backend&to=ai&now=mid&hours=8&by=2035-01-26")
  const week = (day: string) =>
    page.locator(".plan-week", {hasText: `Week of ${day}`}).locator(".plan-week-head")
  // Mondays: 1, 8, 15 and 22 January 2035
  const goTo = async (day: string) => {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
    await page.reload()
    await page.locator(".plan-answer").waitFor({timeout: PATIENCE_MS})
  }
  await goTo("2035-01-02")
  await page.getByRole("button", {name: "Follow this plan"}).click()
  await page.getByRole("button", {name: "You follow this plan"}).waitFor()
  await goTo("2035-01-12")
  await expect.poll(() => week("8 January 2035").textContent(), POLL).toContain("8\u202fh")
  await week("1 January 2035").getByText("last week, not ticked").waitFor()
  await week("1 January 2035").locator("input").press("Space")
  await page.getByText("1 week is done").waitFor()
  await goTo("2035-01-14")
  await week("8 January 2035").click()
  await page.getByText("2 weeks are done").waitFor()
  await secondClick(page, week("15 January 2035"))
  await goTo("2035-01-27")
  await page.getByText("Your deadline, 26 January 2035, has passed").waitFor()
  await page.getByText("2 weeks are done").waitFor()
  await week("22 January 2035").waitFor()
  await week("15 January 2035").getByText("last week, not ticked").waitFor()
  await goTo("2035-02-14")
  const missed = page.locator(".plan-missed")
  await missed.getByText("3 earlier weeks were not ticked").click()
  await missed.getByText("Week of 22 January 2035").click()
  await page.getByText("3 weeks are done").waitFor()
  await missed.getByText("2 earlier weeks were not ticked").waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test("a skill that is ticked leaves the plan, and one of the role that is unticked comes into it", async () => {
  const {page, context} = await open()
  const chart = page.locator(".plan-timeline")
  const skill = (name: string) => page.locator(".plan-skill", {hasText: name}).locator("input")
  await skill("Prompt engineering").press("Space")
  await expect.poll(() => chart.textContent(), POLL).not.toContain("Prompt engineering")
  await skill("Databases and SQL").press("Space")
  await expect.poll(() => chart.textContent(), POLL).toContain("Databases and SQL")
  await page.reload()
  await page.locator(".plan-answer").waitFor({timeout: PATIENCE_MS})
  await expect.poll(() => chart.textContent(), POLL).toContain("Databases and SQL")
  await context.close()
})

test("a skill that was finished with its hours proposes a pace, and the plan takes it", async () => {
  const {page, context} = await open()
  await page.locator(".plan-week-head input").first().press("Space")
  await page.getByText("1 week is done").waitFor()
  await page.locator(".plan-skill", {hasText: "Working with LLM APIs"}).locator("input").press("Space")
  await page.getByText(/By the skill that you finished it is about 0\.\d/).waitFor()
  const before = await page.locator(".plan-detail").first().textContent()
  await page.getByRole("button", {name: "Use that"}).click()
  await expect.poll(() => page.locator(".plan-detail").first().textContent(), POLL).not.toBe(before)
  await expect.poll(() => page.url(), POLL).toContain("&pace=0.")
  await page.getByText(/Your pace is taken as 0\.\d+ times/).waitFor()
  await context.close()
})

test("the plan that is followed is there on the next visit", async () => {
  const {page, context} = await open("#plan=1&from=devops&to=ml&now=senior&hours=5")
  await page.getByRole("button", {name: "Follow this plan"}).click()
  await page.getByRole("button", {name: "You follow this plan"}).waitFor()
  const next = await context.newPage()
  await next.goto(`${inject("baseUrl")}/plan`)
  await expect
    .poll(() => next.locator(".plan-answer .headline").textContent(), POLL)
    .toMatch(/ML engineer .* at 5 hours a week/)
  await context.close()
})

test("exports hold the plan: a checklist, a calendar that another programme reads, and data", async () => {
  const {page, context} = await open("#plan=1&from=backend&to=ai&now=mid&hours=8&by=2035-03-01")
  await verdictIn(page)
  const markdown = await download(page, "Checklist (Markdown)")
  expect(markdown).toContain("## Weeks")
  expect(markdown).toContain("You give up:")
  const calendar = new ICAL.Component(ICAL.parse(await download(page, "Calendar (iCalendar)")))
  const events = calendar.getAllSubcomponents("vevent").map(part => new ICAL.Event(part))
  expect(events.length).toBeGreaterThan(30)
  expect(new Set(events.map(({uid}) => uid)).size).toBe(events.length)
  expect(events.some(({summary}) => summary === "Deadline: AI engineer")).toBe(true)
  const data = z
    .object({format: z.literal("lanewise-plan/1"), verdict: z.object({draws: z.number()})})
    .parse(JSON.parse(await download(page, "Data (JSON)")))
  expect(data.verdict.draws).toBe(100)
  await context.close()
})

test("own lane, no hours and a deadline that has passed are answered, not broken", async () => {
  const {page, context, errors} = await open("#plan=1&from=ai&to=ai&now=mid&hours=8")
  expect(await headline(page)).toContain("no move to plan")
  await page.getByLabel("You work as").selectOption("backend")
  await page.getByLabel("Hours a week, as a number").fill("0")
  await expect.poll(() => headline(page), POLL).toContain("never arrive")
  const deadline = page.getByLabel("Deadline, if there is one")
  await deadline.fill("2020-01-01")
  await page.getByText("Your deadline, 1 January 2020, has passed").waitFor()
  await deadline.fill("9000-01-01")
  await page.getByText("That cannot be planned").waitFor()
  await page.getByRole("button", {name: "None"}).click()
  await expect.poll(() => page.locator(".plan-answer").count(), POLL).toBe(1)
  expect(errors).toEqual([])
  await context.close()
})

for (const size of SIZE_NAMES)
  test(`plan on a ${size}: fits, and axe finds nothing`, async () => {
    const {page, context, errors} = await open(
      "#plan=1&from=ml&to=mlops&now=senior&hours=8&by=2028-03-01",
      size,
    )
    await verdictIn(page)
    await page.locator(".plan-piece summary").first().click()
    await page.locator(".plan-week-head input").first().press("Space")
    await page.getByText("1 week is done").click()
    await verdictIn(page)
    await look(page, `plan-${size}`)
    expect(errors).toEqual([])
    await context.close()
  })
