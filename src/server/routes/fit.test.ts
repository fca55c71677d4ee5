import {OpenAPIHono} from "@hono/zod-openapi"
import {beforeAll, describe, expect, test} from "vitest"
import {z} from "zod"
import {fitFileSchema} from "#model/fit/answers-file"
import {CONTENT} from "../../../test/vectors/fit-instrument"
import {answerError} from "../answer-errors"
import {besideOf} from "../fit-beside"
import {fitRoute} from "./fit"

const app = new OpenAPIHono()
const nextSchema = z.object({
  headline: z.string(),
  call: z.object({kind: z.string()}),
  next: z.object({
    kind: z.string(),
    question: z.string().optional(),
    first: z.string().optional(),
    second: z.string().optional(),
    lane: z.string().optional(),
  }),
  ask: z.object({options: z.array(z.object({value: z.union([z.string(), z.number()])}))}).nullable(),
})

beforeAll(() => {
  app.onError((error, context) =>
    answerError(error, context, thrown => {
      throw thrown
    }),
  )
  const unused = () => {
    throw new TypeError("fit needs no such service")
  }
  fitRoute(app, {
    content: CONTENT,
    engine: {runLaw: unused, answer: unused, close: unused},
    journal: {append: unused, all: unused, erase: unused, close: unused},
    pay: unused,
    decoder: unused,
    plan: unused,
    today: () => "2026-01-05",
    webFolder: "nowhere",
    version: "1",
    allowedHosts: null,
    tellBug: unused,
  })
})

async function post(body: unknown): Promise<Response> {
  return app.request("/api/fit", {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
}

describe("POST /api/fit", () => {
  test("holds a whole conversation with who sends all answers so far", async () => {
    const file: {
      questions: Record<string, string>
      pairs: unknown[]
      anchors: Record<string, number>
    } = {questions: {}, pairs: [], anchors: {}}
    for (let step = 0; step < 40; step += 1) {
      const {next, call} = nextSchema.parse(await (await post(file)).json())
      if (next.kind === "done") {
        expect(call.kind).toBe("unclear")
        break
      }
      if (next.question !== undefined) file.questions[next.question] = "none"
      else if (next.lane !== undefined) file.anchors[next.lane] = 3
      else file.pairs.push({first: next.first, second: next.second, answer: 3})
    }
    expect(file.pairs).toHaveLength(24)
    expect(Object.keys(file.anchors)).toHaveLength(3)
  })

  test("answers what is wrong with 400, the field and a hint", async () => {
    const response = await post({pairs: [{first: "a", second: "b"}]})
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: {
        message: expect.stringContaining("pairs[0].answer"),
        hint: expect.stringContaining("docs/fit.md"),
      },
    })
    expect((await post("{")).status).toBe(400)
    expect((await post({profile: {role: "wizard"}})).status).toBe(400)
  })
})

describe("besideOf()", () => {
  const size = {draws: 8, careersPerDraw: 50}
  const profile = {role: "ml", level: "mid", years: 4}

  test("simulates pay for a profile, whose role counts, and takes given pay as it is", async () => {
    const found = await besideOf(fitFileSchema.parse({profile}), CONTENT, {size})
    expect(found.role).toBe("ml")
    expect((found.pay?.ai ?? 0) + (found.pay?.ml ?? 0) + (found.pay?.mlops ?? 0)).toBeCloseTo(1, 9)
    const pay = {ai: 0.2, ml: 0.2, mlops: 0.6}
    expect(await besideOf(fitFileSchema.parse({profile, pay, role: "devops"}), CONTENT, {size})).toEqual({
      role: "devops",
      pay,
    })
  })

  test("knows nothing where nothing is given", async () => {
    expect(await besideOf(fitFileSchema.parse({}), CONTENT)).toEqual({role: null, pay: null})
  })
})
