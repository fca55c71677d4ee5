import {readFileSync} from "node:fs"
import {join} from "node:path"
import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {look, PATIENCE_MS, POLL, SIZE_NAMES, type Size, visit} from "./pages"

const LAB = "batch-engine"
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

function codeOf(file: string, lab = LAB): string {
  return readFileSync(join(import.meta.dirname, `../../content/labs/${lab}/${file}`), "utf8")
}

async function open(lab = LAB, size: Size = "desktop") {
  const opened = await visit(browser, `${inject("baseUrl")}/labs/${lab}`, size)
  opened.page.setDefaultTimeout(PATIENCE_MS)
  if (size === "phone") await opened.page.getByRole("tab", {name: "Code"}).click()
  await opened.page.locator(".cm-content").waitFor()
  return opened
}

/** Puts code in place of what is in the editor, as somebody does who selects all and pastes. */
async function write(page: Page, code: string): Promise<void> {
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+a")
  await page.keyboard.insertText(code)
}

const codeIn = (page: Page) => page.locator(".cm-content").textContent()
const runButton = (page: Page) => page.getByRole("button", {name: "Run", exact: true})

/** Runs what is in the editor to its end; the line under the editor. */
async function run(page: Page): Promise<string> {
  await runButton(page).click()
  await runButton(page).waitFor({timeout: 2 * PATIENCE_MS})
  return (await page.locator(".run-status").textContent()) ?? ""
}

const headline = (page: Page) => page.locator(".lab-headline").textContent()

test("the catalogue lists labs by track, narrows by skill, level and time, and says when nothing fits", async () => {
  const {page, context, errors} = await visit(browser, `${inject("baseUrl")}/labs`)
  const rows = page.locator(".lab-row")
  await rows.first().waitFor({timeout: PATIENCE_MS})
  const all = await rows.count()
  expect(all).toBeGreaterThan(3)
  await page.getByLabel("Skill").selectOption({label: "Model serving"})
  await expect.poll(() => rows.count(), POLL).toBeLessThan(all)
  await page.getByText("One GPU, many callers").waitFor()
  await page.getByLabel("Search").fill("nothing of the kind")
  await page.getByText("No lab fits all of that").waitFor()
  await page.getByRole("button", {name: /^Show all/}).click()
  await expect.poll(() => rows.count(), POLL).toBe(all)
  await page.getByRole("link", {name: "One GPU, many callers"}).click()
  await page.getByRole("heading", {level: 1, name: "One GPU, many callers"}).waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test("a lab that is not there says so and leads back", async () => {
  const {page, context} = await visit(browser, `${inject("baseUrl")}/labs/no-such-lab`)
  await page.getByRole("heading", {name: "There is no such lab"}).waitFor({timeout: PATIENCE_MS})
  await page.getByRole("link", {name: "All labs"}).click()
  await page.locator(".lab-row").first().waitFor()
  await context.close()
})

test("the reference passes in the browser, offline too, and the catalogue and the next visit know it", async () => {
  const {page, context, errors} = await open()
  expect(await run(page)).toContain("Not passed")
  await context.setOffline(true)
  await write(page, codeOf("reference.ts"))
  expect(await run(page)).toContain("Passed with 9")
  expect(await headline(page)).toMatch(/^Passed with 9\d of 100$/)
  await page.getByRole("img", {name: /callers were served in time/}).waitFor()
  await page.getByText("All 10 tests passed", {exact: true}).waitFor()
  await context.setOffline(false)
  await page.reload()
  await page.getByRole("tab", {name: "Attempts 2"}).click()
  await page.getByRole("button", {name: "Restore the code of attempt 1"}).click()
  await expect.poll(() => codeIn(page), POLL).toContain("one batch after the other")
  await page.getByRole("link", {name: "All labs"}).click()
  const row = page.locator(".lab-row", {hasText: "One GPU, many callers"})
  await row.getByText("Passed").waitFor()
  expect(await row.textContent()).toMatch(/best 9\d/)
  expect(errors.filter(line => !line.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([])
  await context.close()
})

test("Python is graded to the same score as TypeScript", async () => {
  const {page, context} = await open("calibrate")
  await write(page, codeOf("reference.ts", "calibrate"))
  const typescript = await run(page)
  await page.getByText("Python", {exact: true}).click()
  await write(page, codeOf("reference.py", "calibrate"))
  expect(await run(page)).toBe(typescript)
  await context.close()
})

test("a mistake fails its test, and the world of the test can be watched", async () => {
  const {page, context, errors} = await open()
  await write(page, codeOf("wrong/prompt-only.ts"))
  expect(await run(page)).toContain("tests failed")
  await page.getByRole("heading", {name: "Failed: Answers outgrow the memory"}).waitFor()
  await page
    .getByText(/^Out of memory: \d+, wanted at most 0$/)
    .first()
    .waitFor()
  await page.getByLabel("World of the test Answers outgrow the memory").selectOption("42")
  await page.getByRole("button", {name: "Replay Answers outgrow the memory"}).click()
  const replay = page.getByRole("region", {name: "Replay of Answers outgrow the memory"})
  await replay.getByRole("img", {name: /went down/}).waitFor()
  await replay.getByText("world of seed 42").waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test("an error is marked at its line and column, and one press leads there", async () => {
  const {page, context} = await open()
  await write(
    page,
    codeOf("starter.ts").replace("const admit: number[] = []", "const admit: number[] = missing.list"),
  )
  const [before = ""] = codeOf("starter.ts").split("const admit")
  const line = before.split("\n").length
  await run(page)
  await page.getByRole("alert").getByText("missing is not defined").waitFor()
  await page.locator(".cm-problemLine").waitFor()
  expect(await page.locator(".cm-problemMark").textContent()).toBe("missing")
  expect(await page.locator(".cm-problemGutter").first().textContent()).toBe(String(line))
  const column = (before.split("\n").at(-1) ?? "").length + "const admit: number[] = ".length + 1
  await page.getByRole("button", {name: `Go to line ${line}, column ${column}`, exact: true}).click()
  await page.keyboard.press("Shift+End")
  await page.keyboard.press("Delete")
  await page.keyboard.type("[]")
  expect(await run(page)).toContain("Not passed")
  expect(await page.locator(".cm-problemLine").count()).toBe(0)
  await context.close()
})

test("an endless loop can be stopped, by button and by Escape, and leaves no attempt", async () => {
  const {page, context} = await open()
  await write(page, "export function make() {\n  while (true) {}\n}\n")
  await page.getByRole("button", {name: "Run", exact: true}).click()
  await page.getByRole("button", {name: "Stop", exact: true}).click()
  await page.getByText("Stopped. Your journal has no attempt of it.").waitFor()
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+Enter")
  await page.getByRole("button", {name: "Stop", exact: true}).waitFor()
  await page.keyboard.press("Escape")
  await page.getByText("Stopped. Your journal has no attempt of it.").waitFor()
  await page.getByRole("tab", {name: "Attempts"}).click()
  await page.getByText("No attempt yet.").waitFor()
  await write(page, codeOf("starter.ts"))
  expect(await run(page)).toContain("Not passed")
  await context.close()
})

test("what is typed outlives a reload in each language, and a reset can be undone", async () => {
  const {page, context} = await open()
  await write(page, "// mine in TypeScript\n")
  await page.getByText("Python", {exact: true}).click()
  await expect.poll(() => codeIn(page), POLL).toContain("def make")
  await write(page, "# mine in Python\n")
  await page.reload()
  await page.locator(".cm-content").waitFor()
  expect(await codeIn(page)).toContain("# mine in Python")
  await page.getByText("TypeScript", {exact: true}).click()
  await expect.poll(() => codeIn(page), POLL).toContain("// mine in TypeScript")
  await page.getByRole("button", {name: "Reset to starter"}).click()
  await expect.poll(() => codeIn(page), POLL).toContain("export function make")
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+z")
  await expect.poll(() => codeIn(page), POLL).toContain("// mine in TypeScript")
  await context.close()
})

test("what is typed in one tab arrives in the other, and undo there brings back what stood there", async () => {
  const {page, context} = await open()
  await write(page, "// first tab\n")
  const other = await context.newPage()
  await other.goto(`${inject("baseUrl")}/labs/${LAB}`)
  await other.locator(".cm-content").waitFor({timeout: PATIENCE_MS})
  expect(await codeIn(other)).toContain("// first tab")
  await write(other, "// second tab\n")
  await expect.poll(() => codeIn(page), POLL).toContain("// second tab")
  await page.bringToFront()
  await page.locator(".cm-content").click()
  await page.keyboard.press("Control+z")
  await expect.poll(() => codeIn(page), POLL).toContain("// first tab")
  await context.close()
})

test("hints open one by one with each new attempt, and looking at the reference is remembered", async () => {
  const {page, context} = await open()
  await page.getByRole("tab", {name: "Help 0/4"}).click()
  await page.getByText("Opens after 1 more attempt").waitFor()
  expect(await page.getByRole("button", {name: /^Open hint/}).count()).toBe(0)
  await run(page)
  await run(page)
  await page.getByRole("tab", {name: "Help"}).click()
  expect(await page.getByRole("button", {name: /^Open hint/}).count()).toBe(1)
  await page.getByRole("button", {name: "Open hint 1"}).click()
  await page.getByRole("tab", {name: "Help 1/4"}).waitFor()
  await page.getByRole("button", {name: "Show me the reference"}).click()
  await page.locator(".reference-code").getByText("PATIENCE_MS").first().waitFor()
  await page.reload()
  await page.getByRole("tab", {name: "Help 1/4"}).click()
  await page.getByText("a pass from now on counts as one with help").waitFor()
  await context.close()
})

test("a lab can be found, written, run and left by keyboard alone", async () => {
  const {page, context} = await visit(browser, inject("baseUrl"))
  page.setDefaultTimeout(PATIENCE_MS)
  await page.locator("main h1").waitFor()
  await page.keyboard.press("g")
  await page.keyboard.press("l")
  await page.waitForURL(/\/labs/)
  await page.locator(".lab-row").first().waitFor()
  await page.keyboard.press("Control+k")
  await page.locator("dialog[open] input").waitFor()
  await page.keyboard.type("one gpu")
  await page.getByRole("option", {name: /One GPU/}).waitFor()
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/labs\/batch-engine/)
  await page.locator(".cm-content").waitFor()
  await page.getByRole("tab", {name: "Brief"}).focus()
  await page.keyboard.press("ArrowRight")
  expect(await page.getByRole("tab", {name: "Result"}).getAttribute("aria-selected")).toBe("true")
  const isInEditor = () => page.evaluate("document.activeElement?.className === 'lab-editor'")
  for (let presses = 0; presses < 20 && !(await isInEditor()); presses += 1) await page.keyboard.press("Tab")
  expect(await isInEditor()).toBe(true)
  await page.keyboard.press("Control+End")
  await page.keyboard.type("// g l ? typed in the editor are only letters")
  await page.keyboard.press("Tab")
  expect(await isInEditor()).toBe(true)
  expect(await page.locator("dialog[open]").count()).toBe(0)
  await page.keyboard.press("Escape")
  expect(await page.evaluate("document.activeElement?.getAttribute('aria-label')")).toBe("Run")
  await page.keyboard.press("Control+Enter")
  await page.getByRole("button", {name: "Stop", exact: true}).waitFor()
  await page.locator(".lab-headline").waitFor()
  await runButton(page).waitFor()
  await page.keyboard.press("g")
  await page.keyboard.press("h")
  await page.waitForURL(/\/(#.*)?$/)
  await context.close()
})

for (const size of SIZE_NAMES)
  test(`a result on a ${size}: fits, and axe finds nothing`, async () => {
    const {page, context, errors} = await open(LAB, size)
    await runButton(page).click()
    await page.getByRole("img", {name: /callers were served in time/}).waitFor()
    for (const tab of ["Result", "Help", "Attempts", "How real"]) {
      await page.getByRole("tab", {name: tab}).click()
      await look(page, `lab-${tab.toLowerCase().replaceAll(" ", "-")}-${size}`)
    }
    if (size === "phone") {
      await page.getByRole("tab", {name: "Code"}).click()
      await look(page, `lab-code-${size}`)
    }
    expect(errors).toEqual([])
    await context.close()
  })
