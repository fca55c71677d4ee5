import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterAll, beforeAll, expect, test, vi} from "vitest"
import {z} from "zod"
import {decodePosting, prepareDecoder} from "#core/decode/decode-posting"
import type {JournalStore} from "#io/journal-store"
import {loadContent} from "#io/node/content/load-content"
import {readLaneModel} from "#io/node/content/read-lane-model"
import {openLibsqlStore} from "#io/node/journal/libsql-store"
import {GIVEN} from "../../../test/vectors/offers/offers-given"
import {GIVEN as PLAN} from "../../../test/vectors/plan-given"
import {createApp} from "../app"
import {openCareerEngine} from "../career/career-engine"

const folder = mkdtempSync(join(tmpdir(), "lanewise-decode-"))
const content = loadContent(".")
const decoder = prepareDecoder(readLaneModel("."), content.skills)
const bugs: unknown[] = []
let journal: JournalStore
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  journal = await openLibsqlStore({folder})
  app = createApp({
    content,
    journal,
    pay: () => GIVEN,
    decoder: () => decoder,
    plan: () => PLAN,
    today: () => "2026-01-05",
    engine: openCareerEngine({workerScript: new URL("file:///no-threads-in-these-tests"), workers: 1}),
    webFolder: folder,
    version: "1",
    allowedHosts: null,
    tellBug: error => bugs.push(error),
  })
})
afterAll(async () => {
  await journal.close()
  rmSync(folder, {recursive: true, force: true})
})

function post(body: unknown): Response | Promise<Response> {
  return app.request("/api/decode", {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
}

const GOOD = {
  title: "Platform Engineer",
  text: "Responsibilities\n- Operate the model registry on Kubernetes\n- Cut the cost of model serving on GPUs\n- 3 years of experience in such a role",
}
const BAD = {title: "No text"}
const errorSchema = z.object({error: z.object({message: z.string(), hint: z.string()})})

test("a posting is answered with what core reads in it", async () => {
  const response = await post({...GOOD, colour: "ignored"})
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(decodePosting(GOOD, decoder))
})

test("several postings are answered in order, an error in the place of a bad one", async () => {
  const response = await post({postings: [{...GOOD, id: "b"}, BAD, {text: " "}, "text", {...GOOD, id: "a"}]})
  expect(response.status).toBe(200)
  const answers = z.array(z.union([errorSchema, z.object({id: z.string()})])).parse(await response.json())
  expect(answers).toEqual([
    {id: "b"},
    {error: expect.objectContaining({message: expect.stringContaining("`text`")})},
    {error: expect.objectContaining({message: "The posting is empty"})},
    {error: expect.objectContaining({message: expect.stringContaining("The posting")})},
    {id: "a"},
  ])
})

test.each<[string, unknown, string]>([
  ["no JSON", "{", "JSON document"],
  ["a text", '"ML Engineer"', "The posting has a problem"],
  ["no text", BAD, "`text`"],
  ["an empty text", {text: "\n"}, "The posting is empty"],
  [
    "another language",
    {
      text: "Wir suchen für unser Team eine Ingenieurin oder einen Ingenieur und freuen uns auf die Bewerbung mit dem Lebenslauf und den Zeugnissen, die du bei uns auf der Seite und nicht mit der Post einreichst",
    },
    "German",
  ],
  ["no postings", {postings: []}, "Expected 1 to 100 postings, found 0"],
  ["too many postings", {postings: Array.from({length: 101}, () => GOOD)}, "found 101"],
])("%s is answered with 400 and says what is wrong", async (_, body, words) => {
  const response = await post(body)
  expect(response.status).toBe(400)
  const {error} = errorSchema.parse(await response.json())
  expect(error.message).toContain(words)
  expect(error.hint.length).toBeGreaterThan(10)
})

test("a posting leaves no trace: not in the journal, not in a log, not in a cache", async () => {
  const logs = (["log", "info", "warn", "error"] as const).map(name => vi.spyOn(console, name))
  for (const body of [GOOD, {postings: [GOOD, BAD]}, {text: "secret"}]) {
    const response = await post(body)
    if (response.status === 200) expect(response.headers.get("cache-control")).toBe("no-store")
  }
  for (const log of logs) {
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  }
  expect(bugs).toEqual([])
  expect(await journal.all()).toEqual([])
})

test("the description says what a posting and a reading are", async () => {
  const description = z
    .object({paths: z.record(z.string(), z.unknown())})
    .parse(await (await app.request("/api/openapi.json")).json())
  const text = JSON.stringify(description.paths["/api/decode"])
  for (const field of Object.keys(decodePosting(GOOD, decoder))) expect(text).toContain(`"${field}"`)
  expect(text).toContain('"maxItems":100')
})
