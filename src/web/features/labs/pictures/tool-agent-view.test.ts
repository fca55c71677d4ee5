import {expect, test} from "vitest"
import {lanesOf, type TalkTrace, talkWords, worldWords} from "./tool-agent-view"

const ATTEMPT = {lane: 0, tool: "refund", fromMs: 0, endMs: 100, status: 200, effect: "none" as const}
const TALK: TalkTrace = {
  index: 4,
  outcome: "harm",
  endMs: 5000,
  thinking: [{fromMs: 0, toMs: 900}],
  restartsMs: [],
  attempts: [
    {...ATTEMPT, endMs: null, status: null, effect: "first"},
    {...ATTEMPT, fromMs: 200, endMs: 300, effect: "again"},
    {...ATTEMPT, fromMs: 400, endMs: 500},
    {...ATTEMPT, lane: 1, tool: "find_order", fromMs: 10, endMs: 60},
  ],
}

test("lanesOf() stacks attempts that overlap, and keeps one row for those that follow each other", () => {
  const [refund, order] = lanesOf(TALK)
  expect(refund?.rows.map(row => row.length)).toEqual([1, 2])
  expect(order).toMatchObject({tool: "find_order", rows: [[{fromMs: 10}]]})
})

test("talkWords() tells what was done too often and what got no answer", () => {
  expect(talkWords(TALK)).toBe(
    "Conversation 5: 1 turn of the model and 4 requests to tools in 5.0 s; 1 request got no answer; 1 change was made once too often. It ended as harm.",
  )
})

test("worldWords() says that nothing was done twice where nothing was", () => {
  expect(worldWords({outcomes: ["done", "lost", "done"], conversations: []})).toBe(
    "2 of 3 tasks were done, 1 lost, nothing was done twice or by mistake.",
  )
})
