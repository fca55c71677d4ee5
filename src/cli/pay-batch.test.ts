import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {readPayModel} from "#io/node/content/read-pay-model"
import {UserError} from "#model/user-error"
import {payCommand} from "./commands/pay"

const model = readPayModel(".")
const content = loadContent(".")
const HEADER =
  "posting_id,lane,work_year,experience_level,employment_type,job_title,employee_residence,remote_ratio,company_location,company_size"

async function run(text: string, options: Parameters<typeof payCommand>[0] = {batch: "-"}) {
  const seen = {out: "", told: [] as string[], error: null as unknown}
  const effects = {
    payModel: () => model,
    content: () => content,
    async *readPieces() {
      for (let at = 0; at < text.length; at += 10) yield text.slice(at, at + 10)
    },
    async write(piece: string) {
      seen.out += piece
      return true
    },
    say: (line: string) => {
      seen.out += `${line}\n`
    },
    tell: (line: string) => void seen.told.push(line),
  }
  try {
    await payCommand(options, effects)
  } catch (error) {
    seen.error = error
  }
  return seen
}

test("pay --batch answers every row in order, with empty quantiles for a bad one, and ends with an error", async () => {
  const rows = [
    "1,mlops,2025,SE,FT,MLOps Engineer,US,0,US,M",
    "2,mlops,x,SE,FT,MLOps Engineer,US,0,US,M",
    '"a,b",,2025,MI,FT,AI Engineer,GB,0,GB,M',
  ]
  const {out, told, error} = await run([HEADER, ...rows].join("\r\n"))
  const lines = out.trimEnd().split("\n")
  expect(lines[0]).toBe("id,q10,q50,q90")
  expect(lines[1]).toMatch(/^1,\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?$/)
  expect(lines[2]).toBe("2,,,")
  expect(lines[3]).toMatch(/^"a,b",\d/)
  expect(told).toEqual(['Line 3, work_year: expected a number from 1990 to 2100, found "x"'])
  expect(error).toBeInstanceOf(UserError)
})

test("pay --batch has no complaint about good rows", async () => {
  const {error, told} = await run(`\uFEFF${HEADER}\n1,mlops,2025,SE,FT,MLOps Engineer,US,0,US,M\n`)
  expect({error, told}).toEqual({error: null, told: []})
})

test("pay --batch refuses an empty file", async () => {
  expect((await run("")).error).toMatchObject({message: "Expected a header line, found an empty file"})
})

test("pay --json prints one document with the band, its count and what the model was scored at", async () => {
  const {out} = await run("", {lane: "ml", level: "senior", tier: "big", json: true})
  const document: unknown = JSON.parse(out)
  expect(document).toMatchObject({
    answer: {kind: "band", base: {quantity: "base (posted)"}, total: {quantity: "total (modelled)"}},
  })
  expect(document).toHaveProperty("model.scores")
})

test("pay without --json prints the count beside the band", async () => {
  const {out} = await run("", {lane: "mlops", level: "mid"})
  expect(out).toMatch(/mostly borrowed, n = \d+/)
})

test("pay names the levels that there are", async () => {
  expect((await run("", {lane: "ml", level: "sen"})).error).toMatchObject({
    message: expect.stringContaining('found "sen"'),
  })
})
