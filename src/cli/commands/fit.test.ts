import {expect, test} from "vitest"
import {z} from "zod"
import {foldFit} from "#core/journal/fold-fit"
import type {JournalStore} from "#io/journal-store"
import {newEvent} from "#io/new-event"
import type {JournalEvent} from "#model/journal/event"
import {UserError} from "#model/user-error"
import {CONTENT} from "../../../test/vectors/fit-instrument"
import type {CliEffects} from "../effects"
import type {FitEffects} from "../fit-effects"
import {fitCommand} from "./fit"

type Fake = CliEffects & FitEffects & {readonly said: string[]; readonly kept: JournalEvent[]}

function memory(kept: JournalEvent[]): JournalStore {
  return {
    async append(events) {
      kept.push(...events)
      return {added: events.length}
    },
    all: async () => [...kept],
    erase: async () => void kept.splice(0),
    close: async () => {},
  }
}

/** A terminal in which these lines are typed, one after the other. */
function terminal(typed: readonly string[], given: Partial<Fake> = {}): Fake {
  const said: string[] = []
  const kept: JournalEvent[] = [...(given.kept ?? [])]
  const left = [...typed]
  return {
    said,
    say: text => void said.push(text),
    tell: () => {},
    flash: () => {},
    columns: 80,
    signal: new AbortController().signal,
    readText: async () => "{}",
    writeText: async () => {},
    content: () => CONTENT,
    openEngine: () => {
      throw new TypeError("fit needs no engine")
    },
    hasJournal: () => kept.length > 0,
    openJournal: async () => memory(kept),
    isTerminal: true,
    openDialog: () => ({ask: async () => left.shift() ?? null, close: () => {}}),
    skillsGiven: () => ({
      cards: {},
      labs: {calibrate: {lane: "ml", skills: ["probability"]}},
      today: 20_000,
    }),
    newSeed: () => 3,
    ...given,
    kept,
  }
}

function answersOf(kept: readonly JournalEvent[]) {
  return foldFit(kept).sessions.map(({answers}) => answers.map(({payload}) => payload))
}

test("answers that are typed are kept one by one, and u takes the last one back", async () => {
  const effects = terminal(["1", "2", "u", "4", "q"])
  await fitCommand({}, effects)
  const [answers = []] = answersOf(effects.kept)
  expect(answers.map(one => (one.kind === "question" ? one.question : ""))).toEqual([
    "unasked-reading",
    "good-week",
  ])
  expect(answers[1]).toMatchObject({choice: "none"})
  expect(effects.said.join("\n")).toContain("Your answers are kept")
})

test("what is typed wrong is told, and loses nothing", async () => {
  const effects = terminal(["u", "9", "ml", "1"])
  await fitCommand({}, effects)
  expect(effects.said.join("\n")).toContain("There is no answer to take back yet")
  expect(effects.said.join("\n")).toContain('Expected 1 to 4, found "9"')
  expect(answersOf(effects.kept)[0]).toHaveLength(1)
})

test("a second call goes on where the first stopped", async () => {
  const first = terminal(["1", "1"])
  await fitCommand({}, first)
  const second = terminal(["1"], {kept: first.kept})
  await fitCommand({}, second)
  expect(answersOf(second.kept)).toHaveLength(1)
  expect(answersOf(second.kept)[0]).toHaveLength(3)
})

test("a conversation comes to its end, and is then told without a terminal; --again begins another", async () => {
  const effects = terminal(Array.from({length: 40}, (_, index) => (index < 3 ? "1" : "3")))
  await fitCommand({}, effects)
  const kinds = answersOf(effects.kept)[0]?.map(({kind}) => kind) ?? []
  expect(kinds.filter(kind => kind === "pair")).toHaveLength(24)
  expect(kinds.slice(-3)).toEqual(["anchor", "anchor", "anchor"])
  const later = terminal([], {kept: effects.kept, isTerminal: false})
  await fitCommand({json: true}, later)
  expect(z.object({engine: z.string()}).parse(JSON.parse(later.said[0] ?? "")).engine).toBe("fit/1")
  const again = terminal(["2"], {kept: effects.kept})
  await fitCommand({again: true}, again)
  expect(answersOf(again.kept).map(answers => answers.length)).toEqual([kinds.length, 1])
  const left = terminal(["q"], {kept: effects.kept})
  await fitCommand({again: true, json: true}, left)
  expect(left.said.at(-1)).toBe(later.said[0])
  const alone = terminal([], {kept: left.kept, isTerminal: false})
  await fitCommand({json: true}, alone)
  expect(alone.said).toEqual(later.said)
})

test("without a terminal and without answers nothing is asked and nothing is made", async () => {
  const effects = terminal([], {isTerminal: false})
  await expect(fitCommand({}, effects)).rejects.toThrow(UserError)
  expect(effects.kept).toEqual([])
})

test("what the journal holds beside answers counts: tastes, weights", async () => {
  const kept = [
    newEvent("fit-trial-rated", {lane: "ai", liking: 5}),
    newEvent("fit-trial-rated", {lane: "ml", liking: 1}),
    newEvent("fit-weighed", {interest: 5, readiness: 0, pay: 0}),
  ]
  const effects = terminal(["q"], {kept})
  await fitCommand({json: true}, effects)
  const document = z
    .object({
      evidence: z.object({pieces: z.array(z.object({kind: z.string()}))}),
      weighing: z.object({weights: z.object({interest: z.number()})}),
    })
    .parse(JSON.parse(effects.said.at(-1) ?? ""))
  expect(document.evidence.pieces.map(({kind}) => kind)).toEqual(["trials", "trials"])
  expect(document.weighing.weights.interest).toBe(1)
})

test("a profile with a fault is refused", async () => {
  const wrong = terminal([], {readText: async () => JSON.stringify({profile: {role: "ml"}})})
  await expect(fitCommand({answers: "a.json"}, wrong)).rejects.toThrow(/The profile/)
})
