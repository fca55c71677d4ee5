import type {Browser, BrowserContext, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {codeIn, openBench, write} from "./lab-bench"
import {PATIENCE_MS, POLL} from "./pages"

// One lab in two tabs of a browser: the code is never lost between them.

const LAB = "batch-engine"
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function secondTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`${inject("baseUrl")}/labs/${LAB}`)
  await page.locator(".cm-content").waitFor()
  return page
}

test("what is typed in one tab arrives in the other, and undo there brings back what stood there", async () => {
  const {page, context} = await openBench(browser, LAB)
  await write(page, "// first tab\n")
  const other = await secondTab(context)
  expect(await codeIn(other)).toContain("// first tab")
  await write(other, "// second tab\n")
  await expect.poll(() => codeIn(page), POLL).toContain("// second tab")
  await page.bringToFront()
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+z")
  await expect.poll(() => codeIn(page), POLL).toContain("// first tab")
  await context.close()
})

test("a tab that comes back to a lab finds what another one has written meanwhile, in both languages", async () => {
  const {page, context} = await openBench(browser, LAB)
  await write(page, "// an hour ago\n")
  await page.getByRole("link", {name: "All labs"}).click()
  await page.locator(".lab-row").first().waitFor()
  const other = await secondTab(context)
  await write(other, "// an hour of work\n")
  await other.getByText("Python", {exact: true}).click()
  await expect.poll(() => codeIn(other), POLL).toContain("def make")
  await write(other, "# in Python too\n")
  await other.close()
  await page.bringToFront()
  await page.getByRole("link", {name: "One GPU, many callers"}).click()
  await page.locator(".cm-content").waitFor()
  expect(await codeIn(page)).toContain("// an hour of work")
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+End")
  await page.keyboard.type("// and on")
  await page.getByText("Python", {exact: true}).click()
  await expect.poll(() => codeIn(page), POLL).toContain("# in Python too")
  const last = await secondTab(context)
  await last.getByText("TypeScript", {exact: true}).click()
  await expect.poll(() => codeIn(last), POLL).toContain("// an hour of work// and on")
  await context.close()
})

test("a tab that hears of another one writes nothing itself, and keeps its cursor", async () => {
  const {page, context} = await openBench(browser, LAB)
  await write(page, "// top\n// bottom")
  await page.evaluate(`(() => {
    globalThis.written = []
    const setItem = Storage.prototype.setItem
    Storage.prototype.setItem = function (key, value) {
      written.push(key)
      return setItem.call(this, key, value)
    }
  })()`)
  const other = await secondTab(context)
  await other.locator(".cm-content").click()
  await other.keyboard.press("Control+Home")
  await other.keyboard.type("// above ")
  await expect.poll(() => codeIn(page), POLL).toContain("// above // top")
  expect(await page.evaluate("written.filter(key => key.includes('batch-engine'))")).toEqual([])
  await page.bringToFront()
  await page.locator(".lab-editor").focus()
  await page.keyboard.type(" and mine")
  await expect.poll(() => codeIn(other), POLL).toContain("// above // top// bottom and mine")
  await context.close()
})

test("the text of the language that is not shown arrives too, and undo brings back its own", async () => {
  const {page, context} = await openBench(browser, LAB)
  await write(page, "// own\n")
  await page.getByText("Python", {exact: true}).click()
  await expect.poll(() => codeIn(page), POLL).toContain("def make")
  const other = await secondTab(context)
  await other.getByText("TypeScript", {exact: true}).click()
  await expect.poll(() => codeIn(other), POLL).toContain("// own")
  await write(other, "// theirs\n")
  await page.bringToFront()
  await page.getByText("TypeScript", {exact: true}).click()
  await expect.poll(() => codeIn(page), POLL).toContain("// theirs")
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+z")
  await expect.poll(() => codeIn(page), POLL).toContain("// own")
  await context.close()
})
