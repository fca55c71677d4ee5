import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {readPayModel} from "#io/node/content/read-pay-model"
import {UserError} from "#model/user-error"
import {payCommand} from "./commands/pay"
import {Interrupted} from "./effects"

const model = readPayModel(".")
const content = loadContent(".")
const HEADER =
  "posting_id,lane,work_year,experience_level,employment_type,job_title,employee_residence,remote_ratio,company_location,company_size"

async function run(
  text: string,
  options: Parameters<typeof payCommand>[0] = {batch: "-"},
  signal = new AbortController().signal,
) {
  const seen = {out: "", told: [] as string[], error: null as unknown}
  const effects = {
    signal,
    closeInputOn() {},
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
  expect(told).toEqual([])
  expect(error).toMatchObject({message: 'Line 3, work_year: expected a number from 1990 to 2100, found "x"'})
})

test("pay --batch names each of several bad rows, and counts them at the end", async () => {
  const rows = ["1,mlops,x\ty,SE,FT,MLOps Engineer,US,0,US,M", "2,mlops", "3,mlops,2025,SE,FT,X,US,0,US,M"]
  const {told, error} = await run([HEADER, ...rows].join("\n"))
  expect(told).toEqual([
    'Line 2, work_year: expected a number from 1990 to 2100, found "x\\ty"',
    "Line 3, (line): expected 10 cells, found 2",
  ])
  expect(error).toBeInstanceOf(UserError)
  expect(error).toMatchObject({message: "Expected every row to be readable, found 2 of 3 that are not"})
})

test("pay --batch stops with the interruption at the next piece", async () => {
  const controller = new AbortController()
  controller.abort(new Interrupted(130))
  const {out, error} = await run(`${HEADER}\n`, {batch: "-"}, controller.signal)
  expect(out).toBe("")
  expect(error).toBeInstanceOf(Interrupted)
})

test("pay --batch has no complaint about good rows", async () => {
  const {error, told} = await run(`\uFEFF${HEADER}\n1,mlops,2025,SE,FT,MLOps Engineer,US,0,US,M\n`)
  expect({error, told}).toEqual({error: null, told: []})
})

test("pay --batch refuses an empty file", async () => {
  expect((await run("")).error).toMatchObject({message: "Expected a header line, found an empty file"})
})

test("pay --batch answers a header alone with a header alone", async () => {
  expect(await run(`${HEADER}\r\n`)).toMatchObject({out: "id,q10,q50,q90\n", told: [], error: null})
  expect((await run("\uFEFF\n\n")).error).toMatchObject({
    message: "Expected a header line, found an empty file",
  })
})

test("pay --batch takes no pay as an input, however absurd", async () => {
  const rowOf = (pay: string) => `1,mlops,2025,SE,FT,MLOps Engineer,US,0,US,M,${pay}`
  const outs = []
  for (const pay of ["-5", "1e99", "", "much"]) {
    const {out, told, error} = await run(`${HEADER},salary_in_usd\n${rowOf(pay)}\n`)
    expect({told, error}).toEqual({told: [], error: null})
    outs.push(out)
  }
  expect(new Set(outs).size).toBe(1)
})

test("pay --batch answers for a country that no posting names, less surely", async () => {
  const {out, error} = await run(
    `${HEADER}\n1,mlops,2025,SE,FT,MLOps Engineer,US,0,US,M\n2,mlops,2025,SE,FT,MLOps Engineer,ZZ,0,ZZ,M\n`,
  )
  expect(error).toBeNull()
  const [known = [], unknown = []] = out
    .trimEnd()
    .split("\n")
    .slice(1)
    .map(line => line.split(",").map(Number))
  expect((unknown[3] ?? 0) / (unknown[1] ?? 1)).toBeGreaterThan((known[3] ?? 0) / (known[1] ?? 1))
})

test("pay --batch names the line with too few fields and the one with wrong types, and answers the others", async () => {
  const good = "1,mlops,2025,SE,FT,MLOps Engineer,US,0,US,M"
  const {out, told, error} = await run(
    [HEADER, good, "2,mlops,2025", '3,mlops,2025,SE,FT,"MLOps\nEngineer",US,half,US,M', good].join("\r\n"),
  )
  expect(told).toEqual([
    "Line 3, (line): expected 10 cells, found 3",
    'Line 4, remote_ratio: expected a number from 0 to 100, found "half"',
  ])
  expect(error).toMatchObject({message: "Expected every row to be readable, found 2 of 4 that are not"})
  const lines = out.trimEnd().split("\n")
  expect(lines).toHaveLength(5)
  expect(lines[4]).toBe(lines[1])
})

test("pay --batch names the line of a quote that never closes", async () => {
  const {error} = await run(`${HEADER}\n1,mlops,2025,SE,FT,"MLOps Engineer,US,0,US,M\n`)
  expect(error).toMatchObject({message: expect.stringMatching(/^Expected line 2 to end/)})
})

test("pay --batch writes what it has before it reads on, so that a file of any length takes the memory of a piece", async () => {
  const row = `1,mlops,2025,SE,FT,MLOps Engineer,US,0,US,M,"${"long, ".repeat(1500)}"\n`
  const pieceRows = 8
  let ahead = 0
  let mostAhead = 0
  let written = 0
  let read = 0
  await payCommand(
    {batch: "-"},
    {
      signal: new AbortController().signal,
      closeInputOn() {},
      payModel: () => model,
      content: () => content,
      async *readPieces() {
        yield `${HEADER},text\n`
        for (let at = 0; at < 400; at += 1) {
          read += row.length * pieceRows
          ahead += pieceRows
          mostAhead = Math.max(mostAhead, ahead)
          yield row.repeat(pieceRows)
        }
      },
      async write(out: string) {
        const lines = out.split("\n").length - 1
        written += lines
        ahead = Math.max(0, ahead - lines)
        return true
      },
      say: () => {},
      tell: () => {},
    },
  )
  expect(read).toBeGreaterThan(28_000_000)
  expect(written).toBe(1 + 400 * pieceRows)
  expect(mostAhead).toBe(pieceRows)
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
