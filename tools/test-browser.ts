import {join} from "node:path"
import {startVitest} from "vitest/node"
import {buildIsFresh} from "../bin/setup/build-inputs.mjs"
import {findChromium} from "../bin/setup/chromium.mjs"
import {BROWSER_REPORT} from "./ok/steps"

// Runs the browser tests (test/e2e) against the built product. Usage: npx tsx tools/test-browser.ts [name of a file]

const root = join(import.meta.dirname, "..")
const filters = process.argv.slice(2)

if (findChromium(process.env) === null)
  throw new Error("Expected a Chromium on this machine, found none: install it, or set LANEWISE_CHROMIUM")
if (!buildIsFresh(root))
  console.log("The build is older than its sources: run `npm run build` to test what is there now")
process.chdir(root)
await startVitest("test", filters, {
  config: false,
  root,
  watch: false,
  include: ["test/e2e/**/*.e2e.ts"],
  globalSetup: ["test/e2e/start-product.ts"],
  testTimeout: 120_000,
  hookTimeout: 60_000,
  fileParallelism: false,
  reporters: ["default", "json"],
  outputFile: {json: BROWSER_REPORT},
})
