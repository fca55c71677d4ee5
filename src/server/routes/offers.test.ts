import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterAll, beforeAll, expect, test} from "vitest"
import {z} from "zod"
import {answerOffers} from "#core/pay/offers/answer-offers"
import type {JournalStore} from "#io/journal-store"
import {loadContent} from "#io/node/content/load-content"
import {openLibsqlStore} from "#io/node/journal/libsql-store"
import {GIVEN} from "../../../test/vectors/offers/offers-given"
import {GIVEN as PLAN} from "../../../test/vectors/plan-given"
import {createApp} from "../app"
import {openCareerEngine} from "../career/career-engine"

const TODAY = "2026-01-05"
const folder = mkdtempSync(join(tmpdir(), "lanewise-offers-"))
let journal: JournalStore
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  journal = await openLibsqlStore({folder})
  app = createApp({
    content: loadContent("."),
    journal,
    pay: () => GIVEN,
    decoder: () => {
      throw new TypeError("no offer is a posting")
    },
    plan: () => PLAN,
    today: () => TODAY,
    engine: openCareerEngine({workerScript: new URL("file:///no-threads-in-these-tests"), workers: 1}),
    webFolder: folder,
    version: "1",
    allowedHosts: null,
    tellBug: error => {
      throw error
    },
  })
})
afterAll(async () => {
  await journal.close()
  rmSync(folder, {recursive: true, force: true})
})

function post(body: unknown): Response | Promise<Response> {
  return app.request("/api/offers", {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
}

const GOOD = {name: "Good", place: "us-tx", baseUsd: 180_000}
const BAD = {name: "Bad", baseUsd: 95}
const errorSchema = z.object({error: z.object({message: z.string(), hint: z.string()})})

test("offers are answered with what core says of them", async () => {
  const body = {offers: [GOOD, {...GOOD, name: "Other", startsOn: "2025-06-01"}], present: GOOD}
  const response = await post(body)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(answerOffers(body, {...GIVEN, today: TODAY}))
})

test("an offer that is wrong costs no other", async () => {
  const response = await post({offers: [BAD, GOOD]})
  expect(response.status).toBe(200)
  const answer = z
    .object({
      answers: z.array(z.object({offer: z.object({name: z.string()})})),
      problems: z.array(z.object({offer: z.number(), field: z.string()})),
    })
    .parse(await response.json())
  expect(answer.answers.map(({offer}) => offer.name)).toEqual(["Good"])
  expect(answer.problems).toEqual([{offer: 0, field: "baseUsd"}])
})

test.each<[string, unknown, string]>([
  ["no JSON", "{", "JSON document"],
  ["a list", [], "object with a list of offers"],
  ["a text", '"two offers"', "Expected offers as JSON"],
  ["no offers", {offers: []}, "at least one offer"],
  ["offers of which none is right", {offers: [BAD]}, "`baseUsd` of Bad: looks like an hourly pay"],
])("%s is answered with 400 and says what is wrong", async (_, body, words) => {
  const response = await post(body)
  expect(response.status).toBe(400)
  const {error} = errorSchema.parse(await response.json())
  expect(error.message).toContain(words)
  expect(error.hint.length).toBeGreaterThan(10)
})

test("the description says what an offer is", async () => {
  const text = await (await app.request("/api/openapi.json")).text()
  expect(text).toContain("/api/offers")
  expect(text).toContain("fullyDilutedShares")
})
