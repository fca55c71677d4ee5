import {expect, test} from "vitest"
import {
  afterDictation,
  type Dictation,
  type DictationEvent,
  SILENT,
  spokenBy,
  troubleOf,
  withSpoken,
} from "./dictation"

/** What a run of events leaves, and the answer that it writes. */
function run(events: readonly DictationEvent[], before = ""): {state: Dictation; answer: string} {
  return events.reduce(
    ({state, answer}, event) => ({
      state: afterDictation(state, event),
      answer: withSpoken(answer, spokenBy(state, event)),
    }),
    {state: SILENT, answer: before},
  )
}

const begun: readonly DictationEvent[] = [{type: "asked"}, {type: "began"}]

test("words that are not yet sure are shown and stay out of the answer", () => {
  const {state, answer} = run([...begun, {type: "heard", sure: "", interim: "retry the"}], "First:")
  expect(state).toEqual({status: "listening", interim: "retry the", trouble: null})
  expect(answer).toBe("First:")
})

test("sure words are appended to the answer, one after the other", () => {
  const {answer} = run([
    ...begun,
    {type: "heard", sure: "the cache is cold.", interim: ""},
    {type: "heard", sure: " so latency rises", interim: ""},
    {type: "heard", sure: " and requests queue", interim: ""},
  ])
  expect(answer).toBe("The cache is cold. So latency rises and requests queue")
})

test("words that never became sure are kept when listening ends", () => {
  const {state, answer} = run(
    [...begun, {type: "heard", sure: "", interim: "and then"}, {type: "stopping"}, {type: "ended"}],
    "We stop",
  )
  expect(answer).toBe("We stop and then")
  expect(state).toEqual(SILENT)
})

test("a final result after stop is not written twice", () => {
  const {answer} = run([
    ...begun,
    {type: "heard", sure: "", interim: "a queue"},
    {type: "stopping"},
    {type: "heard", sure: "a queue", interim: ""},
    {type: "ended"},
  ])
  expect(answer).toBe("A queue")
})

test("results that come after the end are dropped", () => {
  const {state, answer} = run([...begun, {type: "ended"}, {type: "heard", sure: "late", interim: "later"}])
  expect(answer).toBe("")
  expect(state).toEqual(SILENT)
})

test("an error is told in plain words, survives the end, and goes with the next try", () => {
  const failed = run([{type: "asked"}, {type: "failed", code: "audio-capture"}, {type: "ended"}]).state
  expect(failed).toMatchObject({status: "off", trouble: expect.stringContaining("No microphone was found")})
  expect(afterDictation(failed, {type: "asked"}).trouble).toBeNull()
})

test("every error of the browser has words of its own, and an unknown one names itself", () => {
  const codes = ["not-allowed", "service-not-allowed", "audio-capture", "network", "no-speech"]
  expect(new Set(codes.map(troubleOf)).size).toBe(codes.length)
  expect(troubleOf("aborted")).toBeNull()
  expect(troubleOf("bad-grammar")).toContain("bad-grammar")
})

test("withSpoken() puts one space between, a capital at the start of a sentence, and nothing for silence", () => {
  expect(withSpoken("", " hello there")).toBe("Hello there")
  expect(withSpoken("a line\n", "next")).toBe("a line\nNext")
  expect(withSpoken("we use ", "two queues")).toBe("we use two queues")
  expect(withSpoken("as it was", "  ")).toBe("as it was")
})
