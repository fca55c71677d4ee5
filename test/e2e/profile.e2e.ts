import {mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import type {Browser, Page} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {LINKEDIN_TABLES, makeDocx, makeLinkedIn, makePdf} from "../fixtures/resume-files"
import {openBrowser} from "./browser"
import {eventsOf, tally} from "./kept-events"
import {look, POLL, SIZE_NAMES, type Size, visit} from "./pages"

const LINES = [
  "Ida Sample",
  "MLOps Engineer",
  "",
  "Experience",
  "",
  "MLOps Engineer, Orbit Ltd",
  "Mar 2021 – Present",
  "Served models with Triton on Kubernetes",
  "Airflow pipelines and SQL",
]

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function open(size: Size = "desktop") {
  const opened = await visit(browser, `${inject("baseUrl")}/profile`, size)
  opened.page.setDefaultTimeout(20_000)
  await opened.page.getByRole("heading", {name: "Your resume"}).waitFor()
  return opened
}

async function give(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const buffer = Buffer.from(bytes)
  await page
    .getByLabel("File with a resume")
    .setInputFiles({name, mimeType: "application/octet-stream", buffer})
}

async function foundTitle(page: Page): Promise<string> {
  await page.locator("#found-title").waitFor()
  return (await page.locator("#found-title").textContent()) ?? ""
}

const row = (page: Page, name: string) =>
  page.locator(".found-skill").filter({has: page.locator("strong", {hasText: name})})
const picker = (page: Page) => page.getByRole("dialog").getByRole("combobox")
const counted = (page: Page) => page.locator(".skills-row .found-name strong").allTextContents()

test("a PDF is read in the page: what it names, with the line that names it, and nothing counts yet", async () => {
  const {page, context, errors} = await open()
  await give(page, "cv.pdf", await makePdf([LINES]))
  expect(await foundTitle(page)).toMatch(/^\d skills are named in cv\.pdf$/)
  expect(await page.evaluate("document.activeElement?.id")).toBe("found-title")
  expect(await row(page, "Model serving").locator("mark").textContent()).toBe("Triton")
  await page.getByText("Ida Sample · MLOps Engineer").waitFor()
  await page.getByText("None yet.").waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test("a file that is dropped anywhere on the page is taken, also while another is shown", async () => {
  const {page, context} = await open()
  const drop = async (target: string, name: string, text: string) => {
    const dataTransfer = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)})); return data })()`,
    )
    await page.locator(target).dispatchEvent("drop", {dataTransfer})
  }
  await drop("textarea", "one.txt", "Knows Kubernetes")
  expect(await foundTitle(page)).toBe("1 skill is named in one.txt")
  await drop("footer", "two.txt", "Knows Kubernetes and PyTorch")
  await expect
    .poll(() => page.locator("#found-title").textContent(), POLL)
    .toBe("2 skills are named in two.txt")
  await context.close()
})

test("skills are confirmed, removed and corrected one by one, and all is there after a reload", async () => {
  const {page, context, errors} = await open()
  await give(page, "cv.pdf", await makePdf([LINES]))
  await row(page, "Kubernetes").getByText("Mine", {exact: true}).first().click()
  await page.getByText("Kubernetes confirmed.").waitFor()
  await row(page, "Databases and SQL").getByText("Not mine").click()
  await page.getByText("Databases and SQL does not count.").waitFor()
  await row(page, "Model serving")
    .getByRole("button", {name: /It is another skill/})
    .click()
  await picker(page).fill("tensorrt")
  await page.keyboard.press("Enter")
  await page.getByText(/^Counted as Inference optimization, not as Model serving/).waitFor()
  await expect.poll(() => counted(page), POLL).toEqual(["Inference optimization", "Kubernetes"])
  await page.reload()
  await page.locator(".headline").waitFor()
  expect(await page.locator(".headline").textContent()).toBe("You bring 2 skills, all of them claimed.")
  expect(await counted(page)).toEqual(["Inference optimization", "Kubernetes"])
  await page.getByText("found as Model serving").waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test("all that are left are confirmed at once by keyboard, and taken back", async () => {
  const {page, context} = await open()
  await page.locator("textarea").focus()
  await page.keyboard.insertText(LINES.join("\n"))
  await page.getByRole("button", {name: "Read the text"}).press("Enter")
  const names = (await foundTitle(page)).match(/\d/)?.[0]
  await page.keyboard.press("Tab")
  const confirm = page.getByRole("button", {name: /^Confirm all/})
  await confirm.press("Enter")
  await page.getByText(`${names} skills confirmed.`).waitFor()
  expect((await counted(page)).length).toBe(Number(names))
  await page.getByRole("button", {name: "Undo"}).press("Enter")
  await page.getByText("None yet.").waitFor()
  const mine = row(page, "Kubernetes").getByRole("radio").first()
  await mine.focus()
  await page.keyboard.press("Space")
  await expect.poll(() => counted(page), POLL).toEqual(["Kubernetes"])
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => counted(page), POLL).toEqual([])
  await context.close()
})

test("DOCX, LinkedIn and JSON Resume are read, whatever their names say", async () => {
  const {page, context, errors} = await open()
  await give(page, "cv.pdf", makeDocx(LINES, {isMacro: true}))
  await page.getByText("only its text was read, nothing in it was run").waitFor()
  await page.getByText("By its name it would be a PDF; it is a Word file (DOCX)").waitFor()
  await page.getByRole("button", {name: "Done"}).click()
  await give(page, "Basic_Export.zip", makeLinkedIn(LINKEDIN_TABLES))
  expect(await foundTitle(page)).toContain("Basic_Export.zip")
  await row(page, "Feature stores").waitFor()
  await page.getByRole("button", {name: "Done"}).click()
  await give(page, "resume.json", JSON.stringify({basics: {name: null}, skills: [{name: "PyTorch"}]}))
  await page.getByText("basics.name: found null").waitFor()
  await row(page, "PyTorch or JAX").waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array | string, RegExp]>([
  ["a scan", "scan.pdf", () => makePdf([[]]), /found a page without any/],
  ["a locked PDF", "locked.pdf", () => makePdf([LINES], {userPassword: "x"}), /opens without a password/],
  ["a damaged PDF", "cut.pdf", () => "%PDF-1.7 cut", /this one is damaged/],
  ["an empty file", "empty.txt", () => "", /found an empty file/],
  ["other JSON", "other.json", () => '{"a": 1}', /Expected a JSON Resume/],
])("%s is refused with a reason, and what was there stays", async (_, name, make, reason) => {
  const {page, context} = await open()
  await page.locator("textarea").fill("Typed before, with Kubernetes")
  await give(page, name, await make())
  await page.getByRole("alert").getByText(reason).waitFor()
  expect(await page.locator("textarea").inputValue()).toBe("Typed before, with Kubernetes")
  await page.getByRole("button", {name: "Read the text"}).click()
  expect(await foundTitle(page)).toBe("1 skill is named in the text")
  await context.close()
})

test("a file of 50 MB is refused before it is opened", async () => {
  const {page, context} = await open()
  const folder = mkdtempSync(join(tmpdir(), "lanewise-large-"))
  const path = join(folder, "large.pdf")
  writeFileSync(path, new Uint8Array(50 * 1024 * 1024))
  await page.getByLabel("File with a resume").setInputFiles(path)
  await page
    .getByRole("alert")
    .getByText(/at most 20 MB, found 50 MB/)
    .waitFor()
  rmSync(folder, {recursive: true})
  await context.close()
})

test("importing sends nothing: no request but for parts of the product, and none at all once they are there", async () => {
  const {page, context} = await open()
  const asked: {readonly method: string; readonly url: string; readonly body: string | null}[] = []
  context.on("request", request =>
    asked.push({method: request.method(), url: request.url(), body: request.postData()}),
  )
  const files: readonly [string, Uint8Array | string][] = [
    ["cv.pdf", await makePdf([LINES])],
    ["cv.docx", makeDocx(LINES)],
    ["export.zip", makeLinkedIn(LINKEDIN_TABLES)],
    ["resume.json", JSON.stringify({skills: [{name: "Kubernetes"}]})],
    ["cv.md", `# Ida\n\n${LINES.join("\n")}`],
  ]
  const readAll = async () => {
    for (const [name, bytes] of files) {
      await give(page, name, bytes)
      expect(await foundTitle(page)).toContain(name)
      await page.getByRole("button", {name: "Done"}).click()
    }
  }
  await readAll()
  await give(page, "cv.pdf", await makePdf([LINES]))
  await page.getByRole("button", {name: /^Confirm all/}).click()
  await page.getByText(/skills confirmed/).waitFor()
  await page.getByRole("button", {name: "Done"}).click()
  const origin = new URL(inject("baseUrl")).origin
  for (const {method, url, body} of asked) {
    expect({method, body, origin: new URL(url).origin}).toEqual({method: "GET", body: null, origin})
    expect(new URL(url).pathname).toMatch(/^\/(?:assets|content)\/[\w./-]+\.(?:js|json|woff2)$/)
    expect(new URL(url).search).toBe("")
  }
  asked.length = 0
  await context.setOffline(true)
  await readAll()
  await page
    .locator(".skills-row")
    .first()
    .getByRole("button", {name: /^Remove/})
    .click()
  await page.getByText(/is no longer claimed/).waitFor()
  expect(asked.map(({url}) => url)).toEqual([])
  await context.close()
})

test("role, level and years go into the one profile of all pages", async () => {
  const {page, context} = await open()
  await page.getByRole("button", {name: "Try an invented one"}).click()
  await page.getByRole("button", {name: /^Put into your profile/}).click()
  expect(await page.getByLabel("Level", {exact: true}).inputValue()).toBe("senior")
  await expect.poll(async () => tally(await eventsOf(page))["profile-edited"], POLL).toBe(1)
  await page.goto(`${inject("baseUrl")}/career`)
  await expect.poll(() => page.getByLabel("Level", {exact: true}).inputValue(), POLL).toBe("senior")
  expect(Number(await page.getByLabel("Years of experience").inputValue())).toBeGreaterThan(7)
  await context.close()
})

test("what is confirmed goes out as a JSON Resume and comes back in", async () => {
  const {page, context} = await open()
  await page.getByRole("button", {name: "Try an invented one"}).click()
  await row(page, "Kubernetes").getByText("Mine", {exact: true}).first().click()
  await page.getByText("Kubernetes confirmed.").waitFor()
  const waiting = page.waitForEvent("download")
  await page.getByRole("button", {name: "Export as JSON Resume"}).click()
  const stream = await (await waiting).createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  const exported = JSON.parse(Buffer.concat(parts).toString())
  expect(exported.basics.name).toBe("Robin Example")
  expect(exported.skills).toEqual([
    {name: "Kubernetes", level: "Claimed", keywords: ["Kubernetes", "Docker"]},
  ])
  await page.getByRole("button", {name: "Done"}).click()
  await give(page, "resume.json", JSON.stringify(exported))
  await page.getByText("You have said something on each of them.").waitFor()
  await context.close()
})

test("a confirmed skill is one that the Decode page knows the person to have", async () => {
  const {page, context} = await open()
  await page.getByRole("button", {name: "Add a skill"}).click()
  await picker(page).fill("kubernetes")
  await page.keyboard.press("Enter")
  await page.getByText("Kubernetes added.").waitFor()
  await page.goto(`${inject("baseUrl")}/decode`)
  await page.getByRole("button", {name: "A straight one", exact: true}).click()
  const group = page.locator(".skill-row").filter({hasText: "Kubernetes"})
  await expect.poll(() => group.getByRole("radio", {name: "Have"}).isChecked(), POLL).toBe(true)
  await context.close()
})

for (const size of SIZE_NAMES)
  test(`before and after a resume was read, on a ${size}: fits, and axe finds nothing`, async () => {
    const {page, context, errors} = await open(size)
    await look(page, `profile-empty-${size}`)
    await page.getByRole("button", {name: "Try an invented one"}).click()
    await foundTitle(page)
    await row(page, "Kubernetes").getByText("Mine", {exact: true}).first().click()
    await page.getByText("Kubernetes confirmed.").waitFor()
    await look(page, `profile-found-${size}`)
    await page.getByRole("button", {name: /^Confirm all/}).click()
    await page.getByRole("button", {name: "Done"}).click()
    await page.locator(".headline").waitFor()
    await look(page, `profile-skills-${size}`)
    expect(errors).toEqual([])
    await context.close()
  })
