import type {Browser} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {answered, look, PATIENCE_MS, POLL, SIZE_NAMES, visit} from "./pages"

const PAGES = {
  home: {path: "/"},
  profile: {path: "/profile"},
  decode: {path: "/decode"},
  career: {path: "/career"},
  pay: {path: "/pay"},
  plan: {path: "/plan"},
  lanes: {path: "/lanes"},
  lane: {path: "/lanes/mlops"},
  offers: {path: "/offers"},
  labs: {path: "/labs"},
  lab: {path: "/labs/batch-engine"},
  claims: {path: "/claims"},
  sources: {path: "/sources"},
} as const
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

for (const [name, {path}] of Object.entries(PAGES))
  for (const size of SIZE_NAMES)
    test(`${name} on a ${size}: fits, and axe finds nothing`, async () => {
      const {page, context, errors} = await visit(browser, `${inject("baseUrl")}${path}`, size)
      if (name === "home" || name === "career") await answered(page)
      else if (name === "pay") await page.locator(".pay-answer").waitFor({timeout: PATIENCE_MS})
      else if (name === "offers") {
        await page.getByRole("button", {name: "See an example"}).click({timeout: PATIENCE_MS})
        await page.locator(".gap-line").first().waitFor({timeout: PATIENCE_MS})
      } else if (name === "claims") {
        await expect.poll(() => page.locator(".claims > li").count(), POLL).toBe(31)
        await expect.poll(() => page.locator("main").textContent(), POLL).not.toMatch(/not judged yet/)
      } else await page.locator("main h1").waitFor({timeout: PATIENCE_MS})
      await look(page, `${name}-${size}`)
      expect(errors).toEqual([])
      await context.close()
    })
