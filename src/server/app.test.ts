import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest"
import {z} from "zod"
import {prepareDecoder} from "#core/decode/decode-posting"
import {bandModel, preparePay} from "#core/pay/band-model"
import type {JournalStore} from "#io/journal-store"
import {newEvent} from "#io/new-event"
import {loadContent} from "#io/node/content/load-content"
import {readLaneModel} from "#io/node/content/read-lane-model"
import {readPayModel} from "#io/node/content/read-pay-model"
import {openLibsqlStore} from "#io/node/journal/libsql-store"
import {eventLine} from "#model/journal/event"
import {GIVEN} from "../../test/vectors/plan-given"
import {createApp} from "./app"
import {openCareerEngine} from "./career/career-engine"

const folder = mkdtempSync(join(tmpdir(), "lanewise-app-"))
const content = loadContent(join(import.meta.dirname, "../.."))
const pay = preparePay(bandModel(readPayModel(join(import.meta.dirname, "../.."))))
const decoder = prepareDecoder(readLaneModel(join(import.meta.dirname, "../..")), content.skills)
const bugs: unknown[] = []
let journal: JournalStore
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  mkdirSync(join(folder, "web/assets"), {recursive: true})
  mkdirSync(join(folder, "web/content/abc123"), {recursive: true})
  writeFileSync(join(folder, "web/content/abc123/catalog.json"), "{}")
  writeFileSync(join(folder, "web/index.html"), "<!doctype html>the app")
  writeFileSync(join(folder, "web/assets/index-abc123.js"), "export {}\n")
  journal = await openLibsqlStore({folder: join(folder, "data")})
  app = createApp({
    content,
    journal,
    pay: () => pay,
    decoder: () => decoder,
    plan: () => GIVEN,
    today: () => "2026-01-05",
    engine: openCareerEngine({workerScript: new URL("file:///no-threads-in-these-tests"), workers: 1}),
    webFolder: join(folder, "web"),
    version: "1.2.3",
    allowedHosts: new Set(["localhost", "127.0.0.1"]),
    tellBug: error => bugs.push(error),
  })
})
beforeEach(() => journal.erase())
afterAll(async () => {
  await journal.close()
  rmSync(folder, {recursive: true, force: true})
})

const errorSchema = z.object({error: z.object({message: z.string(), hint: z.string()})})
const HOST = {host: "localhost:4321"}

function get(path: string, headers: Record<string, string> = HOST): Response | Promise<Response> {
  return app.request(path, {headers})
}

function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Response | Promise<Response> {
  return app.request(path, {
    method: "POST",
    headers: {...HOST, ...headers},
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
}

async function errorOf(response: Response): Promise<string> {
  return errorSchema.parse(await response.json()).error.message
}

test("every answer forbids other origins, framing and content sniffing", async () => {
  for (const path of ["/", "/api/health", "/api/nothing"]) {
    const {headers} = await get(path)
    expect(headers.get("content-security-policy")).toContain("default-src 'self'")
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
    expect(headers.get("content-security-policy")).not.toContain("unsafe")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("referrer-policy")).toBe("no-referrer")
  }
})

test("a request for another host name is refused", async () => {
  for (const host of ["evil.example", "localhost.evil.example:4321", "evil.example@localhost"]) {
    const response = await get("/api/journal", {host})
    expect(response.status).toBe(403)
  }
  expect((await get("/api/journal", {host: "127.0.0.1:9"})).status).toBe(200)
  expect((await get("/api/journal", {})).status).toBe(403)
})

test("a write of another origin is refused, one of our own is not", async () => {
  for (const headers of [
    {origin: "http://evil.example"},
    {origin: "null"},
    {origin: "http://localhost:5555"},
    {"sec-fetch-site": "cross-site"},
  ])
    expect((await post("/api/journal", "", headers as Record<string, string>)).status).toBe(403)
  expect(
    (await post("/api/journal", "", {origin: "http://localhost:4321", "sec-fetch-site": "same-origin"}))
      .status,
  ).toBe(200)
})

test("assets are kept forever, the page is asked for anew", async () => {
  for (const hashed of ["/assets/index-abc123.js", "/content/abc123/catalog.json"])
    expect((await get(hashed)).headers.get("cache-control")).toContain("immutable")
  expect((await get("/content/of-another-build/catalog.json")).status).toBe(404)
  const page = await get("/")
  expect(page.headers.get("cache-control")).toBe("no-cache")
  const again = await get("/", {...HOST, "if-none-match": page.headers.get("etag") ?? ""})
  expect(again.status).toBe(304)
})

test("an address that is no file is a screen of the app; a missing file and a missing route are not found", async () => {
  expect(await (await get("/career/me")).text()).toContain("the app")
  expect((await get("/assets/gone.js")).status).toBe(404)
  expect((await get("/api/gone")).status).toBe(404)
  expect((await get("/..%2f..%2fpackage.json")).status).toBe(404)
})

test("a method that an address of the API does not have is refused with those that it has", async () => {
  for (const [method, path, allowed] of [
    ["GET", "/api/decode", "POST"],
    ["PUT", "/api/journal", "DELETE, GET, HEAD, POST"],
    ["POST", "/api/pay", "GET, HEAD"],
    ["PATCH", "/api/openapi.json", "GET, HEAD"],
  ] as const) {
    const response = await app.request(path, {method, headers: HOST})
    expect([path, response.status, response.headers.get("allow")]).toEqual([path, 405, allowed])
    expect(await errorOf(response)).toBe(`Expected ${allowed} at ${path}, found ${method}`)
  }
})

test("nobody between keeps what the API answers", async () => {
  for (const path of ["/api/health", "/api/pay?lane=ml&level=mid", "/api/pay", "/api/gone", "/api/journal"])
    expect((await get(path)).headers.get("cache-control"), path).toBe("no-store")
  for (const path of ["/api/fit", "/api/plan", "/api/decode", "/api/career", "/api/offers"])
    expect((await post(path, {})).headers.get("cache-control"), path).toBe("no-store")
})

test("health tells the version", async () => {
  expect(await (await get("/api/health")).json()).toEqual({status: "ok", name: "lanewise", version: "1.2.3"})
})

test("a question is answered with a result for each plan", async () => {
  const response = await post("/api/career", {
    profile: {role: "backend", level: "senior", years: 7},
    careers: 200,
    colour: "ignored",
  })
  const answer = z
    .object({
      format: z.literal("lanewise-career-result/1"),
      careers: z.number(),
      plans: z.array(z.unknown()),
      policies: z.array(z.unknown()),
    })
    .parse(await response.json())
  expect(answer.careers).toBe(200)
  expect(answer.policies).toHaveLength(answer.plans.length)
})

test.each<[string, unknown, string]>([
  ["no JSON", "{", "JSON document"],
  ["a list", [], "problem"],
  ["nothing asked", {}, "found neither"],
  ["an unknown level", {profile: {role: "ml", level: "boss", years: 1}}, "`level`"],
  ["an unknown place", {profile: {role: "ml", level: "mid", years: 1, place: "atlantis"}}, "place"],
  ["a text for a number", {profile: {role: "ml", level: "mid", years: 1}, careers: "many"}, "`careers`"],
  [
    "too many careers for a server",
    {profile: {role: "ml", level: "mid", years: 1}, careers: 1_000_001},
    "1,000,000",
  ],
  ["a law of no format", {law: {}}, "format"],
])("%s is answered with 400 and says what is wrong", async (_, body, words) => {
  const response = await post("/api/career", body)
  expect(response.status).toBe(400)
  expect(await errorOf(response)).toContain(words)
})

test("a journal comes back as it was sent, and sending it again adds nothing", async () => {
  const lines = `${eventLine(newEvent("retracted", {eventId: "01J00000000000000000000000"}))}\n`
  expect(await (await post("/api/journal", lines)).json()).toEqual({added: 1, known: 0, problems: []})
  expect(await (await post("/api/journal", lines)).json()).toEqual({added: 0, known: 1, problems: []})
  expect(await (await get("/api/journal")).text()).toBe(lines)
})

test("a bad line of a journal is reported and costs no other", async () => {
  const line = eventLine(newEvent("retracted", {eventId: "01J00000000000000000000000"}))
  const answer = z
    .object({added: z.number(), problems: z.array(z.object({line: z.number()}))})
    .parse(await (await post("/api/journal", `oops\n${line}\n`)).json())
  expect(answer).toEqual({added: 1, problems: [{line: 1}]})
})

test("a journal can be forgotten", async () => {
  await journal.append([newEvent("retracted", {eventId: "01J00000000000000000000000"})])
  expect((await app.request("/api/journal", {method: "DELETE", headers: HOST})).status).toBe(204)
  expect(await journal.all()).toEqual([])
})

test("the description names every route", async () => {
  const description = z
    .object({openapi: z.literal("3.1.0"), paths: z.record(z.string(), z.record(z.string(), z.unknown()))})
    .parse(await (await get("/api/openapi.json")).json())
  expect(
    Object.entries(description.paths)
      .flatMap(([path, methods]) => Object.keys(methods).map(method => `${method} ${path}`))
      .sort(),
  ).toEqual([
    "delete /api/journal",
    "get /api/claims",
    "get /api/health",
    "get /api/journal",
    "get /api/pay",
    "post /api/career",
    "post /api/decode",
    "post /api/fit",
    "post /api/journal",
    "post /api/offers",
    "post /api/plan",
  ])
})

test("GET /api/pay answers as the command line does, and names what it cannot read", async () => {
  const response = await get("/api/pay?lane=ml&level=senior&tier=big&own=195000&real=true")
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    format: "lanewise-pay-answer/1",
    answer: {kind: "band", base: {quantity: "base (posted)"}, total: {quantity: "total (modelled)"}},
    own: {basis: "base"},
    dollars: {isReal: true},
  })
  for (const [query, message] of [
    ["lane=ml", "Expected level out of junior, mid, senior, staff, found nothing"],
    ["lane=ml&level=mid&own=much", 'Expected a number for own, found "much"'],
    ["lane=ml&level=mid&real=maybe", 'Expected true or false for real, found "maybe"'],
    ["lane=ml&level=mid&basis=total", "Expected tier with basis total, found none"],
  ]) {
    const refused = await get(`/api/pay?${query}`)
    expect(refused.status).toBe(400)
    expect(await errorOf(refused)).toBe(message)
  }
})

test("a failure of our own is a 500 that keeps its details here", async () => {
  const broken = createApp({
    content,
    journal: {...journal, all: () => Promise.reject(new Error("secret detail"))},
    pay: () => pay,
    plan: () => GIVEN,
    decoder: () => decoder,
    today: () => "2026-01-05",
    engine: openCareerEngine({workerScript: new URL("file:///none"), workers: 1}),
    webFolder: join(folder, "web"),
    version: "1",
    allowedHosts: null,
    tellBug: error => bugs.push(error),
  })
  const response = await broken.request("/api/journal")
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain("secret")
  expect(bugs.map(String)).toEqual(["Error: secret detail"])
})
