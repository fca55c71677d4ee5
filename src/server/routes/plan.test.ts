import {OpenAPIHono} from "@hono/zod-openapi"
import {beforeAll, describe, expect, test} from "vitest"
import {exhaust} from "#core/career/run-law"
import {planDocument} from "#core/plan/plan-document"
import {verdictSteps} from "#core/plan/verdict"
import {CONTENT, GIVEN, planOf} from "../../../test/vectors/plan-given"
import {answerError} from "../answer-errors"
import {planRoute} from "./plan"

const app = new OpenAPIHono()

beforeAll(() => {
  app.onError((error, context) =>
    answerError(error, context, thrown => {
      throw thrown
    }),
  )
  const unused = () => {
    throw new TypeError("a plan needs no such service")
  }
  planRoute(app, {
    content: CONTENT,
    engine: {runLaw: unused, answer: unused, close: unused},
    journal: {append: unused, all: unused, erase: unused, close: unused},
    pay: unused,
    decoder: unused,
    plan: () => GIVEN,
    today: () => "2026-12-01",
    webFolder: "nowhere",
    version: "1",
    allowedHosts: null,
    tellBug: unused,
  })
})

async function ask(body: unknown) {
  const response = await app.request("/api/plan", {method: "POST", body: JSON.stringify(body)})
  return {status: response.status, answer: await response.json()}
}

describe("POST /api/plan", () => {
  test("answers with the plan and the verdict that core makes of the same request", async () => {
    const request = {from: "backend", to: "ai", fromLevel: "senior", hoursPerWeek: 6} as const
    const {status, answer} = await ask(request)
    const plan = planOf(request)
    const expected: unknown = JSON.parse(
      JSON.stringify(planDocument(plan, exhaust(verdictSteps(plan, CONTENT)))),
    )
    expect(status).toBe(200)
    expect(answer).toEqual(expected)
  })

  test("answers a lane to itself and no hours a week without a verdict", async () => {
    expect((await ask({from: "ai", to: "ai"})).answer).toMatchObject({kind: "same-lane", verdict: null})
    expect((await ask({from: "backend", to: "ai", hoursPerWeek: 0})).answer).toMatchObject({
      kind: "no-hours",
      verdict: null,
    })
  })

  test.each([
    [{to: "ai"}, "`from`"],
    [{from: "backend", to: "law"}, "`to`"],
    [{from: "backend", to: "ai", hoursPerWeek: 900}, "`hoursPerWeek`"],
    [{from: "backend", to: "ai", deadline: "2026-12-01"}, "after 2026-12-01"],
    [{from: "backend", to: "ai", skills: {ragg: "proven"}}, '"ragg"'],
    [{from: "backend", to: "ai", profile: {years: -3}}, "`years`"],
  ])("says what is wrong with %j", async (body, named) => {
    const {status, answer} = await ask(body)
    expect(status).toBe(400)
    expect(answer).toMatchObject({error: {message: expect.stringContaining(named)}})
  })
})
