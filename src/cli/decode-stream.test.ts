import {expect, test} from "vitest"
import {z} from "zod"
import {prepareDecoder} from "#core/decode/decode-posting"
import {loadContent} from "#io/node/content/load-content"
import {readLaneModel} from "#io/node/content/read-lane-model"
import {UserError} from "#model/user-error"
import {runDecodeStream} from "./decode-stream"
import {Interrupted} from "./effects"

const decoder = prepareDecoder(readLaneModel("."), loadContent(".").skills)
const DUTIES =
  "Responsibilities\n- Train ranking models in PyTorch\n- Run A/B tests of new models for the team\n- 3 years of experience"

function posting(id: string): string {
  return JSON.stringify({id, title: "ML Engineer", text: DUTIES})
}

const lineSchema = z.union([
  z.object({id: z.string()}).transform(({id}) => id),
  z.object({line: z.number(), error: z.object({message: z.string(), hint: z.string()})}),
])

type Run = {
  readonly pieces: readonly string[] | Readonly<Record<string, readonly string[]>>
  /** Writes that are taken before nobody reads any more. */
  readonly takes?: number
  readonly signal?: AbortSignal
}

/** Runs the stream over pieces of one or several files. */
async function run({pieces, takes = Number.POSITIVE_INFINITY, signal = new AbortController().signal}: Run) {
  const files = new Map(Object.entries(Array.isArray(pieces) ? {"-": pieces} : pieces))
  const seen = {out: "", writes: 0, pulled: 0, error: null as unknown}
  const effects = {
    signal,
    async *readPieces(path: string) {
      for (const piece of files.get(path) ?? []) {
        seen.pulled += 1
        yield piece
      }
    },
    async write(text: string) {
      seen.writes += 1
      if (seen.writes > takes) return false
      seen.out += text
      return true
    },
  }
  try {
    await runDecodeStream([...files.keys()], {decoder, effects})
  } catch (error) {
    seen.error = error
  }
  const lines = seen.out.split("\n").filter(line => line !== "")
  return {...seen, answers: lines.map(line => lineSchema.parse(JSON.parse(line)))}
}

test("runDecodeStream() answers each line in the order of the lines", async () => {
  const ids = ["c", "a", "b", "10", "9"]
  const {answers, error} = await run({pieces: [`${ids.map(posting).join("\n")}\n`]})
  expect({answers, error}).toEqual({answers: ids, error: null})
})

test("runDecodeStream() answers a last line without a newline", async () => {
  expect((await run({pieces: [`${posting("a")}\n${posting("b")}`]})).answers).toEqual(["a", "b"])
})

test("runDecodeStream() puts a line together that is cut over pieces, wherever the cuts are", async () => {
  const text = `${posting("a")}\n\n${posting("é b")}\r\n${posting("c")}\n`
  for (const size of [1, 2, 7, 64]) {
    const pieces = Array.from({length: Math.ceil(text.length / size)}, (_, at) =>
      text.slice(at * size, (at + 1) * size),
    )
    expect((await run({pieces})).answers).toEqual(["a", "é b", "c"])
  }
})

test("runDecodeStream() passes over blank lines, which still count", async () => {
  const {answers} = await run({pieces: [`\n  \r\n${posting("a")}\n\noops\n`]})
  expect(answers).toMatchObject(["a", {line: 5}])
})

test("runDecodeStream() reads nothing at all without a complaint", async () => {
  expect(await run({pieces: []})).toMatchObject({out: "", error: null})
  expect(await run({pieces: ["\n", "\n"]})).toMatchObject({out: "", writes: 0, error: null})
})

test("runDecodeStream() gives a line and an error in the place of a bad line, goes on, and ends with a UserError", async () => {
  const bad = ["oops", "[]", '{"title": "x"}', '{"text": 5}', '{"text": " "}', "\u0000"]
  const {answers, error} = await run({pieces: [[posting("a"), ...bad, posting("b")].join("\n")]})
  expect(answers).toHaveLength(8)
  expect(answers.at(0)).toBe("a")
  expect(answers.slice(1, -1)).toMatchObject(
    bad.map((_, at) => ({line: at + 2, error: {message: expect.stringMatching(/^[A-Z].+[^.]$/)}})),
  )
  expect(answers.at(-1)).toBe("b")
  expect(error).toBeInstanceOf(UserError)
  expect(error).toMatchObject({message: "Expected every line to be a posting, found 6 of 8 that are not"})
})

test("runDecodeStream() takes a null beside the text as not given", async () => {
  const nulls = {id: null, title: null, company: null, location: null, text: DUTIES}
  const {out, error} = await run({pieces: [`${JSON.stringify({text: DUTIES})}\n${JSON.stringify(nulls)}\n`]})
  const [plain, same] = out.split("\n")
  expect({same, error}).toEqual({same: plain, error: null})
})

test("runDecodeStream() names the field of a bad line", async () => {
  const {answers} = await run({pieces: ['{"id": "a"}']})
  expect(answers).toMatchObject([{line: 1, error: {message: expect.stringContaining("`text`")}}])
})

test("runDecodeStream() counts lines on over files and lets none run into the next", async () => {
  const {answers} = await run({pieces: {one: [posting("a")], two: ["oops\n", posting("b")]}})
  expect(answers).toMatchObject(["a", {line: 2}, "b"])
})

test("runDecodeStream() passes over a byte order mark at the start of a file", async () => {
  const {answers, error} = await run({
    pieces: {one: [`\uFEFF${posting("a")}\n`], two: ["\uFEFF", posting("b")]},
  })
  expect({answers, error}).toEqual({answers: ["a", "b"], error: null})
})

test("runDecodeStream() stops reading when nobody reads what it writes", async () => {
  const pieces = Array.from({length: 50}, (_, at) => `${posting(`p${at}`)}\n`)
  const {answers, pulled, error} = await run({pieces, takes: 2})
  expect({answers, pulled, error}).toEqual({answers: ["p0", "p1"], pulled: 3, error: null})
})

test("runDecodeStream() stops with the interruption at the next piece", async () => {
  const controller = new AbortController()
  controller.abort(new Interrupted(130))
  const {out, pulled, error} = await run({
    pieces: [`${posting("a")}\n`, `${posting("b")}\n`],
    signal: controller.signal,
  })
  expect({out, pulled}).toEqual({out: "", pulled: 1})
  expect(error).toBeInstanceOf(Interrupted)
})

test("runDecodeStream() writes what it has before it reads on, so that it holds one piece and one line", async () => {
  const line = `${posting("a")}\n`
  let unanswered = 0
  let mostUnanswered = 0
  let written = 0
  await runDecodeStream(["-"], {
    decoder,
    effects: {
      signal: new AbortController().signal,
      async *readPieces() {
        // each piece ends one line and begins the next
        for (let at = 0; at < 300; at += 1) {
          unanswered += 1
          mostUnanswered = Math.max(mostUnanswered, unanswered)
          yield at === 0 ? line.slice(0, 40) : line.slice(40) + line.slice(0, 40)
        }
      },
      async write(out) {
        const lines = out.split("\n").length - 1
        written += lines
        unanswered -= lines
        return true
      },
    },
  }).catch(() => {})
  expect(written).toBe(300)
  expect(mostUnanswered).toBe(2)
})
