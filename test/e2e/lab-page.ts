import {readdirSync} from "node:fs"
import {join} from "node:path"
import {build, type Plugin} from "esbuild"
import type {Browser, BrowserContext, Page} from "playwright-core"
import {z} from "zod"
import {readLabs} from "#io/node/content/read-labs"
import type {JsonValue} from "#model/journal/json-value"
import type {Lab, LabLanguage} from "#model/labs/lab"
import {runFailureSchema, type Verdict, verdictSchema} from "#model/labs/verdict"

const ROOT = join(import.meta.dirname, "../..")

/** The harness of the built web app; its name holds a hash. */
function harnessPath(): string {
  const name = readdirSync(join(ROOT, "dist/web/assets")).find(file => /^harness-worker-.*\.js$/.test(file))
  if (name === undefined) throw new Error("Expected a harness worker in dist/web/assets: run `npm run build`")
  return `/assets/${name}`
}

/** As vite.config.ts has it: the page forbids code made from text. */
const ZOD_WITHOUT_EVAL: Plugin = {
  name: "zod-without-eval",
  setup: ({onResolve}) =>
    onResolve({filter: /^zod$/}, () => ({path: join(ROOT, "src/web/app/zod-without-eval.ts")})),
}

async function bundle(entry: string): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    plugins: [ZOD_WITHOUT_EVAL],
    logOverride: {"empty-import-meta": "silent"},
    logLevel: "warning",
  })
  return outputFiles[0]?.text ?? ""
}

export type LabPage = {readonly page: Page; readonly context: BrowserContext}
export type LabPageOptions = {
  /** Changes the list of the room's files that the page gets, as it is text. */
  readonly files?: (list: string) => string
}

/** A page of the product in which `runner` is a lab runner. Rooms, frame, policy and harness are those of the build; what
 * the page itself does is bundled here, so that it can be had by name. */
export async function openLabPage(
  place: Browser | BrowserContext,
  baseUrl: string,
  {files}: LabPageOptions = {},
): Promise<LabPage> {
  const entry = await bundle("test/e2e/page/lab-entry.ts")
  const context = "newContext" in place ? await place.newContext({serviceWorkers: "block"}) : place
  if (files !== undefined)
    await context.route("**/lab/rooms.json", async route =>
      route.fulfill({contentType: "application/json", body: files(await (await route.fetch()).text())}),
    )
  const page = await context.newPage()
  await page.goto(`${baseUrl}/sources`)
  await page.evaluate(`${entry}
globalThis.openRunner = () => createLabRunner({openHarness: () => new Worker(${JSON.stringify(harnessPath())}, {type: "module"})})
globalThis.runner = openRunner()`)
  return {page, context}
}

/** A lab of the content. */
export function labNamed(slug: string): Lab {
  const lab = readLabs(ROOT).labs[slug]
  if (lab === undefined) throw new Error(`Expected a lab "${slug}"`)
  return lab
}

export type GradeInPage = {
  readonly lab: Lab
  readonly language: LabLanguage
  readonly worldsOf?: string
  readonly patience?: number
}

/** A graded run in the page. */
export async function gradeInPage(page: Page, code: string, options: GradeInPage): Promise<Verdict> {
  const run = `runner.grade(${JSON.stringify(code)}, ${JSON.stringify(options)})`
  return verdictSchema.parse(await page.evaluate(run))
}

const drilledSchema = z.object({
  answers: z.array(z.unknown()).optional(),
  failure: runFailureSchema.optional(),
  failedCase: z.number().nullish(),
  log: z.array(z.string()),
})

/** Calls `call` of the code in the page. */
export async function drillInPage(
  page: Page,
  code: string,
  {language, call, cases}: {language: LabLanguage; call: string; cases: readonly (readonly JsonValue[])[]},
): Promise<z.infer<typeof drilledSchema>> {
  const options = JSON.stringify({language, call, exports: [call], cases})
  return drilledSchema.parse(await page.evaluate(`runner.drill(${JSON.stringify(code)}, ${options})`))
}
