import {readdirSync} from "node:fs"
import {join} from "node:path"
import type {Page} from "playwright-core"
import {z} from "zod"
import {PATIENCE_MS} from "./pages"

const soon = {timeout: PATIENCE_MS}
const valued = z.looseObject({value: z.number()})
const bankSchema = z.array(
  z.looseObject({
    id: z.string(),
    kind: z.string(),
    minutes: z.number(),
    rubric: z.array(z.looseObject({says: z.string(), match: z.unknown().optional()})),
    estimate: z.looseObject({quantities: z.array(valued), twist: valued}).nullish(),
    solution: z.string().nullish(),
  }),
)
export type BankQuestion = z.infer<typeof bankSchema>[number]

const CONTENT = join(import.meta.dirname, "../../dist/web/content")

/** The questions of a track as the product serves them. */
export async function readBank(
  page: Page,
  baseUrl: string,
  track: string,
): Promise<ReadonlyMap<string, BankQuestion>> {
  // the one folder there, which is named for what it holds
  const [hash] = readdirSync(CONTENT)
  const response = await page.request.get(`${baseUrl}/content/${hash}/practice/${track}.json`)
  return new Map(bankSchema.parse(await response.json()).map(question => [question.id, question]))
}

/** Answers a question as its kind asks, from the open form to the end of the self-check: some points said, forms filled,
 * numbers near the right ones, closed questions guessed. `luck` decides which; time passes as the question says. */
export async function answerQuestion(page: Page, question: BankQuestion, luck: number): Promise<void> {
  const {kind, rubric, minutes} = question
  await page.getByRole("button", {name: "Hand in"}).waitFor(soon)
  await measured(page, question, luck)
  const said = rubric.filter((_, at) => (at + luck) % 3 !== 0).map(({says}) => says)
  await page.locator(".answer-form .answer-prose").last().fill(said.join(" "))
  await page.evaluate(`spend(${60 * minutes})`)
  await page.getByRole("button", {name: "Hand in"}).click()
  if (kind === "estimation") {
    await page.getByText("One assumption changes").waitFor(soon)
    await fillNumbers(page, [question.estimate?.twist.value ?? 1])
    await page.getByRole("button", {name: "Go on"}).click()
  }
  if (kind === "design") {
    await page.getByText("The interviewer asks on").waitFor(soon)
    for (const [at, field] of (await page.locator(".answer-form .answer-prose").all()).entries())
      await field.fill(said[at] ?? "We measure it first.")
    await page.getByRole("button", {name: "Go on"}).click()
  }
  if (rubric.every(({match}) => match === undefined || match === null)) return
  await page.getByText("Did you say it?").waitFor(soon)
  for (const closed of await page.locator(".self-check fieldset.form-field").all()) {
    const options = closed.getByRole("radio")
    await options.nth(luck % (await options.count())).check()
  }
  await page.getByRole("button", {name: "See the result"}).click(soon)
}

async function fillNumbers(page: Page, values: readonly number[]): Promise<void> {
  for (const [at, field] of (await page.locator(".number-answer input").all()).entries())
    await field.fill(String(values[at] ?? 100))
}

/** The part of an answer that is measured. */
async function measured(page: Page, {kind, estimate, solution}: BankQuestion, luck: number): Promise<void> {
  if (kind === "estimation")
    await fillNumbers(
      page,
      estimate?.quantities.map(({value}, at) => (at === luck ? 10 * value : value)) ?? [],
    )
  if (kind === "debugging")
    for (let asked = 0; asked < 2; asked += 1) await page.locator(".probe").first().click()
  if (kind === "code-reading") await page.locator(".code-lines button").nth(luck).click()
  if (kind === "coding") await page.locator(".code-input").fill(solution ?? "")
  if (kind !== "trade-off" && kind !== "design" && kind !== "debugging") return
  await fillNumbers(page, [])
  for (const field of await page.locator(".answer-form fieldset.form-field").all()) {
    const options = field.locator("input")
    await options.nth(luck % (await options.count())).check()
  }
}
