import {readFileSync} from "node:fs"
import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {openBrowser} from "./browser"
import {look, PATIENCE_MS, POLL, SIZE_NAMES, type Size, type Visit, visit} from "./pages"

let browser: Browser
const url = (fragment = "") => `${inject("baseUrl")}/offers${fragment}`
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function headline(page: Page): Promise<string> {
  await page.locator(".headline").waitFor({timeout: PATIENCE_MS})
  await expect.poll(() => page.locator(".offers-headline.stale").count(), POLL).toBe(0)
  return (await page.locator(".headline").textContent()) ?? ""
}

async function example(size: Size = "desktop"): Promise<Visit & {readonly sentence: string}> {
  const opened = await visit(browser, url(), size)
  opened.page.setDefaultTimeout(PATIENCE_MS)
  await opened.page.getByRole("button", {name: "See an example"}).click()
  return {...opened, sentence: await headline(opened.page)}
}

/** The figures under the bars, offer by offer. */
async function sums(page: Page): Promise<string> {
  return ((await page.locator(".sums tbody").textContent()) ?? "").replace(/\s+/g, " ")
}

test("a newcomer is one press away from a worked example with an answer", async () => {
  const {page, context, errors, sentence} = await example()
  expect(sentence).toMatch(
    /^Borealis Search pays \$\d+\sK more after tax over four years, unless its stock falls/,
  )
  expect(await page.locator(".year-bar").count()).toBe(8)
  await page.locator(".gap-line").first().waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test("a base pay typed as people write it changes the bars and the answer", async () => {
  const {page, context, sentence} = await example()
  const before = await page.locator(".year-bar .bar").first().getAttribute("height")
  const base = page.getByLabel("Base pay a year").first()
  await base.fill("$300k")
  await expect.poll(() => page.locator(".headline").textContent(), POLL).not.toBe(sentence)
  expect(await page.locator(".year-bar .bar").first().getAttribute("height")).not.toBe(before)
  expect(await base.inputValue()).toBe("$300k")
  await context.close()
})

test("vesting that does not hand out the whole grant says so and keeps what was typed", async () => {
  const {page, context, sentence} = await example()
  await page.getByText("Stock and options").first().click()
  await page.getByLabel("Vests", {exact: true}).first().selectOption("own-shares")
  await page.getByLabel("Year 4", {exact: true}).first().fill("15")
  await page.getByText("Must sum to 100 %, they sum to 90 %").waitFor()
  expect(await page.getByLabel("Year 4", {exact: true}).first().inputValue()).toBe("15")
  expect(await headline(page)).toBe(sentence)
  await page.reload()
  await page.getByText("Stock and options").first().click()
  expect(await page.getByLabel("Year 4", {exact: true}).first().inputValue()).toBe("15")
  await context.close()
})

test("an export read in again by another person gives the same answer", async () => {
  const {page, context, sentence} = await example()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "Export"}).click(),
  ])
  const path = (await download.path()) ?? ""
  expect(JSON.parse(readFileSync(path, "utf8")).format).toBe("lanewise-offers/1")
  const other = await visit(browser, url())
  await other.page.getByLabel("Offers file").setInputFiles(path)
  expect(await headline(other.page)).toBe(sentence)
  expect(await sums(other.page)).toBe(await sums(page))
  await context.close()
  await other.context.close()
})

test("a file with a fault names the offer and the field and brings the rest", async () => {
  const {page, context} = await visit(browser, url())
  const offers = [
    {name: "Good", baseUsd: 200_000},
    {name: "Bad", baseUsd: -5},
  ]
  await page.getByLabel("Offers file").setInputFiles({
    name: "offers.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({offers})),
  })
  expect(await headline(page)).toMatch(/^Good pays/)
  await expect.poll(() => page.locator(".notice-list").textContent(), POLL).toMatch(/Bad.*baseUsd/)
  await context.close()
})

test("a link opens the same comparison elsewhere and leaves the other person's own alone", async () => {
  const {page, context, sentence} = await example()
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.getByRole("button", {name: "Copy a link"}).click()
  await page.getByText("The link is in the clipboard.").waitFor()
  const link: string = await page.evaluate("navigator.clipboard.readText()")
  expect(link).toContain("/offers#o=1.")
  const other = await visit(browser, link)
  expect(await headline(other.page)).toBe(sentence)
  await other.page.getByRole("button", {name: "Back to mine"}).click()
  await other.page.getByRole("button", {name: "See an example"}).waitFor()
  const cut = await visit(browser, link.slice(0, -20))
  await cut.page.getByText("Part of the link could not be read").waitFor({timeout: PATIENCE_MS})
  expect(await headline(cut.page)).toMatch(/^Borealis Search pays/)
  expect(cut.errors).toEqual([])
  for (const one of [context, other.context, cut.context]) await one.close()
})

test("starting over on somebody's link leaves one's own offers, and so does a second link", async () => {
  const {page, context, sentence} = await example()
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.getByRole("button", {name: "Copy a link"}).click()
  await page.getByText("The link is in the clipboard.").waitFor()
  const link: string = await page.evaluate("navigator.clipboard.readText()")
  const name = page.getByLabel("Name", {exact: true}).first()
  await name.fill("Mine")
  await expect.poll(() => headline(page), POLL).toMatch(/Mine/)
  const other = await context.newPage()
  await other.goto(link)
  expect(await headline(other)).toBe(sentence)
  await other.evaluate("location.hash = location.hash.replace(/.{20}$/, '')")
  await other.getByText("Part of the link could not be read").waitFor({timeout: PATIENCE_MS})
  expect(await other.evaluate("location.hash.length")).toBe(new URL(link).hash.length - 20)
  await other.getByRole("button", {name: "Start over"}).click()
  await expect.poll(() => other.getByLabel("Name", {exact: true}).first().inputValue(), POLL).toBe("Mine")
  await context.close()
})

test("a tab in which nothing was typed does not write over what another one keeps", async () => {
  const {page, context} = await example()
  const other = await context.newPage()
  await other.goto(url())
  await other.getByLabel("Name", {exact: true}).first().fill("Typed elsewhere")
  const kept = () => other.evaluate("localStorage.getItem('lanewise-offers-draft') ?? ''")
  await expect.poll(kept, POLL).toContain("Typed elsewhere")
  await page.reload()
  await expect
    .poll(() => page.getByLabel("Name", {exact: true}).first().inputValue(), POLL)
    .toBe("Typed elsewhere")
  await context.close()
})

test("offers outlive a reload, and one saved to the journal can be opened again", async () => {
  const {page, context, sentence} = await example()
  await page.getByRole("button", {name: "Save to my journal"}).click()
  await page.getByText("Saved to your journal.").waitFor()
  await page.getByLabel("Base pay a year").first().fill("120k")
  await expect.poll(() => page.locator(".headline").textContent(), POLL).not.toBe(sentence)
  await page.reload()
  await expect.poll(() => page.getByLabel("Base pay a year").first().inputValue(), POLL).toBe("120k")
  await page.getByRole("button", {name: /^Open Borealis Search/}).click()
  await expect.poll(() => page.locator(".headline").textContent(), POLL).toBe(sentence)
  await context.close()
})

test("the present job brings what leaving it costs", async () => {
  const {page, context} = await example()
  await page.getByRole("button", {name: "Add the job you have"}).click()
  await page.getByLabel("Base pay a year").nth(2).fill("185,000")
  await page.getByText("Unvested stock").click()
  await page.getByLabel("Vests if you stay, year 1").fill("60k")
  await page.getByRole("heading", {name: "Stay or go"}).waitFor()
  await expect.poll(() => page.locator("main").textContent(), POLL).toMatch(/\$60,000/)
  await context.close()
})

for (const size of SIZE_NAMES)
  test(`the offers fit on a ${size}, and axe finds nothing with every part open`, async () => {
    const {page, context} = await example(size)
    await page.locator(".gap-line").first().waitFor()
    await page.evaluate("for (const group of document.querySelectorAll('details')) group.open = true")
    await look(page, `offers-open-${size}`)
    await context.close()
  })
