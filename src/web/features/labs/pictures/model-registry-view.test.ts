import {expect, test} from "vitest"
import type {RegistryTrace} from "#labs/sim/model-registry/trace"
import {aliasNames, faultWords, registryWords} from "./model-registry-view"

const FAULT = {
  at: 33,
  kind: "promote",
  version: "churn-5",
  said: "done",
  truth: "refused: stale",
  isRetry: false,
}
const TRACE: RegistryTrace = {
  commands: 60,
  versions: [
    {id: "churn-1", from: 0, quarantined: [{from: 5, to: 9}]},
    {id: "churn-5", from: 20, quarantined: []},
  ],
  aliases: [
    {model: "churn", alias: "canary", version: "churn-1", from: 3, to: 60},
    {model: "churn", alias: "prod", version: "churn-1", from: 4, to: 60},
  ],
  served: [{at: 7, version: "churn-1", isUnsafe: true}],
  faults: [FAULT],
  restarts: [20, 40],
}

test("registryWords() tells what was wrong and what was served that must not be", () => {
  expect(registryWords(TRACE)).toBe(
    "60 commands and 2 restarts; 1 answer was wrong. 1 of 2 versions were quarantined at some time. A withdrawn version was served 1 time.",
  )
  expect(registryWords({...TRACE, faults: [], served: []})).toContain("every answer was right")
})

test("faultWords() counts commands from 1 and says what is right", () => {
  expect(faultWords(FAULT)).toBe("#34 promote churn-5: said done, right is refused: stale")
  expect(faultWords({...FAULT, version: null, isRetry: true})).toContain("#34 promote (again)")
})

test("aliasNames() begins with prod", () => {
  expect(aliasNames(TRACE)).toEqual(["prod", "canary"])
})
