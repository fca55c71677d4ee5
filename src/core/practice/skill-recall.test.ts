import {expect, test} from "vitest"
import {afterReview, NEW_CARD} from "./practice-state"
import {skillCards, skillRecalls} from "./skill-recall"

const point = (id: string) => ({id, level: "L1" as const, says: "says so", cue: "asks so"})
const QUESTIONS = [
  {id: "q-one", skills: ["rag", "embeddings"], rubric: ["a", "b", "c", "d"].map(point)},
  {id: "q-two", skills: ["rag"], rubric: [..."abcdefghijklmnopqrst"].map(point)},
]
const CARDS = skillCards(QUESTIONS)

const twice = [100, 103].reduce((card, day) => afterReview(card, {rating: 3, day}), NEW_CARD)
const once = afterReview(NEW_CARD, {rating: 3, day: 103})
const lost = afterReview(twice, {rating: 1, day: 104})

function recallOf(skill: string, cards: Readonly<Record<string, typeof twice>>, today = 104) {
  return skillRecalls(CARDS, {cards: new Map(Object.entries(cards)), today}).find(one => one.skill === skill)
}

const allOf = (skill: string, card: typeof twice) =>
  Object.fromEntries((CARDS[skill] ?? []).map(id => [id, card]))

test("skillCards() gives each skill of a question the cards of all of its points", () => {
  expect(CARDS["embeddings"]).toEqual(["q:q-one/a", "q:q-one/b", "q:q-one/c", "q:q-one/d"])
  expect(CARDS["rag"]).toHaveLength(24)
})

test("a skill is recalled when enough of its cards came back", () => {
  expect(recallOf("embeddings", allOf("embeddings", twice))).toEqual({
    skill: "embeddings",
    cards: 4,
    seen: 4,
    recalled: 4,
    isEnough: true,
  })
  const twenty = Object.fromEntries(Object.entries(allOf("rag", twice)).slice(0, 20))
  expect(recallOf("rag", twenty)?.isEnough).toBe(true)
  const fewer = Object.fromEntries(Object.entries(twenty).slice(0, 19))
  expect(recallOf("rag", fewer)?.isEnough).toBe(false)
})

test("a card that was seen once shows no memory, and one that was lost shows none any more", () => {
  expect(recallOf("embeddings", allOf("embeddings", once))).toMatchObject({
    seen: 4,
    recalled: 0,
    isEnough: false,
  })
  expect(recallOf("embeddings", allOf("embeddings", lost))?.recalled).toBe(0)
})

test("a skill is no longer recalled when time has passed", () => {
  expect(recallOf("embeddings", allOf("embeddings", twice), 104)?.isEnough).toBe(true)
  expect(recallOf("embeddings", allOf("embeddings", twice), 1500)?.isEnough).toBe(false)
})

test("a skill is not recalled where more than a third of what was seen of it is lost", () => {
  const half = Object.fromEntries((CARDS["embeddings"] ?? []).map((id, at) => [id, at < 2 ? twice : lost]))
  expect(recallOf("embeddings", half)).toMatchObject({seen: 4, recalled: 2, isEnough: false})
})

test("a skill of which no card was seen is not there", () => {
  expect(skillRecalls(CARDS, {cards: new Map(), today: 104})).toEqual([])
})
