import {readFileSync} from "node:fs"
import type {Browser} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {eventsOf} from "./kept-events"
import {answered, PATIENCE_MS, POLL, visit} from "./pages"

let browser: Browser
const url = (path: string) => `${inject("baseUrl")}${path}`
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test("a newcomer gets an answer on the first screen without entering anything", async () => {
  const {page, context, errors} = await visit(browser, url("/"))
  expect(await answered(page)).toMatch(/leans ahead|toss-up|likely/)
  expect(await page.locator(".fan").count()).toBe(4)
  expect(errors).toEqual([])
  await context.close()
})

test("three fields change the answer, and the link carries them to another person", async () => {
  const first = await visit(browser, url("/"))
  await answered(first.page)
  await first.page.getByLabel("Role", {exact: true}).selectOption("ml")
  await first.page.getByLabel("Level", {exact: true}).selectOption("senior")
  await first.page.getByLabel("Years of experience").fill("9")
  await expect.poll(() => first.page.locator(".fan").count(), POLL).toBe(3)
  const sentence = await answered(first.page)
  const link = first.page.url()
  expect(link).toMatch(/#.*ml/)
  const second = await visit(browser, link)
  expect(await answered(second.page)).toBe(sentence)
  await first.context.close()
  await second.context.close()
})

test("a person who comes back finds the profile they left", async () => {
  const {page, context} = await visit(browser, url("/"))
  await answered(page)
  await page.getByLabel("Role", {exact: true}).selectOption("mlops")
  await expect.poll(async () => (await eventsOf(page)).length, POLL).toBe(1)
  await page.goto(url("/"))
  await expect.poll(() => page.getByLabel("Role", {exact: true}).inputValue(), POLL).toBe("mlops")
  await context.close()
})

test("a link with an unknown place says so and keeps the rest", async () => {
  const {page, context} = await visit(browser, url("/#r=ml&l=senior&y=9&p=atlantis"))
  await page
    .getByText(/atlantis/)
    .first()
    .waitFor({timeout: PATIENCE_MS})
  expect(await page.getByLabel("Role", {exact: true}).inputValue()).toBe("ml")
  await context.close()
})

test("moving a belief moves the answer, and resetting it brings the answer back", async () => {
  const {page, context} = await visit(browser, url("/career#r=ml&l=senior&y=9"))
  const before = await answered(page)
  await page.evaluate("for (const group of document.querySelectorAll('details')) group.open = true")
  const slider = page.getByRole("slider", {name: /AI lane against ML/})
  await slider.fill("0.4")
  await expect.poll(() => page.locator(".headline").textContent(), POLL).toMatch(/^AI/)
  expect(await answered(page)).toMatch(/^AI engineering/)
  await page.getByRole("button", {name: /Reset/}).first().click()
  await expect.poll(() => page.locator(".headline").textContent(), POLL).not.toMatch(/^AI/)
  expect(await answered(page)).toBe(before)
  await context.close()
})

test("a forecast can be frozen, outlives a reload, is in the export, and can be taken back", async () => {
  const {page, context} = await visit(browser, url("/career#r=ml&l=senior&y=9"))
  await answered(page)
  await page.getByLabel("Name of the forecast").fill("Before the move")
  await page.getByRole("button", {name: "Freeze this forecast"}).click()
  await page.locator(".forecasts").getByText("Before the move").waitFor({timeout: PATIENCE_MS})
  await page.reload()
  await page.locator(".forecasts").getByText("Before the move").waitFor({timeout: PATIENCE_MS})
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: /Export the journal/}).click(),
  ])
  const lines = readFileSync((await download.path()) ?? "", "utf8")
    .trim()
    .split("\n")
  expect(lines.map(line => JSON.parse(line).kind)).toContain("forecast-frozen")
  await page.locator(".forecasts summary").click()
  await page.getByRole("button", {name: "Take it back"}).click()
  await page.getByText("Nothing is frozen yet.").waitFor({timeout: PATIENCE_MS})
  await context.close()
})

test("every claim of the article gets its verdict, and one can be looked for", async () => {
  const {page, context} = await visit(browser, url("/claims"))
  await expect.poll(() => page.locator(".claims > li").count(), POLL).toBe(31)
  await page.getByLabel("Verdict").selectOption("not-identifiable")
  const left = () => page.locator(".claims > li").count()
  await expect.poll(left, POLL).toBeGreaterThan(2)
  expect(await left()).toBeLessThan(31)
  await context.close()
})

test("a page that shows no career answer computes none", async () => {
  const {page, context} = await visit(browser, url("/sources"))
  await page.locator("main h1").waitFor()
  await page.waitForTimeout(1000)
  expect(page.workers()).toEqual([])
  await page.getByRole("link", {name: "Home", exact: true}).click()
  await answered(page)
  expect(page.workers().length).toBeGreaterThan(0)
  await context.close()
})

test("the app can be walked by keyboard alone", async () => {
  const {page, context} = await visit(browser, url("/"))
  await answered(page)
  // on a busy machine the second key can come too late after the first; a person presses both again
  await expect
    .poll(async () => {
      await page.keyboard.press("g")
      await page.keyboard.press("c")
      return new URL(page.url()).pathname
    }, POLL)
    .toBe("/career")
  await page.keyboard.press("?")
  await page.getByRole("dialog", {name: "Keys"}).waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({state: "hidden"})
  await page.keyboard.press("Control+k")
  await page.locator("dialog[open] input").waitFor()
  await page.keyboard.type("lanes")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/lanes/)
  await expect.poll(() => page.evaluate("document.activeElement?.tagName"), POLL).toBe("H1")
  await page.goBack()
  await page.waitForURL(/\/career/)
  await context.close()
})

test("an address that is no page says so and leads back", async () => {
  const {page, context} = await visit(browser, url("/nowhere"))
  await page.getByRole("heading", {level: 1}).waitFor()
  expect(await page.locator("main a").count()).toBeGreaterThan(0)
  await context.close()
})

test("on a phone every page can be reached from the bar", async () => {
  const {page, context} = await visit(browser, url("/labs"), "phone")
  await page.getByRole("button", {name: "More"}).click()
  const more = page.getByRole("navigation", {name: "More pages"})
  expect(await more.getByRole("link", {name: "Labs"}).getAttribute("aria-current")).toBe("page")
  await more.getByRole("link", {name: "Lanes"}).click()
  await page.waitForURL(/\/lanes/)
  expect(await page.locator("dialog[open]").count()).toBe(0)
  await expect.poll(() => page.evaluate("document.activeElement?.tagName"), POLL).toBe("H1")
  const bar = page.getByRole("navigation", {name: "Pages"})
  expect(await bar.getByRole("link").count()).toBe(4)
  await bar.getByRole("link", {name: "Home"}).click()
  await answered(page)
  await context.close()
})
