import {expect, test} from "vitest"
import type {TrackId} from "#model/practice/track"
import {BANK} from "../../../test/fixtures/practice-terminal"
import {withSource} from "./export-cards"
import {type CardStanding, NEW_CARD, pointCard} from "./practice-state"
import {joinTwins, twinCards} from "./twin-cards"

type Given = {
  readonly front?: string
  readonly back?: string
  readonly track?: TrackId
  readonly reps?: number
  readonly lastDay?: number
  readonly state?: CardStanding["state"]
}

function standing({reps = 0, lastDay = 20_000, state = "active"}: Given): CardStanding {
  const memory = reps === 0 ? null : {stability: 5 * reps, difficulty: 5, lastDay}
  return {...NEW_CARD, memory, reps, state}
}

function kept(given: Readonly<Record<string, Given>>) {
  const own = Object.entries(given).filter(([id]) => id.startsWith("own:"))
  return {
    cards: new Map(Object.entries(given).map(([id, one]) => [id, standing(one)])),
    own: new Map(
      own.map(([id, {front = "What is recall?", back = "A share.", track = null}]) => [
        id,
        {
          ...{key: id.slice(4), front, back, tags: [], guid: null, memory: null, suspended: false},
          ...{deck: track === null ? "lanewise" : "Mine", track},
        },
      ]),
    ),
  }
}

test("of cards that say the same the one that was reviewed most stays, the later one where they are level", () => {
  const cards = kept({
    "own:a": {reps: 2, lastDay: 20_010},
    "own:b": {reps: 5, lastDay: 20_000, back: "A\n share. "},
    "own:c": {reps: 5, lastDay: 20_005},
    "own:d": {front: "What is precision?"},
  })
  const twins = twinCards(cards, [])
  expect(twins).toEqual([{front: "What is recall?", stays: "own:c", go: ["own:b", "own:a"]}])
  expect(joinTwins(twins, cards)).toEqual({
    added: [],
    carried: null,
    set: [
      {card: "own:b", state: "deleted", until: null},
      {card: "own:a", state: "deleted", until: null},
    ],
  })
})

test("what stays goes to the deck and the track of its twin", () => {
  const cards = kept({"own:a": {track: "ml-design"}, "own:b": {reps: 1}})
  const {added} = joinTwins(twinCards(cards, []), cards)
  expect(added).toMatchObject([
    {deck: "Mine", track: "ml-design", cards: [{key: "b", front: "What is recall?"}]},
  ])
})

test("nothing is offered of cards that were set aside, of two tracks, or that differ in a word", () => {
  const none = [
    kept({"own:a": {reps: 1}, "own:b": {state: "suspended"}}),
    kept({"own:a": {track: "ml-design"}, "own:b": {track: "ml-platform"}}),
    kept({"own:a": {}, "own:b": {back: "A part."}}),
    kept({"own:a": {}}),
  ]
  for (const cards of none) expect(twinCards(cards, [])).toEqual([])
})

test("a card that doubles a question's gives way to it, and hands on what is known better and later", () => {
  const question = BANK.questions[0]
  const point = question?.rubric[0]
  if (question === undefined || point === undefined) throw new RangeError("Needs a question")
  const id = pointCard(question.id, point.id)
  const text = withSource({front: point.cue, back: point.says, from: question.title})
  const joined = (mine: Given | null, twin: Given) => {
    const cards = kept({...(mine === null ? {} : {[id]: mine}), "own:a": {...text, ...twin}})
    return joinTwins(twinCards(cards, [question]), cards)
  }
  const goes = [{card: "own:a", state: "deleted", until: null}]
  expect(joined({reps: 3}, {reps: 1})).toEqual({added: [], carried: null, set: goes})
  expect(joined(null, {reps: 3}).carried?.cards).toMatchObject([{card: id, memory: {reps: 3, stability: 15}}])
  expect(joined({reps: 1, lastDay: 20_000}, {reps: 3, lastDay: 20_001})).toMatchObject({
    carried: {cards: [{card: id, memory: {reps: 3}}]},
    set: goes,
  })
  // what is known better, but was seen earlier, could not be handed on
  expect(joined({reps: 1, lastDay: 20_001}, {reps: 3, lastDay: 20_000})).toEqual({
    ...{added: [], carried: null, set: []},
  })
})
