import {expect, test} from "vitest"
import {GIVEN} from "../../../test/vectors/plan-given"
import {readPlanRequest} from "./read-request"

test("readPlanRequest() takes no name that every object has for a skill", () => {
  const asked = {from: "backend", to: "ai", skills: {constructor: "proven"}}
  expect(() => readPlanRequest(asked, GIVEN, {today: "2026-01-05", what: "The request"})).toThrow(
    'Expected ids of skills in the skills, found "constructor"',
  )
})
