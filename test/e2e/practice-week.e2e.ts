import {mkdirSync, readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {eventsOf, tally} from "./kept-events"
import {PATIENCE_MS} from "./pages"
import {answerQuestion, type BankQuestion, readBank} from "./practice-answering"
import {goToDay, newWeekContext} from "./practice-calendar"

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const soon = {timeout: PATIENCE_MS}
const MINUTES_PER_DAY = 20
const DAYS = 7
const MISSED = 3
const MOCK_ON = 4
const INTERVIEW = "2026-03-09"
const ARTIFACTS = join(import.meta.dirname, "../../artifacts")

type DayFigures = {
  readonly day: number
  readonly minutes: number
  readonly left: number
  readonly expected: string
  readonly without: string
  reviews: number
  questions: string[]
}

/** A rating by a rule of the day and the place: mostly good, some hard and easy, every seventh forgotten. */
function ratingAt(day: number, at: number): 1 | 2 | 3 | 4 {
  const luck = (day * 31 + at * 17 + 5) % 7
  return luck === 0 ? 1 : luck === 1 ? 2 : luck === 2 ? 4 : 3
}

async function planned(page: Page): Promise<Pick<DayFigures, "minutes" | "left" | "expected" | "without">> {
  // the lead is written anew with each plan, so it is read without waiting for the one that was there
  const lead = page.getByText(/min for today, \d+ days? before the interview/)
  await expect.poll(() => lead.count(), soon).toBe(1)
  const said = /(\d+) min for today, (\d+) day/.exec((await lead.allTextContents()).join(""))
  const [expected, without] = await page.locator(".today-columns aside strong").allTextContents()
  return {
    minutes: Number(said?.[1]),
    left: Number(said?.[2]),
    expected: expected ?? "",
    without: without ?? "",
  }
}

/** The questions of today, as the page has them. */
function promised(page: Page): Promise<readonly string[]> {
  return page
    .locator(".today-list a[href*='/practice/question/']")
    .evaluateAll(found => found.map(link => String(link.getAttribute("href"))))
}

async function rate(page: Page, rating: number): Promise<void> {
  await page.locator(".card-face").waitFor(soon)
  await page.keyboard.press("Space")
  await page.locator(".card-answer").waitFor(soon)
  await page.evaluate("spend(20)")
  await page.keyboard.press(String(rating))
  await page.locator(".card-answer").waitFor({...soon, state: "detached"})
}

/** Reviews all cards of the day. @returns how many ratings were given */
async function review(page: Page, day: number, undoAt: number | null): Promise<number> {
  await page.locator(".today-list").getByRole("link", {name: "Start"}).click(soon)
  const left = page.getByText(/^\d+ cards? left$/)
  const isOver = page.getByRole("link", {name: "Back to today"})
  const said = async () => (await left.allTextContents()).join("")
  let count = 0
  for (;;) {
    await left.or(isOver).first().waitFor(soon)
    const before = await said()
    if (before === "") break
    await rate(page, ratingAt(day, count))
    count += 1
    if (count !== undoAt) continue
    await page.keyboard.press("u")
    await expect.poll(said, soon).toBe(before)
    await rate(page, 3)
    count += 1
  }
  await isOver.click(soon)
  return count
}

async function answerFrom(page: Page, question: BankQuestion, luck: number): Promise<void> {
  await answerQuestion(page, question, luck)
  await page.locator(".outcome-score").waitFor(soon)
}

/** A mock of three parts; in the second the page is loaded anew while an answer is being written. */
async function mock(page: Page, bank: ReadonlyMap<string, BankQuestion>): Promise<readonly string[]> {
  await page.goto(`${inject("baseUrl")}/practice/mock`)
  await page.getByText("Startup", {exact: true}).click(soon)
  await page.getByRole("button", {name: "Begin"}).click()
  await page.locator(".mock-clock").waitFor(soon)
  const started = (await eventsOf(page)).find(({kind}) => kind === "mock-started")
  const items = started?.payload.items ?? []
  expect(items.length).toBe(3)
  for (const [at, {part, question: id}] of items.entries()) {
    const question = bank.get(id)
    if (question === undefined) throw new Error(`Expected the question "${id}" in the bank`)
    const here = page.locator(".mock-head [aria-current=step]")
    if (at === 1) {
      const prose = page.locator(".answer-prose").first()
      await prose.fill("Half an answer", soon)
      await page.goto(`${inject("baseUrl")}/practice/mock`)
      await page.getByText("is not finished").waitFor(soon)
      await page.getByRole("link", {name: "Go on"}).click()
      await page.reload()
      await expect.poll(() => prose.inputValue(), soon).toBe("Half an answer")
      expect(await page.locator(".mock-head [data-done=true]").count()).toBe(1)
    }
    const name = (await here.textContent()) ?? ""
    expect(name.length).toBeGreaterThan(0)
    await answerQuestion(page, question, at)
    if (at < items.length - 1)
      await expect
        .poll(() => page.locator(".mock-head [data-done=true]").count(), {...soon, message: part})
        .toBe(at + 1)
  }
  await page.locator(".rating-rows").waitFor(soon)
  return items.map(({question}) => question)
}

/** What the pages of practice say, for a comparison of two browsers. */
async function saidBy(page: Page): Promise<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const path of ["/practice", "/practice/map", "/practice/ready", "/practice/mock"]) {
    await page.goto(`${inject("baseUrl")}${path}`)
    await page.locator(".practice-stack").first().waitFor(soon)
    await page.getByText("Planning today …").waitFor({...soon, state: "detached"})
    said[path] = (await page.locator("main").textContent()) ?? ""
  }
  return said
}

test("a week of practice towards an interview, with a day missed, a mock, and a clock set back", {
  timeout: 600_000,
}, async () => {
  const {context, page, errors} = await newWeekContext(browser, inject("baseUrl"))
  const bank = await readBank(page, inject("baseUrl"), "ai-applications")
  const days: DayFigures[] = []
  const kinds = new Set<string>()
  let reviews = 0
  let answers = 0

  await page.getByRole("button", {name: "Choose track, level and date"}).click(soon)
  await page.getByText("AI application engineering", {exact: true}).click()
  await page.getByLabel("Date of the interview").fill(INTERVIEW)
  await page.getByLabel("Minutes a day").fill(String(MINUTES_PER_DAY))
  await page.getByRole("button", {name: "Save"}).click()
  await page.locator(".ahead-strip").waitFor(soon)
  for (let day = 0; day < DAYS; day += 1) {
    if (day === MISSED) continue
    if (day > 0) await goToDay(page, inject("baseUrl"), day)
    // the plan that was made before the date was saved may still stand for a moment
    await expect.poll(async () => (await planned(page)).minutes, soon).toBeLessThanOrEqual(MINUTES_PER_DAY)
    const figures: DayFigures = {day, ...(await planned(page)), reviews: 0, questions: []}
    expect(figures.left).toBe(DAYS - day)
    const links = await promised(page)
    if ((await page.getByRole("link", {name: "Start"}).count()) > 0) {
      figures.reviews = await review(page, day, day === 0 ? 3 : null)
      // what the cards left is for the questions that were promised
      await expect.poll(() => promised(page), soon).toEqual(links)
    }
    reviews += figures.reviews
    for (const link of links) {
      const question = bank.get(link.replace(/^.*\/practice\/question\//, "").replace(/#.*$/, ""))
      if (question === undefined) throw new Error(`Expected a question of the bank at ${link}`)
      await page.goto(`${inject("baseUrl")}/practice/question/${question.id}`)
      await answerFrom(page, question, day)
      figures.questions.push(question.kind)
    }
    answers += links.length
    if (day === MOCK_ON) {
      const asked = await mock(page, bank)
      answers += asked.length
      for (const id of asked) kinds.add(bank.get(id)?.kind ?? "")
    }
    for (const kind of figures.questions) kinds.add(kind)
    days.push(figures)
  }

  // the clock goes back by two days, and an answer is given there
  const coding = [...bank.values()].find(({kind}) => kind === "coding")
  if (coding === undefined) throw new Error("Expected a coding question in the bank")
  await goToDay(page, inject("baseUrl"), DAYS - 3)
  await page.locator(".practice-stack").first().waitFor(soon)
  await page.goto(`${inject("baseUrl")}/practice/question/${coding.id}`)
  await answerFrom(page, coding, 1)
  answers += 1
  kinds.add("coding")
  await goToDay(page, inject("baseUrl"), DAYS - 1)
  await page.getByText("before the interview").or(page.getByText("Nothing is left for today")).waitFor(soon)

  expect(tally(await eventsOf(page))).toEqual({
    "interview-planned": 1,
    "card-reviewed": reviews,
    retracted: 1,
    "question-answered": answers,
    "mock-started": 1,
    "mock-finished": 1,
  })
  expect(days.map(({minutes}) => minutes).every(minutes => minutes > 0 && minutes <= MINUTES_PER_DAY)).toBe(
    true,
  )
  expect(
    days.every(({expected, without}) => Number.parseInt(expected, 10) >= Number.parseInt(without, 10)),
  ).toBe(true)
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["coding", "debugging", "design"]))

  await page.goto(`${inject("baseUrl")}/practice/ready`)
  const figure = page.locator(".ready-figure[role=img]").first()
  await figure.waitFor(soon)
  const ready = await figure.getAttribute("aria-label")
  expect(ready).toMatch(
    answers < 15
      ? /^One interview between <?\d+\s% and >?\d+\s%$/
      : /^One interview [<>]?\d+\s%, between .* at least one of three [<>]?\d+\s%$/,
  )

  // the journal taken to another browser says the same
  const said = await saidBy(page)
  await page.goto(`${inject("baseUrl")}/career`)
  const saving = page.waitForEvent("download", soon)
  await page.getByRole("button", {name: /Export the journal/}).click(soon)
  const file = await (await saving).path()
  const other = await newWeekContext(browser, inject("baseUrl"))
  await goToDay(other.page, inject("baseUrl"), DAYS - 1)
  await other.page.goto(`${inject("baseUrl")}/career`)
  const journal = {name: "journal.jsonl", mimeType: "application/jsonl", buffer: readFileSync(file)}
  await other.page.getByLabel("Journal file").setInputFiles(journal, soon)
  await other.page.getByText(/events were added\./).waitFor(soon)
  expect(await eventsOf(other.page)).toEqual(await eventsOf(page))
  expect(await saidBy(other.page)).toEqual(said)

  mkdirSync(ARTIFACTS, {recursive: true})
  writeFileSync(
    join(ARTIFACTS, "practice-week.json"),
    JSON.stringify({days, reviews, answers, kinds: [...kinds], ready, said}, null, 1),
  )
  expect([...errors, ...other.errors]).toEqual([])
  await context.close()
  await other.context.close()
})
