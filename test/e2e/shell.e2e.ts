import type {Browser} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {PATIENCE_MS, POLL, visit} from "./pages"

// What goes along from page to page, and what stays where it was.

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test("opening a claim leaves the reader where they are, and a tab that an update overtook says so", async () => {
  const {page, context, errors} = await visit(browser, `${inject("baseUrl")}/claims`)
  page.setDefaultTimeout(PATIENCE_MS)
  await page.setViewportSize({width: 1200, height: 400})
  await page.getByLabel("About").selectOption("bands")
  const last = page.locator(".claims > li").last().locator("summary")
  await last.scrollIntoViewIfNeeded()
  const before = await page.evaluate<number>("window.scrollY")
  expect(before).toBeGreaterThan(0)
  await last.click()
  await expect.poll(() => page.url(), POLL).toMatch(/\/claims\/[a-z]/)
  expect(await page.getByLabel("About").inputValue()).toBe("bands")
  expect(await page.evaluate<number>("window.scrollY")).toBeGreaterThanOrEqual(before)
  expect(errors).toEqual([])

  // the server has another build by now
  await page.route("**/assets/**", route => route.fulfill({status: 404}))
  await page.route("**/index.html", route => route.fulfill({body: '<script src="/assets/index-newer.js">'}))
  await page.getByRole("link", {name: "Plan", exact: true}).click()
  await page.getByText("Lanewise was updated since this page was opened").first().waitFor()
  await page.getByRole("heading", {name: "This page could not be shown"}).waitFor()
  await page.getByRole("link", {name: "Claims", exact: true}).click()
  await last.waitFor()
  expect(await page.getByRole("heading", {name: "This page could not be shown"}).count()).toBe(0)
  await page.getByText("Lanewise was updated since this page was opened").waitFor()
  await context.close()
})

test("the back button brings the page back and the scenario stays, in the address too, until the person is forgotten", async () => {
  const {page, context, errors} = await visit(browser, `${inject("baseUrl")}/career`)
  page.setDefaultTimeout(PATIENCE_MS)
  await page.getByRole("link", {name: "Claims", exact: true}).click()
  await page.locator(".claims > li").first().waitFor()
  await page.keyboard.press("Control+k")
  await page.locator("dialog[open] input").fill("Article numbers")
  await page
    .locator("dialog[open]")
    .getByRole("option", {name: /^Article numbers/})
    .first()
    .click()
  await expect.poll(() => page.url(), POLL).toContain("#")
  const {hash} = new URL(page.url())
  await page.goBack()
  await expect.poll(() => new URL(page.url()).pathname, POLL).toBe("/career")
  await expect.poll(() => new URL(page.url()).hash, POLL).toBe(hash)

  // one that was opened by a link alone hears of it too
  const other = await context.newPage()
  await other.goto(`${inject("baseUrl")}/lanes${hash}`, {waitUntil: "networkidle"})
  await page.getByRole("button", {name: "Forget me"}).click()
  await page.getByRole("button", {name: "Erase it"}).click()
  for (const tab of [page, other]) {
    await tab.getByText("You are forgotten").waitFor({timeout: PATIENCE_MS})
    expect(tab.url()).toBe(`${inject("baseUrl")}/`)
  }
  expect(errors).toEqual([])
  await context.close()
})
