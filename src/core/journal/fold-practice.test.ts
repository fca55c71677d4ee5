import {expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {foldPractice} from "./fold-practice"

let count = 0
function event(kind: string, payload: JsonValue, at = "2026-11-20T10:00:00.000Z"): JournalEvent {
  count += 1
  return {id: `01J000000000000000000${String(count).padStart(5, "0")}`, at, kind, version: 1, payload}
}
const reviewed = (card: string, rating: number, day: string, at?: string) =>
  event("card-reviewed", {card, rating, day, seconds: 12}, at ?? `${day}T10:00:00.000Z`)
const CARD = "q:a/b"
const MOCK = "01J00000000000000000000ZZZ"

function answered(points: JsonValue, mock: string | null = null): JournalEvent {
  return event("question-answered", {
    question: "a",
    track: "ml-design",
    module: "m",
    kind: "concept",
    level: "L2",
    day: "2026-11-20",
    seconds: 90,
    mock,
    response: {},
    points,
    probes: [],
    score: 0.5,
    engine: "practice/1",
  })
}

test("reviews make a memory that grows", () => {
  const once = foldPractice([reviewed(CARD, 3, "2026-11-01")]).cards.get(CARD)
  const twice = foldPractice([reviewed(CARD, 3, "2026-11-01"), reviewed(CARD, 3, "2026-11-05")]).cards.get(
    CARD,
  )
  expect(twice?.memory?.stability).toBeGreaterThan(once?.memory?.stability ?? Number.POSITIVE_INFINITY)
  expect(twice).toMatchObject({reps: 2, lapses: 0, state: "active"})
})

test("two devices that answered the same card agree, whoever asks first", () => {
  const here = reviewed(CARD, 3, "2026-11-01")
  const there = reviewed(CARD, 1, "2026-11-01", "2026-11-01T09:00:00.000Z")
  expect(foldPractice([here, there]).cards).toEqual(foldPractice([there, here]).cards)
})

test("a clock that was set back changes the order of nothing else, and its last day counts", () => {
  const other = reviewed("q:a/c", 3, "2026-11-01")
  const late = reviewed(CARD, 3, "2026-11-09")
  const back = reviewed(CARD, 1, "2026-11-02", "2026-11-09T11:00:00.000Z")
  const {cards, days, last} = foldPractice([back, late, other])
  expect(cards.get(CARD)).toMatchObject({memory: {lastDay: 20_759}, reps: 2, lapses: 0, lastRating: 1})
  expect(cards.get("q:a/c")).toEqual(foldPractice([other]).cards.get("q:a/c"))
  expect([...days.keys()]).toEqual([20_758, 20_766, 20_759])
  expect(last).toBe(back.id)
})

test("an answer reviews the cards of its points, but for those that rest on the person's word alone", () => {
  const {cards} = foldPractice([
    answered([
      {id: "b", share: 1, evidence: "measured"},
      {id: "c", share: 0, evidence: "form"},
      {id: "d", share: 1, evidence: "self"},
    ]),
  ])
  expect([cards.get("q:a/b")?.lastRating, cards.get("q:a/c")?.lastRating, cards.get("q:a/d")]).toEqual([
    3,
    1,
    undefined,
  ])
})

test("undo takes the last review back", () => {
  const events = [reviewed(CARD, 3, "2026-11-01"), reviewed(CARD, 1, "2026-11-05")]
  const {last} = foldPractice(events)
  const undone = foldPractice([...events, event("retracted", {eventId: last})])
  expect(undone.cards.get(CARD)).toMatchObject({reps: 1, lastRating: 3})
})

test("a card that is forgotten six times is a leech, until it is taken up again", () => {
  const days = Array.from({length: 7}, (_, at) => `2026-11-0${at + 1}`)
  const events = days.map(day => reviewed(CARD, 1, day))
  expect(foldPractice(events).cards.get(CARD)).toMatchObject({state: "leech", lapses: 6})
  const freed = foldPractice([...events, event("card-set", {card: CARD, state: "active", until: null})])
  expect(freed.cards.get(CARD)).toMatchObject({state: "active", lapses: 0})
})

test("a card that is forgotten again and again in one sitting is forgotten once", () => {
  const events = ["2026-11-01", "2026-11-02", "2026-11-02", "2026-11-02", "2026-11-03", "2026-11-03"].map(
    (day, at) => reviewed(CARD, 1, day, `${day}T10:0${at}:00.000Z`),
  )
  expect(foldPractice(events).cards.get(CARD)).toMatchObject({state: "active", lapses: 2, reps: 6})
})

const own = (front: string, memory: JsonValue = null) =>
  event("cards-added", {
    deck: "Mine",
    from: "anki",
    track: null,
    cards: [{key: "k1", front, back: "b", tags: [], guid: "g", memory, suspended: false}],
  })
const CARRIED = {stability: 9, difficulty: 5, lastDay: "2026-10-01", reps: 4, lapses: 1}

test("an imported card keeps its memory, and a second import does not set ours back", () => {
  const first = own("one", CARRIED)
  expect(foldPractice([first]).cards.get("own:k1")).toMatchObject({reps: 4, memory: {stability: 9}})
  const after = foldPractice([first, reviewed("own:k1", 3, "2026-11-01"), own("two", CARRIED)])
  expect(after.own.get("own:k1")?.front).toBe("two")
  expect(after.cards.get("own:k1")?.memory?.lastDay).toBe(20_758)
})

test("a leech that is written anew is taken up again, one that is only read in again is not", () => {
  const forgotten = Array.from({length: 7}, (_, at) => reviewed("own:k1", 1, `2026-11-0${at + 1}`))
  const later = "2026-11-08T10:00:00.000Z"
  const read = {...own("one"), at: "2026-10-31T10:00:00.000Z"}
  const again = foldPractice([read, ...forgotten, {...own("one"), at: later}]).cards.get("own:k1")
  expect(again).toMatchObject({state: "leech", lapses: 6})
  const anew = foldPractice([read, ...forgotten, {...own("two"), at: later}]).cards.get("own:k1")
  expect(anew).toMatchObject({state: "active", lapses: 0, reps: 7})
})

test("a question's card takes the memory that another program has of it, unless ours is later", () => {
  const carried = event("cards-carried", {cards: [{card: CARD, memory: CARRIED, suspended: true}]})
  const {cards, own: kept} = foldPractice([carried])
  expect(cards.get(CARD)).toMatchObject({reps: 4, state: "suspended", memory: {stability: 9}})
  expect(kept.size).toBe(0)
  const later = foldPractice([reviewed(CARD, 3, "2026-11-01"), carried]).cards.get(CARD)
  expect(later?.memory?.lastDay).toBe(20_758)
})

test("a deleted card is gone, its reviews stay in the journal", () => {
  const {own: cards} = foldPractice([
    own("one"),
    event("card-set", {card: "own:k1", state: "deleted", until: null}),
  ])
  expect(cards.size).toBe(0)
})

test("a deleted card that is written or imported again is there again, with what is remembered of it", () => {
  const {own: kept, cards} = foldPractice([
    own("one", CARRIED),
    event("card-set", {card: "own:k1", state: "deleted", until: null}),
    own("two"),
  ])
  expect(kept.get("own:k1")?.front).toBe("two")
  expect(cards.get("own:k1")).toMatchObject({state: "active", memory: {stability: 9}})
})

test("a mock that was interrupted keeps its answers", () => {
  const started = event("mock-started", {
    mock: MOCK,
    track: "ml-design",
    level: "L2",
    company: "big",
    seed: 1,
    day: "2026-11-20",
    items: [{part: "design", question: "a", minutes: 20}],
    predicted: null,
  })
  const {mocks} = foldPractice([started, answered([], MOCK), answered([])])
  expect(mocks).toMatchObject([{finished: null, answers: [{payload: {mock: MOCK}}]}])
})

test("time and new cards are counted by practice day", () => {
  const {days} = foldPractice([reviewed(CARD, 3, "2026-11-01"), reviewed(CARD, 3, "2026-11-02")])
  expect([...days]).toEqual([
    [20_758, {seconds: 12, cardSeconds: 12, newCards: 1, reviews: 0}],
    [20_759, {seconds: 12, cardSeconds: 12, newCards: 0, reviews: 1}],
  ])
})

test("an answered question takes none of the new cards of its day, and no time of cards", () => {
  const {days} = foldPractice([answered([{id: "b", share: 1, evidence: "measured"}])])
  expect([...days.values()]).toEqual([{seconds: 90, cardSeconds: 0, newCards: 0, reviews: 0}])
})
