import {expect, test} from "vitest"
import {GIVEN} from "../../../../test/vectors/offers/offers-given"
import {answerOffers} from "./answer-offers"

const GOOD = {name: "Good", place: "us-tx", baseUsd: 180_000}
const LOST = {name: "Lost", place: "us-tx-atlantis", baseUsd: 180_000}

test("an offer at an unknown place is left out and named with the nearest places", () => {
  const {answers, file, problems} = answerOffers({offers: [LOST, GOOD]}, GIVEN)
  expect(answers.map(({offer}) => offer.name)).toEqual(["Good"])
  expect(file.offers.map(({name}) => name)).toEqual(["Good"])
  expect(problems).toMatchObject([{offer: 0, name: "Lost", field: "place"}])
  expect(problems[0]?.hint).toContain("us-tx-austin")
})

test("problems name each offer by its place in the file, whoever found them", () => {
  const input = {offers: [{...GOOD, baseUsd: 40}, GOOD, {name: 7}, LOST, GOOD]}
  const {answers, problems, pairs} = answerOffers(input, GIVEN)
  expect(answers).toHaveLength(2)
  expect(problems.map(({offer, field}) => [offer, field])).toEqual([
    [0, "baseUsd"],
    [2, "name"],
    [2, "baseUsd"],
    [3, "place"],
  ])
  expect(pairs.map(({first, second}) => [first, second])).toEqual([[0, 1]])
})

test("a present job at an unknown place is left out", () => {
  const {present, stayOrJump, file, problems} = answerOffers({offers: [GOOD], present: LOST}, GIVEN)
  expect(present).toBeNull()
  expect(stayOrJump).toEqual([])
  expect(file.present).toBeUndefined()
  expect(problems).toMatchObject([{offer: null, name: "Lost", field: "present.place"}])
})

test("where no offer is right the answer holds the problems alone", () => {
  const {answers, pairs, problems} = answerOffers({offers: [LOST]}, GIVEN)
  expect({answers, pairs}).toEqual({answers: [], pairs: []})
  expect(problems).toHaveLength(1)
})
