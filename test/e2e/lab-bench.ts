import {readFileSync} from "node:fs"
import {join} from "node:path"
import type {Browser, Page} from "playwright-core"
import {inject} from "vitest"
import {PATIENCE_MS, type Size, type Visit, visit} from "./pages"

/** A file of a lab's folder. */
export function codeOf(file: string, lab: string): string {
  return readFileSync(join(import.meta.dirname, `../../content/labs/${lab}/${file}`), "utf8")
}

/** The page of a lab with its editor in sight, for a new visitor. */
export async function openBench(browser: Browser, lab: string, size: Size = "desktop"): Promise<Visit> {
  const opened = await visit(browser, `${inject("baseUrl")}/labs/${lab}`, size)
  opened.page.setDefaultTimeout(PATIENCE_MS)
  if (size === "phone") await opened.page.getByRole("tab", {name: "Code"}).click()
  await opened.page.locator(".cm-content").waitFor()
  return opened
}

/** Puts code in place of what is in the editor, as somebody does who selects all and pastes. */
export async function write(page: Page, code: string): Promise<void> {
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+a")
  await page.keyboard.insertText(code)
}

export function codeIn(page: Page): Promise<string | null> {
  return page.locator(".cm-content").textContent()
}

export function runButton(page: Page) {
  return page.getByRole("button", {name: "Run", exact: true})
}

/** Runs what is in the editor to its end; the line under the editor. */
export async function runToEnd(page: Page): Promise<string> {
  await runButton(page).click()
  await runButton(page).waitFor({timeout: 2 * PATIENCE_MS})
  return (await page.locator(".run-status").textContent()) ?? ""
}
