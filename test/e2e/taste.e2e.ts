import {readFileSync} from "node:fs"
import {join} from "node:path"
import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {look, PATIENCE_MS, POLL, SIZE_NAMES, visit} from "./pages"

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

function reference(lab: string, language: "ts" | "py"): string {
  return readFileSync(join(import.meta.dirname, `../../content/labs/${lab}/reference.${language}`), "utf8")
}

async function write(page: Page, code: string): Promise<void> {
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+a")
  await page.keyboard.insertText(code)
}

async function run(page: Page): Promise<string> {
  const button = page.getByRole("button", {name: "Run", exact: true})
  await button.click()
  await button.waitFor({timeout: 2 * PATIENCE_MS})
  return (await page.locator(".run-status").textContent()) ?? ""
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Begin the 10 minutes"}).click()
  await page.locator(".cm-content").waitFor({timeout: PATIENCE_MS})
}

test("a taste is begun, missed, reached and rated, and fit knows all of it", async () => {
  const {page, context, errors} = await visit(browser, `${inject("baseUrl")}/fit`)
  await page.getByRole("link", {name: "Bids that are many times too high"}).click()
  await begin(page)
  await page
    .getByRole("timer")
    .getByText(/^(10:00|9:\d\d) left$/)
    .waitFor()
  expect(await run(page)).toContain("The aim is not reached yet")
  await page.getByText(/Forecast against true clicks: .*, wanted at most 1\.4/).waitFor()
  await write(page, reference("calibrate", "ts"))
  expect(await run(page)).toContain("The aim is reached")
  const liking = page.locator(".taste-liking").getByLabel("5: Very much")
  // the picture of the run may still push it down while it is clicked
  await expect
    .poll(async () => {
      await liking.click({force: true})
      return liking.isChecked()
    }, POLL)
    .toBe(true)
  await page.reload()
  await page.getByText(/^\d:\d\d left$/).waitFor({timeout: PATIENCE_MS})
  await page.getByRole("link", {name: "Back to fit"}).click()
  const card = page.locator(".fit-taste", {hasText: "Bids that are"})
  await card.getByText(/Aim reached after \d min/).waitFor({timeout: PATIENCE_MS})
  await expect.poll(() => card.getByLabel("5: Very much").isChecked(), POLL).toBe(true)
  await page.getByText("One is rated; rate another to make it count.").waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test("once the time is over it says so, and what is reached later does not count", async () => {
  const {page, context} = await visit(browser, `${inject("baseUrl")}/labs/taste/mlops`)
  await page.getByRole("button", {name: "Begin the 10 minutes"}).waitFor({timeout: PATIENCE_MS})
  await page.evaluate("localStorage.setItem('lanewise-lab:taste-begun:mlops', String(Date.now() - 660_000))")
  await page.getByRole("timer").getByText("The time is over").waitFor({timeout: PATIENCE_MS})
  await page.locator(".cm-content").waitFor({timeout: PATIENCE_MS})
  await write(page, reference("spot-deadline", "ts"))
  expect(await run(page)).toContain("The aim is reached")
  await page.getByRole("link", {name: "Back to fit"}).click()
  await page.getByText("Aim reached after the time was over, which does not count").waitFor()
  await context.close()
})

test("Python will do as well, and an unknown lane says so", async () => {
  const {page, context} = await visit(browser, `${inject("baseUrl")}/labs/taste/ai`)
  await begin(page)
  await page.getByText("Python", {exact: true}).click()
  await write(page, reference("tool-loop", "py"))
  expect(await run(page)).toContain("The aim is reached")
  await page.goto(`${inject("baseUrl")}/labs/taste/cobol`)
  await page.getByRole("heading", {name: "There is no such taste"}).waitFor({timeout: PATIENCE_MS})
  await context.close()
})

for (const size of SIZE_NAMES)
  test(`a taste on a ${size}: fits, and axe finds nothing`, async () => {
    const {page, context, errors} = await visit(browser, `${inject("baseUrl")}/labs/taste/ml`, size)
    await page.getByRole("button", {name: "Begin the 10 minutes"}).waitFor({timeout: PATIENCE_MS})
    await look(page, `taste-brief-${size}`)
    await begin(page)
    await run(page)
    await expect.poll(() => page.locator(".taste-picture svg").count(), POLL).toBeGreaterThan(0)
    await look(page, `taste-run-${size}`)
    expect(errors).toEqual([])
    await context.close()
  })
