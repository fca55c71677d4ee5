import {join} from "node:path"
import {startVitest} from "vitest/node"
import {buildIsFresh} from "../bin/setup/build-inputs.mjs"
import {findChromium} from "../bin/setup/chromium.mjs"
import {PAGES_REPORT, ROOMS_REPORT} from "./ok/steps"

// Runs the browser tests (test/e2e) against the built product.
// Usage: npx tsx tools/test-browser.ts [pages | rooms | name of a file]
// `pages`: all but those of rooms for people's code, two files at a time. `rooms`: those, which measure how late a page is and
// fill two cores by themselves.

const ALL = "test/e2e/**/*.e2e.ts"
const ROOMS = "test/e2e/lab-*.e2e.ts"
const PARTS = {
  pages: {include: [ALL], exclude: [ROOMS], filters: [], workers: 2, report: PAGES_REPORT},
  rooms: {include: [ROOMS], exclude: [], filters: [], workers: 1, report: ROOMS_REPORT},
}

const root = join(import.meta.dirname, "..")
const asked = process.argv.slice(2)
const [name] = asked
const part =
  name === "pages" || name === "rooms"
    ? PARTS[name]
    : {include: [ALL], exclude: [], filters: asked, workers: 1, report: PAGES_REPORT}

if (findChromium(process.env) === null)
  throw new Error("Expected a Chromium on this machine, found none: install it, or set LANEWISE_CHROMIUM")
if (!buildIsFresh(root))
  console.log("The build is older than its sources: run `npm run build` to test what is there now")
process.chdir(root)
await startVitest("test", [...part.filters], {
  config: false,
  root,
  watch: false,
  include: part.include,
  exclude: ["node_modules/**", ...part.exclude],
  globalSetup: ["test/e2e/start-product.ts"],
  testTimeout: 120_000,
  hookTimeout: 60_000,
  maxWorkers: part.workers,
  reporters: ["default", "json"],
  outputFile: {json: part.report},
})
