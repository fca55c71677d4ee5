import type {Browser, Page} from "playwright-core"
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

const RESUME = [
  "Ida Sample",
  "Backend Engineer",
  "",
  "Experience",
  "",
  "Backend Engineer, Orbit Ltd",
  "Mar 2019 – Present",
  "Services in Python and PostgreSQL, on Kubernetes",
  "A search page with embeddings and pgvector",
].join("\n")

/** Answers the three questions that every conversation begins with. */
async function answerThree(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Begin"}).click()
  for (let question = 0; question < 3; question += 1) {
    await page.locator(".fit-sheet").waitFor()
    const before = await page.locator(".fit-sheet").textContent()
    await page.keyboard.press("1")
    await expect.poll(() => page.locator(".fit-sheet").textContent(), POLL).not.toBe(before)
  }
}

test("a newcomer goes from a resume to a first lab, and Home knows it all", async () => {
  const {page, context, errors} = await visit(browser, url("/"))
  page.setDefaultTimeout(PATIENCE_MS)
  const started = performance.now()
  const marks: string[] = []
  const mark = (name: string) => marks.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`)
  await answered(page)
  mark("answer")
  await page.locator(".stand-line", {hasText: "Skills"}).click()
  await page.getByPlaceholder("Paste the text of your resume").fill(RESUME)
  await page.getByRole("button", {name: "Read the text"}).click()
  await page.getByRole("button", {name: /^Confirm all/}).click()
  mark("skills")
  await page.getByRole("link", {name: "Fit"}).first().click()
  await answerThree(page)
  await page.getByRole("link", {name: "Show what is known so far"}).click()
  await page.locator(".fit-headline .headline").waitFor()
  mark("fit")
  await page.getByRole("link", {name: "Pay"}).first().click()
  await page
    .getByText(/middle 80/)
    .first()
    .waitFor()
  mark("pay")
  await page.getByRole("link", {name: "Plan"}).first().click()
  await page.getByText(/You are ready to apply as/).waitFor()
  mark("plan")
  await page.getByRole("link", {name: "Home"}).first().click()
  const standing = page.getByRole("navigation", {name: "Where you stand"})
  await expect.poll(() => standing.locator(".stand-line").allTextContents(), POLL).toHaveLength(7)
  await expect.poll(() => standing.textContent(), POLL).toMatch(/skills count for you.*claimed/)
  await expect.poll(() => standing.textContent(), POLL).toMatch(/3 questions answered; more would tell more/)
  await standing.locator(".stand-line", {hasText: "Next lab"}).click()
  await page.locator(".cm-content").waitFor()
  await page.getByRole("button", {name: "Run", exact: true}).click()
  await page.locator(".lab-headline").waitFor()
  mark("first lab graded")
  console.log(`A newcomer, by a machine's hands: ${marks.join(", ")}`)
  expect(errors).toEqual([])
  await context.close()
})
