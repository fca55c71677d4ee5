import type {Browser} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {answered, PATIENCE_MS, POLL, visit} from "./pages"

let browser: Browser
const url = (path: string) => `${inject("baseUrl")}${path}`
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test("Home invites a newcomer to every part, and asks nothing of them", async () => {
  const {page, context, errors} = await visit(browser, url("/"))
  await answered(page)
  const standing = page.getByRole("navigation", {name: "Two minutes more"})
  await standing.waitFor({timeout: PATIENCE_MS})
  expect(await standing.locator(".stand-name").allTextContents()).toEqual([
    "Skills",
    "Fit",
    "Pay",
    "Plan",
    "Today",
    "Next lab",
    "Decode",
  ])
  expect(errors).toEqual([])
  await context.close()
})

test("Home says where somebody stands who has been here", async () => {
  const {page, context, errors} = await visit(browser, url("/"))
  await answered(page)
  await page.getByLabel("Role", {exact: true}).selectOption("ml")
  const standing = page.getByRole("navigation", {name: "Where you stand"})
  await standing.waitFor({timeout: PATIENCE_MS})
  const line = (name: string) => standing.locator(".stand-line", {hasText: new RegExp(`^${name}`)})
  await expect
    .poll(() => line("Pay").textContent(), POLL)
    .toMatch(/ML engineers in the US.*middle 80.*postings/)
  await expect.poll(() => line("Plan").textContent(), POLL).toMatch(/ready to apply.*months/)
  await expect.poll(() => line("Next lab").textContent(), POLL).toMatch(/0 of 16 passed/)
  await line("Plan").click()
  expect(new URL(page.url()).pathname).toBe("/plan")
  expect(errors).toEqual([])
  await context.close()
})
