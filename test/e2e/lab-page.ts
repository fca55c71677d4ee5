import {join} from "node:path"
import {build, type Plugin} from "esbuild"
import type {Browser, BrowserContext, Page} from "playwright-core"

const ROOT = join(import.meta.dirname, "../..")
const HARNESS = "/harness-of-the-test.js"

/** As vite.config.ts has it: the page forbids code made from text. */
const ZOD_WITHOUT_EVAL: Plugin = {
  name: "zod-without-eval",
  setup: ({onResolve}) =>
    onResolve({filter: /^zod$/}, () => ({path: join(ROOT, "src/web/app/zod-without-eval.ts")})),
}

async function bundle(entry: string, format: "iife" | "esm"): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    write: false,
    bundle: true,
    format,
    platform: "browser",
    target: "es2022",
    plugins: [ZOD_WITHOUT_EVAL],
    logOverride: {"empty-import-meta": "silent"},
    logLevel: "warning",
  })
  return outputFiles[0]?.text ?? ""
}

/** A page of the product in which `runner` is a lab runner. Rooms, frame and policy are those of the build; the harness
 * is bundled here, so that it can be had by name. */
export async function openLabPage(
  browser: Browser,
  baseUrl: string,
): Promise<{page: Page; context: BrowserContext}> {
  const [entry, harness] = await Promise.all([
    bundle("test/e2e/page/lab-entry.ts", "iife"),
    bundle("src/labs/run/browser/harness-worker.ts", "esm"),
  ])
  const context = await browser.newContext()
  await context.route(`**${HARNESS}`, route => route.fulfill({contentType: "text/javascript", body: harness}))
  const page = await context.newPage()
  await page.goto(`${baseUrl}/sources`)
  await page.evaluate(`${entry}
globalThis.openRunner = () => createLabRunner({openHarness: () => new Worker(${JSON.stringify(HARNESS)}, {type: "module"})})
globalThis.runner = openRunner()`)
  return {page, context}
}
