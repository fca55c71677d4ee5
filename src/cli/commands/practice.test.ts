import {expect, test} from "vitest"
import {z} from "zod"
import {foldPractice} from "#core/journal/fold-practice"
import {newEvent} from "#io/new-event"
import {ulidSchema} from "#model/journal/event"
import {QUESTION_KINDS} from "#model/practice/question"
import {UserError} from "#model/user-error"
import {BANK, DAY, practiceTerminal} from "../../../test/fixtures/practice-terminal"
import {typedAnswer} from "../../../test/fixtures/typed-answers"
import type {PracticeCommandEffects} from "../practice/practice-journal"
import {mockCommand} from "./practice-mock"
import {nextCommand} from "./practice-next"
import {planCommand} from "./practice-plan"
import {statsCommand} from "./practice-stats"

const question = (id: string) => {
  const found = BANK.questions.find(one => one.id === id)
  if (found === undefined) throw new RangeError(`Needs the question "${id}" in the bank`)
  return found
}
const ofKind = (kind: string) => BANK.questions.find(one => one.kind === kind)?.id ?? ""

test.each(QUESTION_KINDS)(
  "a question of the kind %s is answered in the terminal, every measured point of it",
  async kind => {
    const questions = BANK.questions.filter(found => found.kind === kind).slice(0, 12)
    expect(questions).toHaveLength(12)
    for (const one of questions) {
      const terminal = practiceTerminal()
      terminal.type(...typedAnswer(one), "")
      await nextCommand({question: one.id}, terminal.effects)
      const {answers} = foldPractice(await terminal.events())
      const points = answers[0]?.payload.points ?? []
      expect({id: one.id, left: terminal.left(), points: points.length}).toEqual({
        id: one.id,
        left: 0,
        points: one.rubric.length,
      })
      const hard = points.filter(({evidence}) => ["measured", "form", "probed"].includes(evidence))
      expect({id: one.id, short: hard.filter(({share}) => share < 1)}).toEqual({id: one.id, short: []})
      expect(answers[0]?.payload).toMatchObject({day: DAY, mock: null, engine: "practice/1", kind})
    }
  },
)

test("an answer is taken back with u and may be given again", async () => {
  const terminal = practiceTerminal()
  const one = question("charged-twice")
  terminal.type(...typedAnswer(one), "u", ...typedAnswer(one), "")
  await nextCommand({question: one.id}, terminal.effects)
  expect((await terminal.events()).map(({kind}) => kind)).toEqual([
    "question-answered",
    "retracted",
    "question-answered",
  ])
  expect(foldPractice(await terminal.events()).answers).toHaveLength(1)
})

test("today begins with its cards; u takes the last grade back, s sets a card aside, q stops", async () => {
  const terminal = practiceTerminal()
  terminal.type("", "3", "", "1", "u", "", "9", "4", "s", "q")
  await nextCommand({}, terminal.effects)
  const kinds = (await terminal.events()).map(({kind}) => kind)
  expect(kinds).toEqual(["card-reviewed", "card-reviewed", "retracted", "card-reviewed", "card-set"])
  const {cards} = foldPractice(await terminal.events())
  expect([...cards.values()].map(({lastRating, state}) => [lastRating, state])).toEqual([
    [3, "active"],
    [4, "active"],
    [null, "suspended"],
  ])
  expect(terminal.said.join("\n")).toContain('found "9"')
  expect(terminal.said.at(-1)).toContain("Stopped; what was graded is kept")
})

test("a card that waited over night is kept on the day of its grade", async () => {
  const lines = ["", "3", "q"]
  let day = DAY
  const terminal = practiceTerminal({
    localDay: () => day,
    openDialog: () => ({
      async ask() {
        if (lines.length === 2) day = "2026-11-29"
        return lines.shift() ?? null
      },
      close() {},
    }),
  })
  await nextCommand({}, terminal.effects)
  expect((await terminal.events()).map(({payload}) => payload)).toMatchObject([
    {rating: 3, day: "2026-11-29"},
  ])
})

test("after its cards today goes on with questions, which may be skipped", async () => {
  const terminal = practiceTerminal()
  const cards = Array.from({length: 4}, () => ["", "3"]).flat()
  terminal.type(...cards, "", "s", "s", "s")
  await nextCommand({minutes: 9}, terminal.effects)
  expect(terminal.said.join("\n")).toContain("Enter begins, s skips it, q stops")
  expect(terminal.said.at(-1)).toContain("That was all for today")
})

test("the same lines make the same sitting", async () => {
  const sit = async () => {
    const terminal = practiceTerminal()
    terminal.type("", "3", "", "1", "", "2", "q")
    await nextCommand({track: "ml-platform"}, terminal.effects)
    return {said: terminal.said, payloads: (await terminal.events()).map(({payload}) => payload)}
  }
  expect(await sit()).toEqual(await sit())
})

test("piped answers that end within a question keep nothing and fail; between questions they end it", async () => {
  const within = practiceTerminal()
  within.type("1")
  await expect(nextCommand({question: "charged-twice"}, within.effects)).rejects.toThrow(UserError)
  expect(await within.events()).toEqual([])
  const between = practiceTerminal()
  await nextCommand({}, between.effects)
  expect(between.said.at(-1)).toContain("Stopped")
})

test.each(QUESTION_KINDS)("the JSON of a question of the kind %s gives no answer away", async kind => {
  const terminal = practiceTerminal()
  await nextCommand({question: ofKind(kind), json: true}, terminal.effects)
  const [printed = ""] = terminal.said
  const {rubric, answer} = question(ofKind(kind))
  expect(JSON.parse(printed)).toMatchObject({id: ofKind(kind), kind})
  expect(printed).not.toContain(JSON.stringify(answer).slice(1, 60))
  for (const {says} of rubric) expect(printed).not.toContain(JSON.stringify(says).slice(1, -1))
  expect(printed).not.toMatch(/"(?:right|finds|clears|checks|formula|value|solution|hidden)":/)
  expect(await terminal.events()).toEqual([])
})

test("next --json prints what today begins with and keeps nothing", async () => {
  const terminal = practiceTerminal({hasJournal: () => false})
  await nextCommand({track: "ml-design", json: true}, terminal.effects)
  const printed = z
    .object({next: z.object({kind: z.string(), front: z.string()}), track: z.string()})
    .parse(JSON.parse(terminal.said[0] ?? ""))
  expect(printed).toMatchObject({track: "ml-design", next: {kind: "card"}})
})

test("a question that is not there and minutes that are none are refused", async () => {
  const {effects} = practiceTerminal()
  await expect(nextCommand({question: "charged-twic"}, effects)).rejects.toThrow('found "charged-twic"')
  await expect(nextCommand({minutes: 0}, effects)).rejects.toThrow("found 0")
})

const partsOf = (events: Awaited<ReturnType<ReturnType<typeof practiceTerminal>["events"]>>) =>
  (foldPractice(events).mocks[0]?.started.payload.items ?? []).map(one => question(one.question))

test("a mock that was stopped goes on where it stopped, and is rated at its end", async () => {
  const terminal = practiceTerminal()
  await mockCommand({track: "ml-design", company: "startup", seed: 7}, terminal.effects)
  expect(terminal.said.at(-1)).toContain("`lanewise practice mock` goes on with it")
  const parts = partsOf(await terminal.events())
  expect(parts).toHaveLength(3)
  const [first, ...others] = parts
  if (first === undefined) throw new RangeError("Needs a part")
  terminal.type("", ...typedAnswer(first), "q")
  await mockCommand({}, terminal.effects)
  expect(foldPractice(await terminal.events()).mocks[0]).toMatchObject({finished: null, answers: [{}]})
  terminal.type(...others.flatMap(part => ["", ...typedAnswer(part)]))
  await mockCommand({}, terminal.effects)
  const {mocks} = foldPractice(await terminal.events())
  expect(mocks).toHaveLength(1)
  expect(mocks[0]?.finished).toMatchObject({passed: true, day: DAY})
  expect(mocks[0]?.answers.map(({payload}) => payload.mock)).toEqual(
    parts.map(() => mocks[0]?.started.payload.mock),
  )
  expect(terminal.said.at(-1)).toMatch(/Structure and decisions +\d of 4/)
})

test("--discard gives the open mock up as the page does: its answers stay, and it is not gone on with", async () => {
  const terminal = practiceTerminal()
  await expect(mockCommand({discard: true}, terminal.effects)).rejects.toThrow("found none")
  await mockCommand({track: "ml-design", company: "startup", seed: 7}, terminal.effects)
  await mockCommand({seed: 8, again: true}, terminal.effects)
  const [first] = partsOf(await terminal.events())
  if (first === undefined) throw new RangeError("Needs a part")
  await mockCommand({discard: true}, terminal.effects)
  expect(terminal.said.at(-1)).toContain("1 mock that is not finished left")
  terminal.type("", ...typedAnswer(first), "q")
  await mockCommand({}, terminal.effects)
  await mockCommand({discard: true, json: true}, terminal.effects)
  expect(JSON.parse(terminal.said.at(-1) ?? "")).toMatchObject({day: DAY, answersKept: 1, mocksOpen: 0})
  const events = await terminal.events()
  const {mocks, answers} = foldPractice(events)
  expect({mocks, answers}).toMatchObject({mocks: [], answers: [{}]})
  expect(events.at(-1)).toMatchObject({
    kind: "retracted",
    payload: {eventId: events.find(({kind}) => kind === "mock-started")?.id},
  })
  await expect(mockCommand({discard: true}, terminal.effects)).rejects.toThrow(UserError)
})

test("--again begins another mock, and --json keeps the questions out of the document", async () => {
  const terminal = practiceTerminal()
  await mockCommand({seed: 1}, terminal.effects)
  terminal.said.splice(0)
  const seeded = practiceTerminal()
  await mockCommand({seed: 2}, seeded.effects)
  const lines = partsOf(await seeded.events()).flatMap(part => ["", ...typedAnswer(part)])
  terminal.type(...lines)
  await mockCommand({seed: 2, again: true, json: true}, terminal.effects)
  expect(terminal.said).toHaveLength(1)
  const document = z
    .object({
      mock: ulidSchema,
      passed: z.boolean(),
      ratings: z.array(z.object({dimension: z.string(), rating: z.number()})).min(3),
    })
    .parse(JSON.parse(terminal.said[0] ?? ""))
  expect(document.passed).toBe(true)
  expect(foldPractice(await terminal.events()).mocks.map(({finished}) => finished === null)).toEqual([
    true,
    false,
  ])
})

test("stats tell answers by skill, the band, what is due and the plan", async () => {
  const terminal = practiceTerminal()
  const one = question("charged-twice")
  terminal.type(...typedAnswer(one), "")
  await nextCommand({question: one.id}, terminal.effects)
  const journal = await terminal.effects.openJournal("")
  const plan = {
    track: "ml-platform",
    level: "L3",
    company: "big",
    date: "2026-12-03",
    minutesPerDay: 20,
    daysOff: [],
    newPerDay: 5,
    retention: 0.9,
    cutoffHour: 4,
  } as const
  await journal.append([newEvent("interview-planned", {...plan, daysOff: []})])
  await statsCommand({json: true}, terminal.effects)
  const stats = JSON.parse(terminal.said.at(-1) ?? "")
  expect(stats).toMatchObject({left: 5, isPlanned: true, answers: 1, readiness: {enough: false, one: null}})
  expect(stats.recall.expected).toBeGreaterThan(stats.recall.without)
  expect(stats.skills.map(({skill}: {skill: string}) => skill).sort()).toEqual([...one.skills].sort())
  await statsCommand({}, terminal.effects)
  expect(terminal.said.at(-1)).toContain("interview on 2026-12-03, 5 days left")
  expect(terminal.said.at(-1)).toContain("too little is known")
})

test("stats of somebody new say so and make no journal", async () => {
  const terminal = practiceTerminal({hasJournal: () => false})
  await statsCommand({}, terminal.effects)
  expect(terminal.said[0]).toContain("0 met, 0 due, 0 of your own")
  expect(await terminal.events()).toEqual([])
})

test("a plan that is refused opens no journal, and one that is kept opens it", async () => {
  let opened = 0
  const terminal = practiceTerminal({hasJournal: () => false})
  const effects: PracticeCommandEffects = {
    ...terminal.effects,
    openJournal(folder) {
      opened += 1
      return terminal.effects.openJournal(folder)
    },
  }
  await expect(planCommand({date: "2020-01-01"}, effects)).rejects.toThrow("2020-01-01 has passed")
  expect(opened).toBe(0)
  await planCommand({minutes: 25, json: true}, effects)
  expect(opened).toBe(1)
  expect((await terminal.events()).map(({kind}) => kind)).toEqual(["interview-planned"])
  expect(JSON.parse(terminal.said[0] ?? "")).toMatchObject({plan: {minutesPerDay: 25}, isPlanned: true})
})
