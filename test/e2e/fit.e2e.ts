import {readFileSync} from "node:fs"
import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {z} from "zod"
import {openBrowser} from "./browser"
import {eventsOf, tally} from "./kept-events"
import {look, PATIENCE_MS, POLL, SIZE_NAMES, SIZES, type Size, secondClick, visit} from "./pages"

const MOST_STEPS = 45

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function open(size: Size = "desktop") {
  const found = await visit(browser, `${inject("baseUrl")}/fit`, size)
  await found.page.getByRole("button", {name: "Begin"}).waitFor({timeout: PATIENCE_MS})
  return found
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Begin"}).click()
  await page.locator(".fit-asks").waitFor()
}

/** What the sheet says; nothing once the conversation is over, without waiting for a sheet that does not come back. */
async function texts(page: Page): Promise<string> {
  return (await page.locator(".fit-sheet").allTextContents()).join("")
}

/** Presses a key and waits for the next question, or for the result. */
async function press(page: Page, key: string): Promise<void> {
  const before = await texts(page)
  await page.keyboard.press(key)
  await expect
    .poll(
      async () => (await page.locator(".fit-sheet").count()) === 0 || (await texts(page)) !== before,
      POLL,
    )
    .toBe(true)
}

async function isTalking(page: Page): Promise<boolean> {
  return (await page.locator(".fit-sheet").count()) > 0
}

/** Something of the platform's work, by its words. */
const PLATFORM =
  /GPU|queue|scheduler|nightly job|machine|cluster|disk|breaks|release path|serving|base image|alerts|cloud bill|security engineer|finance|slow jobs|outage|shares out|orchestration|pager|pipeline stops|graph stay flat|platform|hitch|affordable|held up/

/** Answers for the platform wherever it stands, until the end. @returns how many questions there were */
async function answerForPlatform(page: Page): Promise<number> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (!(await isTalking(page))) return step
    const sides = await page.locator(".fit-side > p").allTextContents()
    if (sides.length === 2) {
      const [first = "", second = ""] = sides
      await press(page, PLATFORM.test(first) ? "1" : PLATFORM.test(second) ? "5" : "3")
    } else if ((await page.locator(".fit-subject").count()) > 0) {
      await press(page, PLATFORM.test(await texts(page)) ? "5" : "2")
    } else {
      const options = await page.locator(".fit-option > span").allTextContents()
      await press(page, String(1 + options.findIndex(text => PLATFORM.test(text))))
    }
  }
  throw new Error(`Expected the conversation to end within ${MOST_STEPS} questions`)
}

test("a whole conversation by keyboard names a lane when it is sure, and says why", async () => {
  const {page, context, errors} = await open()
  // what was loaded for the page has not taken the focus
  await page.keyboard.press("Tab")
  expect(await page.evaluate("document.activeElement?.className")).toBe("skip")
  await begin(page)
  const steps = await answerForPlatform(page)
  expect(steps).toBeGreaterThan(12)
  const headline = page.locator(".fit-headline .headline")
  await headline.waitFor()
  expect(await headline.textContent()).toMatch(/^Platform work likely draws you most \(([89]\d|>99)\s%\)\.$/)
  expect(await page.locator(".fit-moved li").count()).toBe(3)
  await page.getByText(/further pairs? for .* would put it ahead/).waitFor()
  expect(await page.locator(".fit-doubts").count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test("u takes the last answer back, also after the page was loaded anew, and the same is asked again", async () => {
  const {page, context} = await open()
  await begin(page)
  const first = await texts(page)
  await press(page, "2")
  const second = await texts(page)
  await press(page, "1")
  await page.reload()
  await page.getByText("Take the last answer back").waitFor()
  await press(page, "u")
  expect(await texts(page)).toBe(second)
  await press(page, "u")
  expect(await texts(page)).toBe(first)
  await expect
    .poll(() => page.getByRole("button", {name: "Take the last answer back"}).isDisabled())
    .toBe(true)
  await context.close()
})

test("a double click answers one question", async () => {
  const {page, context} = await open()
  await begin(page)
  const before = await texts(page)
  await page.locator(".fit-option").first().click()
  await expect.poll(() => texts(page), POLL).not.toBe(before)
  await secondClick(page, page.locator(".fit-option").first())
  // so there is one answer to take back
  await press(page, "u")
  expect(await texts(page)).toBe(before)
  await context.close()
})

test("who leaves finds what is known so far, and goes on where they stopped", async () => {
  const {page, context} = await open()
  await begin(page)
  for (const key of ["1", "1", "1", "2", "4"]) await press(page, key)
  const next = await texts(page)
  await page.getByRole("link", {name: "Show what is known so far"}).click()
  await page.getByText(/What you see is what is known so far/).waitFor()
  await page.goto(`${inject("baseUrl")}/fit`)
  await page.getByRole("button", {name: "Go on answering"}).click()
  await page.locator(".fit-asks").waitFor()
  expect(await texts(page)).toBe(next)
  await context.close()
})

test("the same key each time names no lane", async () => {
  const {page, context} = await open()
  await begin(page)
  for (let step = 0; step < MOST_STEPS && (await isTalking(page)); step += 1) await press(page, "1")
  expect(await page.locator(".fit-headline .headline").textContent()).toBe(
    "You gave the same answer each time, so there is nothing to say.",
  )
  // nor does the picture: a cross and no lane's mark
  expect(await page.locator(".ternary-cross").count()).toBe(1)
  await context.close()
})

test("answers that turn round when they come again widen the doubt, and it says so", async () => {
  const {page, context} = await open()
  await begin(page)
  const chosen = new Map<string, string>()
  for (let step = 0; step < MOST_STEPS && (await isTalking(page)); step += 1) {
    const sides = await page.locator(".fit-side > p").allTextContents()
    const [first = "", second = ""] = sides
    const key = [first, second].sort().join("|")
    const before = chosen.get(key)
    if (sides.length !== 2) await press(page, "2")
    else {
      const wanted =
        before === undefined ? (PLATFORM.test(first) ? first : second) : before === first ? second : first
      chosen.set(key, wanted)
      await press(page, wanted === first ? "2" : "4")
    }
  }
  await page
    .getByText(/All 2 pairs that came twice turned round .* the doubt has been widened by half/)
    .waitFor()
  await context.close()
})

test("after two weeks it offers to ask again, and the answers of then are still there", async () => {
  const {page, context} = await open()
  await begin(page)
  await answerForPlatform(page)
  const said = await page.locator(".fit-headline .headline").textContent()
  await page.clock.setFixedTime(Date.now() + 15 * 86_400_000)
  await page.reload()
  await page.getByText(/^Two weeks have passed/).waitFor({timeout: PATIENCE_MS})
  expect(await page.locator(".fit-headline .headline").textContent()).toBe(said)
  await page.getByRole("button", {name: "Ask me again", exact: true}).click()
  await page.locator(".fit-asks").waitFor()
  await context.close()
})

test("the picture, what moved it, what would change it and the shares of all weightings stand on the page", async () => {
  const {page, context} = await open()
  await begin(page)
  await answerForPlatform(page)
  const dots = page.locator(".fit-result .ternary circle, .fit-result svg circle")
  expect(await dots.count()).toBeGreaterThan(400)
  await page.getByText(/^The share of the dots in the third of a lane is its chance/).waitFor()
  for (const name of ["What moved it most", "What would change it", "Asked before, and asking again"])
    await page.getByRole("heading", {name}).waitFor()
  await page.getByText("Of all ways to weigh them, each lane comes first in").waitFor()
  const shares = await page.locator(".fit-beside .best-key strong").allTextContents()
  expect(shares.length).toBe(3)
  await context.close()
})

test("none of the three is an answer, and so is that nothing could be chosen", async () => {
  const {page, context} = await open()
  await begin(page)
  for (let step = 0; step < MOST_STEPS && (await isTalking(page)); step += 1) {
    const isAnchor = (await page.locator(".fit-subject").count()) > 0
    const pairs = await page.locator(".fit-side").count()
    await press(page, isAnchor ? "1" : pairs > 0 ? String((step % 2) * 2 + 2) : "4")
  }
  expect(await page.locator(".fit-headline .headline").textContent()).toMatch(
    /None of the three draws you much/,
  )
  await context.close()
})

test("weights move what comes first, and are still there after a reload; a taste counts once two are rated", async () => {
  const {page, context, errors} = await open()
  await begin(page)
  await answerForPlatform(page)
  const says = page.locator(".fit-beside .figure-says")
  await expect.poll(() => says.textContent(), POLL).toMatch(/With your weights/)
  await page.getByLabel("How far you are already").fill("0")
  await page.getByLabel("What it pays").fill("0")
  await expect.poll(() => says.textContent()).toMatch(/With your weights platform work comes first/)
  const evidence = page.getByText(/tastes? that you rated/)
  await page.locator(".fit-taste").nth(0).getByLabel("5: Very much").click({force: true})
  await page.getByText("One is rated; rate another to make it count.").waitFor()
  expect(await evidence.count()).toBe(0)
  await page.locator(".fit-taste").nth(1).getByLabel("1: Not at all").click({force: true})
  await evidence.first().waitFor()
  const weighed = async () => tally(await eventsOf(page))["fit-weighed"] ?? 0
  await expect.poll(weighed, POLL).toBeGreaterThan(0)
  await page.reload()
  await evidence.first().waitFor({timeout: PATIENCE_MS})
  expect(await page.getByLabel("What it pays").inputValue()).toBe("0")

  // who leaves the page at once keeps them as well
  const before = await weighed()
  await page.getByLabel("What it pays").fill("3")
  await page.getByRole("link", {name: "Home", exact: true}).click()
  await expect.poll(weighed, POLL).toBe(before + 1)
  expect(errors).toEqual([])
  await context.close()
})

test("the answers can be saved as a file that the command line reads", async () => {
  const {page, context} = await open()
  await begin(page)
  await answerForPlatform(page)
  const download = page.waitForEvent("download")
  await page.getByRole("button", {name: "Save the answers as a file"}).click()
  const path = await (await download).path()
  const file = z
    .object({format: z.string(), pairs: z.array(z.unknown()), anchors: z.object({mlops: z.number()})})
    .parse(JSON.parse(readFileSync(path, "utf8")))
  expect(file.format).toBe("lanewise-fit-answers/1")
  expect(file.pairs.length).toBeGreaterThanOrEqual(8)
  expect(file.anchors.mlops).toBe(5)
  await context.close()
})

test("asked again at once, both conversations stand in the history", async () => {
  const {page, context} = await open()
  await begin(page)
  await answerForPlatform(page)
  await page.getByText(/Asked again in 14 days/).waitFor()
  await page.getByRole("button", {name: "Ask me again now"}).click()
  await page.locator(".fit-asks").waitFor()
  await answerForPlatform(page)
  await expect.poll(() => page.locator(".fit-history tbody tr").count(), POLL).toBe(2)
  await page.getByText("the same as the time before in 1 of 1 case").waitFor()
  await context.close()
})

test("a conversation that was only begun takes neither the result nor the history away", async () => {
  const {page, context} = await open()
  await begin(page)
  await answerForPlatform(page)
  const said = await page.locator(".fit-headline .headline").textContent()
  await page.getByRole("button", {name: "Ask me again now"}).click()
  await page.locator(".fit-asks").waitFor()
  await page.goto(`${inject("baseUrl")}/fit`)
  const goOn = page.getByRole("button", {name: "Go on with the new conversation"})
  await goOn.waitFor({timeout: PATIENCE_MS})
  expect(await page.locator(".fit-headline .headline").textContent()).toBe(said)
  // asked again once more, the same one is held
  await page.getByRole("button", {name: "Ask me again now"}).click()
  await page.locator(".fit-asks").waitFor()
  expect(tally(await eventsOf(page))["fit-started"]).toBe(2)
  await context.close()
})

test("g f goes there, and the palette finds it", async () => {
  const {page, context} = await visit(browser, `${inject("baseUrl")}/lanes`)
  await page.locator("main h1").waitFor({timeout: PATIENCE_MS})
  await page.keyboard.press("g")
  await page.keyboard.press("f")
  await page.getByRole("button", {name: "Begin"}).waitFor({timeout: PATIENCE_MS})
  expect(new URL(page.url()).pathname).toBe("/fit")
  await context.close()
})

for (const size of SIZE_NAMES)
  test(`fit on a ${size}: fits, and axe finds nothing`, async () => {
    const {page, context, errors} = await open(size)
    await look(page, `fit-intro-${size}`)
    await page.getByRole("button", {name: "See an example result"}).click()
    await page.locator(".fit-headline .headline").waitFor()
    // the click is answered where one looks
    const {y = Infinity} = (await page.locator(".fit-headline .headline").boundingBox()) ?? {}
    expect(y).toBeLessThan(SIZES[size].height)
    await look(page, `fit-example-${size}`)
    await begin(page)
    await look(page, `fit-question-${size}`)
    for (const key of ["1", "2", "3"]) await press(page, key)
    await page.locator(".fit-side").first().waitFor()
    await look(page, `fit-pair-${size}`)
    await answerForPlatform(page)
    await expect
      .poll(() => page.locator(".fit-beside .figure-says").textContent(), POLL)
      .toMatch(/With your weights/)
    await look(page, `fit-result-${size}`)
    expect(errors).toEqual([])
    await context.close()
  })
