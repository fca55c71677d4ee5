import {mkdirSync} from "node:fs"
import {join} from "node:path"
import {AxeBuilder} from "@axe-core/playwright"
import type {Browser, BrowserContext, Locator, Page} from "playwright-core"
import {expect} from "vitest"

export const SIZES = {phone: {width: 390, height: 844}, desktop: {width: 1440, height: 900}} as const
const SCHEMES = ["light", "dark"] as const
export type Size = keyof typeof SIZES
export const SIZE_NAMES: readonly Size[] = ["phone", "desktop"]

const ARTIFACTS = join(import.meta.dirname, "../../artifacts/screens")
/** How long a page may take to answer on a loaded machine. */
export const PATIENCE_MS = 60_000

/** For expect.poll. */
export const POLL = {timeout: PATIENCE_MS, interval: 200} as const

export type Visit = {readonly page: Page; readonly context: BrowserContext; readonly errors: string[]}

/** Opens a page as a new visitor and keeps what the browser complains of. */
export async function visit(browser: Browser, url: string, size: Size = "desktop"): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport: SIZES[size],
    colorScheme: "light",
    reducedMotion: "reduce",
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on("pageerror", error => errors.push(String(error)))
  page.on("console", message => {
    if (message.type() === "error") errors.push(message.text())
  })
  await page.goto(url)
  return {page, context, errors}
}

/** The second click of a double click, on something that came under the pointer after the first. */
export async function secondClick(page: Page, target: Locator): Promise<void> {
  await target.hover()
  await page.mouse.down({clickCount: 2})
  await page.mouse.up({clickCount: 2})
}

/** Waits until the headline says how sure it is, and returns its sentence. */
export async function answered(page: Page): Promise<string> {
  await page.getByText(/^(Toss-up|Leans|Likely): /).waitFor({timeout: PATIENCE_MS})
  return (await page.locator(".headline").textContent()) ?? ""
}

/** Rules of axe whose outcome can differ between the schemes; all others hold for both or for neither. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"]

/** Accessibility problems of the page as axe sees them, each in a line. */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  // legacy: axe runs in the page and opens no second one to sum up frames, which takes half the time
  const axe = new AxeBuilder({page}).setLegacyMode(true)
  if (rules !== null) axe.withRules([...rules])
  const {violations: found} = await axe.analyze()
  return found.map(({id, nodes}) => `${id}: ${nodes.map(node => node.target.join(" ")).join("; ")}`)
}

/** Pixels by which the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
}

/** Least height of what a thumb has to meet, pixels. */
const THUMB_PX = 40

/** Controls of the page that a thumb would miss, each in a line. A box with its label counts as one, and links within a
 * sentence are as high as it is. */
export function missedByThumbs(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll("main :is(a, button, select, summary, textarea, input:not(.hidden))")]
    .filter(one => one.checkVisibility())
    .filter(one => !one.matches("a") || getComputedStyle(one).display !== "inline")
    .map(one => one.matches("input") ? (one.closest("label") ?? one) : one)
    .filter(one => one.getBoundingClientRect().height < ${THUMB_PX})
    .map(one => one.outerHTML.slice(0, 120))`)
}

/** Lets the page draw what has just changed. */
function drawn(page: Page): Promise<unknown> {
  return page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
}

/** Looks at the page in both schemes: finds nothing that is wider than the window or that axe complains of. Keeps a picture
 * of each in artifacts/screens where LANEWISE_PICTURES is set. */
export async function look(page: Page, name: string): Promise<void> {
  for (const [at, colorScheme] of SCHEMES.entries()) {
    await page.emulateMedia({colorScheme})
    await drawn(page)
    if (process.env["LANEWISE_PICTURES"] !== undefined) await keepPicture(page, `${name}-${colorScheme}`)
    expect(await overflow(page)).toBe(0)
    expect(await violations(page, at === 0 ? null : RULES_OF_COLOUR)).toEqual([])
  }
}

/** The whole page, beside the tests' other output; it is not committed. */
async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, {recursive: true})
  await page.screenshot({path: join(ARTIFACTS, `${name}.png`), fullPage: true})
}
