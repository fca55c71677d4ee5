import {readFileSync} from "node:fs"
import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {newEvent} from "#io/new-event"
import {mockStartedSchema} from "#model/practice/practice-events"
import {openBrowser} from "./browser"
import {eventsOf, tally} from "./kept-events"
import {PATIENCE_MS, visit} from "./pages"

// Nothing that is typed or done is lost, kept twice, or kept for another day.

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const open = (path: string) => visit(browser, `${inject("baseUrl")}${path}`)
const soon = {timeout: PATIENCE_MS}
const talliedAs = (page: Page, counts: Record<string, number>) =>
  expect.poll(async () => tally(await eventsOf(page)), soon).toEqual(counts)

/** The button that says so, for code in the page. */
const buttonNamed = (name: string) =>
  `[...document.querySelectorAll("button")].find(button => button.textContent.trim() === "${name}")`

/** Grades the card that is shown as known. */
async function gradeCard(page: Page): Promise<void> {
  await page.locator(".card-face").waitFor(soon)
  await page.keyboard.press("Space")
  await page.locator(".card-answer").waitFor(soon)
  await page.keyboard.press("3")
}

/** Two clicks before anything can be painted. */
const clickTwice = (page: Page, name: string) =>
  page.evaluate(`{ const button = ${buttonNamed(name)}; button.click(); button.click() }`)

/** The journal takes nothing, as where the disk is full, until `restore()` is called in the page. */
const FULL_DISK = `(() => {
  const add = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = () => { throw new DOMException("full", "QuotaExceededError") }
  window.restore = () => { IDBObjectStore.prototype.add = add }
})()`

/** Sets the clock of the page that is open, without loading it anew. */
const setClock = (page: Page, days: number) =>
  page.evaluate(`(() => {
    const Real = window.Date
    window.Date = class extends Real {
      constructor(...given) { if (given.length === 0) super(Real.now() + ${days} * 86400000); else super(...given) }
      static now() { return Real.now() + ${days} * 86400000 }
    }
    window.dispatchEvent(new Event("focus"))
  })()`)

test("code that is handed in cannot be typed over meanwhile, and an answer that is taken back is there to go on with", async () => {
  const {page, context, errors} = await open("/practice/question/token-bucket")
  const code = page.locator(".code-input")
  await code.fill("export function allowed() { return [] } // mine", soon)
  await page.locator(".answer-prose").fill("A bucket holds tokens.")
  const isOpen = await page.evaluate(`(async () => {
    ${buttonNamed("Hand in")}.click()
    await new Promise(resolve => setTimeout(resolve))
    return document.querySelector(".code-input").matches(":enabled")
  })()`)
  expect(isOpen).toBe(false)
  await page.getByRole("button", {name: "See the result"}).waitFor(soon)
  await clickTwice(page, "See the result")
  await page.getByRole("button", {name: "Take this answer back"}).click(soon)
  expect(await code.inputValue()).toContain("// mine")
  expect(await page.locator(".answer-prose").inputValue()).toBe("A bucket holds tokens.")
  expect(tally(await eventsOf(page))).toEqual({"question-answered": 1, retracted: 1})
  expect(errors).toEqual([])
  await context.close()
})

test("a double click begins one mock, which can be discarded and taken up again", async () => {
  const {page, context, errors} = await open("/practice/mock")
  await page.getByRole("button", {name: "Begin"}).waitFor(soon)
  await clickTwice(page, "Begin")
  await page.locator(".mock-clock").waitFor(soon)
  await page.goto(`${inject("baseUrl")}/practice/mock`)
  const isOpen = page.getByText("is not finished")
  await isOpen.first().waitFor(soon)
  expect(tally(await eventsOf(page))).toEqual({"mock-started": 1})
  await page.getByRole("button", {name: "Discard"}).click()
  await page.getByText("The mock was discarded").waitFor(soon)
  expect(await isOpen.count()).toBe(0)
  await page.getByRole("button", {name: "Undo"}).click()
  await isOpen.waitFor(soon)
  expect(errors).toEqual([])
  await context.close()
})

/** Answers to all parts of the mock that is open, put into the journal of the browser past the pages. */
async function answerAllParts(page: Page): Promise<void> {
  const started = mockStartedSchema.parse(
    (await eventsOf(page)).find(({kind}) => kind === "mock-started")?.payload,
  )
  const events = started.items.map(({question}) =>
    newEvent("question-answered", {
      question,
      track: started.track,
      module: "a-module",
      kind: "concept",
      level: "L2",
      day: started.day,
      seconds: 60,
      mock: started.mock,
      response: {},
      points: [],
      probes: [],
      score: 0,
      engine: "practice/1",
    }),
  )
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("lanewise")
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("events", "readwrite")
      for (const event of ${JSON.stringify(events)}) transaction.objectStore("events").add(event)
      transaction.oncomplete = () => { opening.result.close(); resolve() }
      transaction.onerror = () => reject(transaction.error)
    }
  })`)
}

test("a mock whose ratings could not be kept says so and tries again", async () => {
  const {page, context, errors} = await open("/practice/mock")
  await page.getByRole("button", {name: "Begin"}).click(soon)
  await page.locator(".mock-clock").waitFor(soon)
  await answerAllParts(page)
  await context.addInitScript(FULL_DISK)
  await page.reload()
  await page.getByText("The mock could not be rated and kept").waitFor(soon)
  await page.evaluate("restore()")
  await page.getByRole("button", {name: "Try again"}).click()
  await page.locator(".rating-rows").or(page.getByText("Not passed")).first().waitFor(soon)
  expect(tally(await eventsOf(page))["mock-finished"]).toBe(1)
  expect(errors).toEqual([])
  await context.close()
})

test("a card that was set aside by mouse leaves Space to the next one, and a held key does nothing", async () => {
  const {page, context} = await open("/practice/review")
  await page.locator(".card-face").waitFor(soon)
  await page.evaluate(
    `document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "s", repeat: true, bubbles: true}))`,
  )
  await page.getByRole("button", {name: "Set aside"}).click()
  await page.getByRole("button", {name: "Undo"}).waitFor(soon)
  await page.keyboard.press("Space")
  await page.locator(".card-answer").waitFor(soon)
  await page.keyboard.press("3")
  await talliedAs(page, {"card-set": 1, "card-reviewed": 1})
  await context.close()
})

test("a rating that could not be kept is said, and can be given again", async () => {
  const {page, context, errors} = await open("/practice/review")
  await page.locator(".card-face").waitFor(soon)
  await page.evaluate(FULL_DISK)
  await gradeCard(page)
  await page.getByText("no room left for the journal").waitFor(soon)
  await page.evaluate("restore()")
  await page.keyboard.press("3")
  await talliedAs(page, {"card-reviewed": 1})
  await expect.poll(() => page.getByRole("alert").count(), soon).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test("what is typed of a card outlives the deletion of another, which can be undone, and doubles can be joined", async () => {
  const {page, context, errors} = await open("/practice/cards")
  const front = page.getByLabel("Front, Markdown")
  const back = page.getByLabel("Back, Markdown")
  const write = async (text: string) => {
    await front.fill(text, soon)
    await page.getByRole("button", {name: "Add", exact: true}).click()
    await page.locator(".own-list summary", {hasText: text}).waitFor(soon)
  }
  await write("What is recall?")
  await back.fill("Half a thought")
  await page.getByRole("button", {name: "Delete"}).click()
  await page.getByText("“What is recall?” was deleted.").waitFor(soon)
  expect(await back.inputValue()).toBe("Half a thought")
  await page.getByRole("button", {name: "Undo"}).click()
  await page.locator(".own-list summary").waitFor(soon)
  await page.getByRole("button", {name: "Delete"}).click()
  await expect.poll(() => page.locator(".own-list summary").count(), soon).toBe(0)
  await write("What is recall?")

  // one that comes to say the same as another may be joined with it
  await write("Recalled?")
  const other = page.locator(".own-list li", {hasText: "Recalled?"})
  await other.getByRole("button", {name: "Edit"}).click()
  await other.getByLabel("Back, Markdown").fill("Half a thought")
  await other.getByLabel("Front, Markdown").fill("What is recall?")
  await page.getByRole("button", {name: "Save"}).click()
  await page.getByRole("button", {name: "Join them"}).click(soon)
  await page.getByText("1 double is gone").waitFor(soon)
  expect(await page.locator(".own-list summary").count()).toBe(1)
  const joined = page.getByRole("status").filter({hasText: "1 double is gone"})
  await joined.getByRole("button", {name: "Undo"}).click()
  await expect.poll(() => page.locator(".own-list summary").count(), soon).toBe(2)
  expect(errors).toEqual([])
  await context.close()
})

test("a page that stays open goes on with the next day", async () => {
  const {page, context, errors} = await open("/practice")
  await page.getByRole("button", {name: "Choose track, level and date"}).click(soon)
  const date = await page.evaluate("new Date(Date.now() + 10 * 86400000).toISOString().slice(0, 10)")
  await page.getByLabel("Date of the interview").fill(String(date))
  await page.getByRole("button", {name: "Save"}).click()
  const left = async () =>
    /(\d+) days before the interview/.exec((await page.locator(".page-lead").textContent()) ?? "")?.[1]
  await expect.poll(async () => Number(await left()), soon).toBeGreaterThan(8)
  const before = Number(await left())
  await setClock(page, 2)
  await expect.poll(async () => Number(await left()), soon).toBe(before - 2)
  expect(errors).toEqual([])
  await context.close()
})

test("a deck that was exported here and is taken in again adds no card", async () => {
  const {page, context, errors} = await open("/practice/review")
  await gradeCard(page)
  await talliedAs(page, {"card-reviewed": 1})
  await page.goto(`${inject("baseUrl")}/practice/cards`)
  await page.getByLabel("Front, Markdown").fill("What is recall?", soon)
  await page.getByRole("button", {name: "Add", exact: true}).click()
  await page.getByText("1 card met, 1 card of your own").waitFor(soon)
  const saving = page.waitForEvent("download", soon)
  await page.getByRole("button", {name: "Export for Anki"}).click()
  await page.locator("input[type=file]").setInputFiles({
    name: "lanewise.apkg",
    mimeType: "application/zip",
    buffer: readFileSync(await (await saving).path()),
  })
  await page.getByText("1 of them belongs to questions and keeps its text").waitFor(soon)
  await page.getByText("1 card met, 1 card of your own").waitFor(soon)
  expect(errors).toEqual([])
  await context.close()
})

test("an export holds the cards that were met in other tracks", async () => {
  const {page, context, errors} = await open("/practice/review")
  await gradeCard(page)
  await talliedAs(page, {"card-reviewed": 1})
  await page.goto(`${inject("baseUrl")}/practice`)
  await page.getByRole("button", {name: "Choose track, level and date"}).click(soon)
  await page.getByText("ML platform", {exact: true}).click()
  await page.getByRole("button", {name: "Save"}).click()
  await page.goto(`${inject("baseUrl")}/practice/cards`)
  await page.getByText("1 card met").waitFor(soon)
  const saving = page.waitForEvent("download", soon)
  await page.getByRole("button", {name: "CSV"}).click()
  const text = readFileSync(await (await saving).path(), "utf8")
  expect(text.trim().endsWith(",lanewise")).toBe(true)
  expect(errors).toEqual([])
  await context.close()
})
