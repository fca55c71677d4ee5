import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs"
import {join} from "node:path"
import {pathToFileURL} from "node:url"
import {build} from "esbuild"
import {afterAll, beforeAll, expect, test} from "vitest"
import {parseLaw} from "#core/career/parse-law"
import {runLaw} from "#core/career/run-law"
import {openCareerEngine} from "./career-engine"

const root = join(import.meta.dirname, "../../..")
const law = parseLaw(
  JSON.parse(readFileSync(join(root, "test/vectors/career/example-law.json"), "utf8")),
  "The law",
)
let folder: string
let workerScript: URL
beforeAll(async () => {
  mkdirSync(join(root, ".lanewise"), {recursive: true})
  folder = mkdtempSync(join(root, ".lanewise/engine-"))
  const outfile = join(folder, "career-worker.mjs")
  await build({
    entryPoints: [join(import.meta.dirname, "career-worker.ts")],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
  })
  workerScript = pathToFileURL(outfile)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test.each(["same-person", "same-luck", "independent"] as const)(
  "the engine gives the same result with one, two and three threads (%s)",
  async coupling => {
    // more than one piece a policy, and a last one that is not full
    const run = {careers: 70_001, seed: 5, coupling}
    const expected = JSON.stringify(runLaw(law, run))
    for (const workers of [1, 2, 3]) {
      const engine = openCareerEngine({workerScript, workers})
      expect(JSON.stringify(await engine.runLaw(law, run))).toBe(expected)
      await engine.close()
    }
  },
)

test("the engine reports progress up to the whole", async () => {
  const engine = openCareerEngine({workerScript, workers: 2})
  const seen: number[] = []
  await engine.runLaw(
    law,
    {careers: 1000, seed: 1, coupling: "same-person"},
    {onProgress: ({done, total}) => seen.push(done / total)},
  )
  await engine.close()
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
})

test("the engine stops where the signal is aborted", async () => {
  const engine = openCareerEngine({workerScript, workers: 2})
  const stop = new AbortController()
  const running = engine.runLaw(
    law,
    {careers: 500_000, seed: 1, coupling: "same-person"},
    {onProgress: () => stop.abort(), signal: stop.signal},
  )
  await expect(running).rejects.toThrow("aborted")
  await engine.close()
})
