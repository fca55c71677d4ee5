import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {eventsOf, tally} from "./kept-events"
import {look, missedByThumbs, PATIENCE_MS, SIZE_NAMES, type Size, visit} from "./pages"

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const open = (path: string, size: Size = "desktop") => visit(browser, `${inject("baseUrl")}${path}`, size)
const soon = {timeout: PATIENCE_MS}

/** A day so many days from now, as a date field wants it. */
async function dayFromNow(page: Page, days: number): Promise<string> {
  const day = await page.evaluate(`new Date(Date.now() + ${days} * 86400000).toISOString().slice(0, 10)`)
  return String(day)
}

test("a newcomer sees what to do, gives a date, and the plan runs to it", async () => {
  const {page, context, errors} = await open("/practice")
  await page.getByText("min for today").waitFor(soon)
  await page.getByRole("button", {name: "Choose track, level and date"}).click()
  await page.getByLabel("Date of the interview").fill(await dayFromNow(page, -3))
  await page.getByRole("button", {name: "Save"}).click()
  await page.getByRole("alert").waitFor(soon)
  await page.getByLabel("Date of the interview").fill(await dayFromNow(page, 10))
  await page.getByRole("button", {name: "Save"}).click()
  await page.locator(".ahead-strip").waitFor(soon)
  expect(await page.locator(".ahead-day").count()).toBeGreaterThanOrEqual(9)
  await page.reload()
  await page.locator(".ahead-strip").waitFor(soon)
  expect(errors).toEqual([])
  await context.close()
})

test("cards are reviewed by keyboard, and the last one can be taken back", async () => {
  const {page, context} = await open("/practice/review")
  const left = page.getByText(/\d+ cards? left/)
  await left.waitFor(soon)
  const before = await left.textContent()
  const first = await page.locator(".card-face").textContent()
  await page.keyboard.press("Space")
  await page.locator(".card-answer").waitFor(soon)
  await page.keyboard.press("3")
  await expect.poll(() => left.textContent(), soon).not.toBe(before)
  await page.keyboard.press("u")
  await expect.poll(() => left.textContent(), soon).toBe(before)
  expect(await page.locator(".card-face").textContent()).toContain(first?.slice(0, 40) ?? "?")
  await context.close()
})

/** Presses keys in the page the moment an answer is gone, before anything is painted: the fastest hand there is. */
const FASTEST_HAND = `keys => {
  const press = key => document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}))
  new MutationObserver((_, observer) => {
    if (document.querySelector(".card-answer") !== null) return
    observer.disconnect()
    for (const key of keys) press(key)
  }).observe(document.body, {childList: true, subtree: true})
}`

test("the fastest hand takes back the card it has just rated, once, and rates no card twice", async () => {
  const {page, context, errors} = await open("/practice/review")
  const left = page.getByText(/\d+ cards? left/)
  const face = page.locator(".card-face")
  const answer = page.locator(".card-answer")
  const rate = async (...keysAfter: string[]) => {
    await page.keyboard.press("Space")
    await answer.waitFor(soon)
    await page.evaluate(`(${FASTEST_HAND})(${JSON.stringify(keysAfter)})`)
    await page.keyboard.press("3")
    await answer.waitFor({...soon, state: "detached"})
  }
  await left.waitFor(soon)
  await rate()
  const before = await left.textContent()
  const second = await face.textContent()
  await rate("u", "u")
  await expect.poll(() => left.textContent(), soon).toBe(before)
  expect(await face.textContent()).toBe(second)
  await rate("3", "3")
  await expect.poll(() => left.textContent(), soon).not.toBe(before)
  expect(tally(await eventsOf(page))).toEqual({"card-reviewed": 3, retracted: 1})
  expect(errors).toEqual([])
  await context.close()
})

test("an incident is solved with evidence, a claim is checked, and the answer can be taken back", async () => {
  const {page, context, errors} = await open("/practice/question/charged-twice")
  for (const probe of ["Read the transcript", "Look for the job", "Look at both charges"])
    await page.getByRole("button", {name: probe}).click(soon)
  await page.getByLabel(/makes a new idempotency key/).check()
  await page.getByLabel(/Make the key once/).check()
  const prose = "After a timeout the card may have been charged."
  await page.locator(".answer-prose").fill(prose)
  await page.reload()
  expect(await page.locator(".answer-prose").inputValue()).toBe(prose)
  // the button that was pressed is gone: what it led to is in sight and has the focus
  const focused = () => page.locator("h2:focus").textContent()
  await page.getByRole("button", {name: "Hand in"}).click()
  await expect.poll(focused, soon).toBe("Did you say it?")
  await page.getByLabel("Either of the two").check()
  await page.getByRole("button", {name: "See the result"}).click()
  await expect.poll(focused, soon).toMatch(/of what the level asks for/)
  expect((await page.locator("h2:focus").boundingBox())?.y).toBeGreaterThan(0)
  await page.getByText("The question and your answer").click()
  await page.locator(".own-prose").getByText(prose).waitFor()
  await page.getByText(/You used 23 minutes/).waitFor(soon)
  await page.getByRole("button", {name: "Take this answer back"}).click()
  await page.getByRole("button", {name: "Hand in"}).waitFor(soon)
  expect(errors).toEqual([])
  await context.close()
})

test("code runs in the sandbox, and a wrong answer is told case by case", async () => {
  const {page, context} = await open("/practice/question/token-bucket")
  await page.getByRole("button", {name: "Run", exact: true}).click(soon)
  await page.getByText("expected [true,true,false]").waitFor(soon)
  await page.locator(".code-input").fill("export function allowed( {")
  await page.getByRole("button", {name: "Run", exact: true}).click(soon)
  await page.getByText(/Line 1/).waitFor(soon)
  await context.close()
})

test("a mock is begun, interrupted, and goes on where it was", async () => {
  const {page, context} = await open("/practice/mock")
  const begin = page.getByRole("button", {name: "Begin"})
  await begin.waitFor(soon)
  // the lines of the choices are laid out here too, where no question has brought its styles
  const laidOut = await page.evaluate(
    `getComputedStyle(document.querySelector(".voice-choice label")).display`,
  )
  expect(laidOut).toBe("flex")
  await begin.click()
  await page.locator(".mock-clock").waitFor(soon)
  const address = page.url()
  await page.goto(`${inject("baseUrl")}/practice/mock`)
  await page.getByText("is not finished").waitFor(soon)
  await page.getByRole("link", {name: "Go on"}).click()
  await page.locator(".mock-clock").waitFor(soon)
  expect(page.url()).toBe(address)
  await context.close()
})

test("a deck with hostile HTML comes in as text, and what is no deck is refused", async () => {
  const {page, context, errors} = await open("/practice/cards")
  const file = page.locator("input[type=file]")
  await page.getByText("Take in a deck").waitFor(soon)
  await file.setInputFiles({name: "x.apkg", mimeType: "application/zip", buffer: Buffer.from("no package")})
  await page.getByRole("alert").waitFor(soon)
  const csv = "front,back\n<img src=x onerror=alert(1)>,b\nRecall?,found over relevant\n"
  await file.setInputFiles({name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(csv)})
  await page.getByText("2 cards of “mine” were taken in").waitFor(soon)
  expect(await page.locator("main img").count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

const LOOKS = {
  today: "/practice",
  map: "/practice/map",
  question: "/practice/question/home-feed",
  mock: "/practice/mock",
  ready: "/practice/ready",
  cards: "/practice/cards",
}
for (const [name, path] of Object.entries(LOOKS))
  for (const size of SIZE_NAMES)
    test(`practice ${name} on a ${size}: fits, and axe finds nothing`, async () => {
      const {page, context, errors} = await open(path, size)
      await page.locator(".practice-stack").first().waitFor(soon)
      if (size === "phone") expect(await missedByThumbs(page)).toEqual([])
      await look(page, `practice-${name}-${size}`)
      expect(errors).toEqual([])
      await context.close()
    })
