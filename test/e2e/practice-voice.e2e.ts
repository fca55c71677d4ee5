import type {Browser, BrowserContext, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {look, PATIENCE_MS, SIZES} from "./pages"

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const soon = {timeout: PATIENCE_MS}

/** A recognizer that hears what the test says: window.hear(words, isFinal), window.fail(code), window.made counts them. */
const FAKE = `(() => {
  let current = null
  window.made = 0
  class Fake extends EventTarget {
    constructor() { super(); window.made += 1 }
    start() { current = this; this.results = []; setTimeout(() => this.onstart?.()) }
    stop() { setTimeout(() => this.onend?.()) }
    abort() { setTimeout(() => this.onend?.()) }
  }
  window.hear = (words, isFinal) => {
    const last = current.results.at(-1)
    if (last !== undefined && !last.isFinal) current.results.pop()
    current.results.push(Object.assign([{transcript: words, confidence: 1}], {isFinal}))
    current.onresult({resultIndex: current.results.length - 1, results: current.results})
  }
  window.fail = code => { current.onerror({error: code}); current.onend() }
  window.SpeechRecognition = undefined
  window.webkitSpeechRecognition = Fake
})()`
const NONE = "window.SpeechRecognition = undefined; window.webkitSpeechRecognition = undefined"

async function open(script: string): Promise<{context: BrowserContext; page: Page; errors: string[]}> {
  const context = await browser.newContext({
    viewport: SIZES.desktop,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  })
  await context.addInitScript(script)
  const page = await context.newPage()
  const errors: string[] = []
  page.on("pageerror", error => errors.push(String(error)))
  await page.goto(`${inject("baseUrl")}/practice/mock`)
  await page.getByRole("button", {name: "Begin"}).waitFor(soon)
  return {context, page, errors}
}

test("dictation is off until turned on, and where the sound may go is said before", async () => {
  const {context, page, errors} = await open(FAKE)
  const choice = page.getByLabel(/Let me dictate answers/)
  expect(await choice.isChecked()).toBe(false)
  await page.getByText(/may send the sound to its maker's servers/).waitFor(soon)
  await page.getByRole("button", {name: "Begin"}).click()
  await page.locator(".mock-clock").waitFor(soon)
  expect(await page.getByRole("button", {name: /^Dictate/}).count()).toBe(0)
  expect(await page.evaluate("window.made")).toBe(0)
  await page.goto(`${inject("baseUrl")}/practice/mock`)
  await choice.check(soon)
  await page.reload()
  await expect.poll(() => choice.isChecked(), soon).toBe(true)
  await look(page, "mock-voice-choice")
  expect(errors).toEqual([])
  await context.close()
})

test("what is said goes into the answer, can be changed, and outlives a reload", async () => {
  const {context, page, errors} = await open(FAKE)
  await page.getByLabel(/Let me dictate answers/).check()
  await page.getByRole("button", {name: "Begin"}).click()
  const answer = page.locator(".answer-prose").first()
  await answer.fill("Typed first.", soon)
  await page
    .getByRole("button", {name: /^Dictate/})
    .first()
    .click()
  await page.getByText(/^Listening/).waitFor(soon)
  await page.evaluate("hear('the cache', false)")
  await page.getByText("the cache …").waitFor(soon)
  expect(await answer.inputValue()).toBe("Typed first.")
  // three results before the page is drawn anew: none may be lost
  await page.evaluate(
    "hear('the cache is cold', true); hear('so latency', false); hear(' so latency rises', true)",
  )
  await expect.poll(() => answer.inputValue(), soon).toBe("Typed first. The cache is cold so latency rises")
  await page.evaluate("hear('and more', false)")
  await answer.press("Alt+KeyV")
  await expect
    .poll(() => answer.inputValue(), soon)
    .toBe("Typed first. The cache is cold so latency rises and more")
  await page
    .getByRole("button", {name: /^Dictate/})
    .first()
    .waitFor(soon)
  await answer.fill("Mended by hand.")
  await look(page, "mock-voice")
  await page.reload()
  await expect.poll(() => answer.inputValue(), soon).toBe("Mended by hand.")
  expect(errors).toEqual([])
  await context.close()
})

test("a refused microphone is told in plain words, what was heard stays, and one can try again", async () => {
  const {context, page, errors} = await open(FAKE)
  await page.getByLabel(/Let me dictate answers/).check()
  await page.getByRole("button", {name: "Begin"}).click()
  const answer = page.locator(".answer-prose").first()
  await answer.waitFor(soon)
  await answer.press("Alt+KeyV")
  await page.getByText(/^Listening/).waitFor(soon)
  await page.evaluate("hear('before that', true); fail('network')")
  await page
    .getByRole("alert")
    .getByText(/could not be reached/)
    .waitFor(soon)
  expect(await answer.inputValue()).toBe("Before that")
  await answer.press("Alt+KeyV")
  await page.getByText(/^Listening/).waitFor(soon)
  expect(await page.getByRole("alert").count()).toBe(0)
  await page.evaluate("fail('not-allowed')")
  await page
    .getByRole("alert")
    .getByText(/may not use the microphone/)
    .waitFor(soon)
  expect(errors).toEqual([])
  await context.close()
})

test("a browser without speech recognition says so and shows no button", async () => {
  const {context, page} = await open(NONE)
  await page.getByText(/cannot turn speech into words/).waitFor(soon)
  expect(await page.getByLabel(/Let me dictate answers/).count()).toBe(0)
  await page.evaluate("localStorage.setItem('lanewise-voice', JSON.stringify({dictate: true, read: false}))")
  await page.reload()
  await page.getByRole("button", {name: "Begin"}).click(soon)
  await page.locator(".answer-prose").first().waitFor(soon)
  expect(await page.getByRole("button", {name: /^Dictate/}).count()).toBe(0)
  await context.close()
})
