import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {look, PATIENCE_MS, POLL, SIZE_NAMES, visit} from "./pages"

let browser: Browser
const url = (fragment = "") => `${inject("baseUrl")}/pay${fragment}`
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function sentence(page: Page): Promise<string> {
  await page.locator(".pay-answer .headline").waitFor({timeout: PATIENCE_MS})
  return (await page.locator(".pay-answer .headline").textContent()) ?? ""
}
/** The sentence with plain spaces, as a person reads it. */
async function plainSentence(page: Page): Promise<string> {
  return (await sentence(page)).replaceAll(/[\u202f\u00a0]/g, " ").replaceAll("\u2060", "")
}

test("the page answers at once with the figures that the server gives", async () => {
  const {page, context, errors} = await visit(browser, url())
  const response = await fetch(`${inject("baseUrl")}/api/pay?lane=ml&level=senior`)
  const served: unknown = await response.json()
  const amounts = /"probability":0.5,"payUsd":(\d+)/.exec(JSON.stringify(served))
  const middle = Math.round(Number(amounts?.[1]) / 1000)
  expect(await plainSentence(page)).toMatch(
    /^Advertised base pay of senior ML engineers in the US is \$\d+–\d+ K for the middle 80 %; half lie above/,
  )
  expect(await plainSentence(page)).toContain(`half lie above $${middle} K`)
  expect(await page.locator(".pay-dot:not(.hollow)").count()).toBeGreaterThanOrEqual(100)
  expect(errors).toEqual([])
  await context.close()
})

test("a link opens the question that it holds, with one's own pay as a line and total beside base", async () => {
  const link = "#pv=1&lane=ai&level=mid&place=us-tx-austin&tier=bigtech&basis=total&own=240000&real=1"
  const {page, context} = await visit(browser, url(link))
  expect(await plainSentence(page)).toMatch(
    /^Modelled total pay of mid-level AI engineers at big tech in Austin is .* in dollars of [A-Z][a-z]+ 20\d\d$/,
  )
  expect(await page.locator(".pay-own").count()).toBe(1)
  expect(await page.locator(".pay-own-says").textContent()).toMatch(/^Your \$240.K of total pay is above/)
  expect(await page.getByLabel("Role", {exact: true}).inputValue()).toBe("ai")
  await context.close()
})

test("a change moves the answer and the address, and the back button takes it back", async () => {
  const {page, context} = await visit(browser, url("#pv=1&lane=ml&level=senior"))
  const before = await sentence(page)
  await page.getByLabel("Role", {exact: true}).selectOption("ai")
  await expect.poll(() => page.url(), POLL).toContain("lane=ai")
  expect(await sentence(page)).toContain("AI engineers")
  await page.getByLabel("Your own base pay, USD a year").fill("150000")
  await expect.poll(() => page.url(), POLL).toContain("own=150000")
  expect(await page.locator(".pay-own").count()).toBe(1)
  await page.goBack()
  await page.goBack()
  await expect.poll(() => sentence(page), POLL).toBe(before)
  await context.close()
})

test("asking for total pay takes a kind of employer along, and an hourly pay is refused", async () => {
  const {page, context} = await visit(browser, url())
  await sentence(page)
  await page.getByText("Total", {exact: true}).click()
  await expect.poll(() => sentence(page), POLL).toMatch(/^Modelled total pay/)
  expect(await page.getByLabel("Kind of employer").inputValue()).toBe("nonai")
  await page.getByLabel("Your own total pay, USD a year").fill("95")
  await page.getByText(/^From 1000 to/).waitFor({timeout: PATIENCE_MS})
  expect(await page.locator(".pay-own").count()).toBe(0)
  await context.close()
})

test("too few postings give no band but the nearest one, a click away", async () => {
  const {page, context} = await visit(browser, url("#pv=1&lane=mlops&level=junior&own=150000"))
  expect(await sentence(page)).toMatch(/^Thin data: \d postings? of junior MLOps engineers in the US/)
  expect(await page.locator(".pay-dot").count()).toBeLessThan(20)
  expect(await page.locator(".pay-own").count()).toBe(0)
  await page.getByRole("button", {name: /^Show mid-level MLOps/}).click()
  await expect.poll(() => sentence(page), POLL).toMatch(/^Advertised base pay of mid-level MLOps/)
  await context.close()
})

test("a link with broken parts names them and keeps the rest", async () => {
  const {page, context} = await visit(
    browser,
    url("#pv=1&lane=ai&level=boss&place=atlantis&shoe=44&basis=total"),
  )
  expect(await sentence(page)).toContain("senior AI engineers in the US")
  const notice = page.locator(".notice")
  for (const part of ["level", "atlantis", "shoe", "kind of employer"])
    await expect.poll(() => notice.first().textContent(), POLL).toContain(part)
  await page.getByRole("button", {name: "Understood"}).click()
  await expect.poll(() => notice.count(), POLL).toBe(0)
  await context.close()
})

test("the page can be reached and used by keyboard alone", async () => {
  const {page, context} = await visit(browser, `${inject("baseUrl")}/lanes`)
  await page.locator("main h1").waitFor({timeout: PATIENCE_MS})
  await page.keyboard.press("g")
  await page.keyboard.press("p")
  await page.waitForURL(/\/pay/)
  await sentence(page)
  const place = page.getByRole("button", {name: /^Place: /})
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab")
    if (await place.evaluate(element => element.matches(":focus"))) break
  }
  await page.keyboard.press("Enter")
  await page.locator("dialog[open] input").waitFor({timeout: PATIENCE_MS})
  await page.keyboard.type("seattle")
  await page.keyboard.press("Enter")
  await expect.poll(() => sentence(page), POLL).toContain("in Seattle")
  await context.close()
})

test("the other pages keep their own links after a visit", async () => {
  const {page, context} = await visit(browser, url("#pv=1&lane=ai&level=mid"))
  await sentence(page)
  await page.getByRole("link", {name: "Lanes"}).first().click()
  await page.waitForURL(/\/lanes$/)
  expect(await page.getByText("Part of the link could not be read").count()).toBe(0)
  await page.getByRole("link", {name: "Pay", exact: true}).click()
  await page.waitForURL(/\/pay/)
  await page.goBack()
  await page.waitForURL(/\/lanes$/)
  await context.close()
})

test("a pay model that cannot be had is told with what to do about it", async () => {
  const context = await browser.newContext({serviceWorkers: "block"})
  const page = await context.newPage()
  await page.route("**/content/*/pay-model.json", route => route.abort())
  await page.goto(url())
  const alert = page.getByRole("alert")
  await alert.waitFor({timeout: PATIENCE_MS})
  expect(await alert.textContent()).toContain("The pay model could not be loaded")
  await page.unroute("**/content/*/pay-model.json")
  await page.getByRole("button", {name: "Load the page again"}).click()
  expect(await sentence(page)).toContain("senior ML engineers")
  await context.close()
})

const LOOKS = {
  total: "#pv=1&lane=ai&level=mid&place=us-tx-austin&tier=bigtech&basis=total&own=240000",
  thin: "#pv=1&lane=mlops&level=junior",
} as const

for (const [name, fragment] of Object.entries(LOOKS))
  for (const size of SIZE_NAMES)
    test(`pay (${name}) on a ${size}: fits, and axe finds nothing`, async () => {
      const {page, context, errors} = await visit(browser, url(fragment), size)
      await sentence(page)
      await look(page, `pay-${name}-${size}`)
      expect(errors).toEqual([])
      await context.close()
    })
