import type {Browser, BrowserContext} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {codeIn, runButton, runToEnd} from "./lab-bench"
import {PATIENCE_MS, POLL} from "./pages"

// What the page of a lab makes of a download that breaks off.

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

function gate(): {readonly passed: Promise<void>; readonly open: () => void} {
  let open = () => {}
  const passed = new Promise<void>(resolve => {
    open = resolve
  })
  return {passed, open}
}

/** Holds two parts of Python: one fails once it is let go, the other comes when it is let go; both come the next time. */
async function holdPython(context: BrowserContext) {
  const fails = gate()
  const comes = gate()
  let asked = 0
  let hasFailed = false
  await context.route("**/lab/python-*/*.zip", async route => {
    await fails.passed
    if (hasFailed) return route.continue()
    hasFailed = true
    return route.abort()
  })
  await context.route("**/lab/python-*/*.wasm", async route => {
    asked += 1
    await comes.passed
    // one that was given up meanwhile cannot be answered any more
    return route.continue().catch(() => {})
  })
  return {fail: fails.open, letCome: comes.open, asked: () => asked}
}

test("Python whose download breaks off is told, and the next run loads it", async () => {
  // requests of a service worker could not be held
  const context = await browser.newContext({serviceWorkers: "block"})
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const python = await holdPython(context)
  await page.goto(`${inject("baseUrl")}/labs/calibrate`)
  await page.locator(".cm-content").waitFor()
  await page.getByText("Python", {exact: true}).click()
  await expect.poll(() => codeIn(page), POLL).toContain("def ")
  await runButton(page).click()
  await page.getByText(/^Loading Python/).waitFor()
  await expect.poll(python.asked, POLL).toBe(1)
  python.fail()
  await page.getByText("This could not be done").waitFor()
  await runButton(page).waitFor()
  python.letCome()
  // what was on its way has come by the time that this has
  await page.evaluate(`(async () => {
    const {python: {folder}} = await (await fetch("/lab/rooms.json")).json()
    await (await fetch(folder + "pyodide.asm.wasm")).arrayBuffer()
  })()`)
  expect(await page.getByText(/^Loading Python/).count()).toBe(0)
  // the page's own look at it, and none that nobody has asked for
  expect(python.asked()).toBe(2)
  expect(await runToEnd(page)).toContain("Not passed")
  expect(await page.getByText("This could not be done").count()).toBe(0)
  await context.close()
})
