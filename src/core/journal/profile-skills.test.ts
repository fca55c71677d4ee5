import {describe, expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {dayNumber} from "#model/practice/practice-day"
import {foldSkillsTold} from "./fold-skills-told"
import {profileSkills, skillsForFit} from "./profile-skills"

function idOf(number: number): string {
  return `01J0000000000000000000${String(number).padStart(4, "0")}`
}

function event(number: number, kind: string, payload: JsonValue): JournalEvent {
  const day = String(number).padStart(2, "0")
  return {id: idOf(number), at: `2026-01-${day}T00:00:00.000Z`, kind, version: 1, payload}
}

type Says = "confirmed" | "corrected" | "added" | "removed"
const word = (skill: string, says: Says, foundAs: string | null = null) => ({
  skill,
  says,
  foundAs,
  quotes: says === "confirmed" ? [{quote: "Built it with PyTorch", start: 14, end: 21}] : [],
})
const told = (number: number, ...skills: readonly ReturnType<typeof word>[]) =>
  event(number, "skills-told", {from: {kind: "pdf", name: "cv.pdf"}, skills: [...skills]})
const attempt = (number: number, passed: boolean) =>
  event(number, "lab-attempted", {
    lab: "calibrate",
    labVersion: 1,
    language: "ts",
    code: `// ${number}`,
    codeHash: String(number).padStart(64, "0"),
    engine: "labs/1",
    surface: "browser",
    score: passed ? 80 : 20,
    passed,
    beatsBest: false,
    metrics: {},
    trapsFailed: [],
    failure: null,
  })
const looked = (number: number) =>
  event(number, "lab-reference-shown", {lab: "calibrate", labVersion: 1, language: "ts"})
const reviewed = (number: number, card: string) =>
  event(number, "card-reviewed", {
    card,
    rating: 3,
    day: `2026-01-${String(number).padStart(2, "0")}`,
    seconds: 9,
  })

const GIVEN = {
  cards: {statistics: ["q:one/a"], rag: ["q:two/a"]},
  labs: {calibrate: {lane: "ml" as const, skills: ["probability", "statistics"]}},
  today: dayNumber("2026-01-28"),
}
const statesOf = (events: readonly JournalEvent[]) =>
  Object.fromEntries(profileSkills(events, GIVEN).map(({id, state}) => [id, state]))

describe("foldSkillsTold()", () => {
  test("keeps the last word on each skill, with where it was found, whatever came first", () => {
    const events = [
      told(1, word("rag", "confirmed"), word("python", "confirmed")),
      told(2, word("rag", "removed")),
    ]
    const words = foldSkillsTold(events)
    expect(words.get("rag")).toMatchObject({says: "removed", event: idOf(2), from: {name: "cv.pdf"}})
    expect(words.get("python")?.quotes).toHaveLength(1)
    expect(foldSkillsTold(events.toReversed())).toEqual(words)
  })

  test("passes over an event whose quote does not hold the stretch that it names", () => {
    const broken = event(1, "skills-told", {
      from: {kind: "text", name: ""},
      skills: [{skill: "rag", says: "confirmed", foundAs: null, quotes: [{quote: "RAG", start: 2, end: 9}]}],
    })
    expect(foldSkillsTold([broken]).size).toBe(0)
  })
})

describe("profileSkills()", () => {
  test("calls a skill claimed when the person confirmed, corrected or added it", () => {
    const events = [
      told(1, word("rag", "confirmed"), word("pytorch-jax", "removed")),
      told(2, word("transformers", "corrected", "pytorch-jax"), word("python", "added")),
    ]
    expect(statesOf(events)).toEqual({rag: "claimed", transformers: "claimed", python: "claimed"})
  })

  test("brings a claim back when its removal is taken back", () => {
    const events = [told(1, word("rag", "confirmed")), told(2, word("rag", "removed"))]
    expect(statesOf(events)).toEqual({})
    expect(statesOf([...events, event(3, "retracted", {eventId: idOf(2)})])).toEqual({rag: "claimed"})
  })

  test("calls a skill recalled when its cards came back, claimed or not", () => {
    const events = [told(1, word("rag", "confirmed")), reviewed(20, "q:two/a"), reviewed(26, "q:two/a")]
    expect(statesOf(events)).toEqual({rag: "recalled"})
    expect(statesOf(events.slice(1))).toEqual({rag: "recalled"})
    expect(profileSkills(events.slice(0, 2), GIVEN)[0]).toMatchObject({
      state: "claimed",
      recall: {seen: 1, recalled: 0},
    })
  })

  test("calls the skills of a lab proven that was passed before its solution was looked at", () => {
    expect(statesOf([attempt(1, false), attempt(2, true)])).toEqual({
      probability: "proven",
      statistics: "proven",
    })
    expect(statesOf([looked(1), attempt(2, true)])).toEqual({})
    expect(profileSkills([attempt(2, true)], GIVEN)[0]?.proofs).toEqual([
      {lab: "calibrate", at: "2026-01-02T00:00:00.000Z", score: 80},
    ])
  })

  test("leaves what labs and practice have shown when the claim is taken away", () => {
    const events = [
      attempt(1, true),
      told(2, word("statistics", "confirmed")),
      told(3, word("statistics", "removed")),
    ]
    expect(profileSkills(events, GIVEN).find(({id}) => id === "statistics")).toMatchObject({
      state: "proven",
      claimed: null,
    })
  })

  test("is empty for an empty journal", () => {
    expect(profileSkills([], GIVEN)).toEqual([])
  })
})

test("skillsForFit() counts as evidence what was said, and not once more what a lab has shown", () => {
  const events = [attempt(1, true), told(2, word("statistics", "confirmed"), word("rag", "confirmed"))]
  const {evidence, known} = skillsForFit(profileSkills(events, GIVEN))
  expect(evidence).toEqual([{id: "rag", state: "claimed"}])
  expect(known).toEqual([
    {id: "probability", state: "proven"},
    {id: "rag", state: "claimed"},
    {id: "statistics", state: "proven"},
  ])
})
