import {expect, test} from "vitest"
import type {FormCheck} from "#model/practice/question-form"
import {checkFormOnce} from "./check-form"

const ORDER: FormCheck = {id: "acl-first", kind: "order", field: "path", sequence: ["acl", "retrieve"]}
const PICK: FormCheck = {id: "store", kind: "pick", field: "store", any_of: ["exact", "hybrid"]}
const HAS: FormCheck = {id: "why", kind: "has", field: "why", all_of: ["cost"], none_of: ["fashion"]}
const NEAR: FormCheck = {id: "adds-up", kind: "near", left: "rate * tokens", right: "capacity", within: 0.2}
const BELOW: FormCheck = {id: "in-time", kind: "at_most", left: "search_ms + model_ms", right: "2500"}

test.each([
  [ORDER, {path: ["acl", "cache", "retrieve"]}, "holds"],
  [ORDER, {path: ["retrieve", "acl"]}, "fails"],
  [ORDER, {path: ["retrieve"]}, "fails"],
  [PICK, {store: "hybrid"}, "holds"],
  [PICK, {store: "none"}, "fails"],
  [HAS, {why: ["cost", "latency"]}, "holds"],
  [HAS, {why: ["cost", "fashion"]}, "fails"],
  [NEAR, {rate: 10, tokens: 100, capacity: 1100}, "holds"],
  [NEAR, {rate: 10, tokens: 100, capacity: 2000}, "fails"],
  [BELOW, {search_ms: 500, model_ms: 2000}, "holds"],
  [BELOW, {search_ms: 501, model_ms: 2000}, "fails"],
] as const)("%j of %j %s", (check, answer, verdict) => {
  expect(checkFormOnce(check, JSON.parse(JSON.stringify(answer)))).toBe(verdict)
})

test.each([ORDER, PICK, HAS, NEAR, BELOW])("a check of empty fields is open: %j", check => {
  expect(checkFormOnce(check, {})).toBe("open")
})
