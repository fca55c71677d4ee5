import {join} from "node:path"
import fc from "fast-check"
import {expect, test} from "vitest"
import {loadTracks} from "#io/node/content/load-tracks"
import {gammaCdf} from "#math/gamma-cdf"
import type {Question} from "#model/practice/question"
import {displayOrder, probeOptions} from "./display-order"

const {questions} = loadTracks(join(import.meta.dirname, "../../.."))

/** Where one right thing stands among so many. */
type Standing = {readonly place: number; readonly of: number}

/** P(places as uneven as these, where each is as likely as any other): chi-squared over the places of lists of each
 * length that has at least five for each place. */
function chanceOf(standings: readonly Standing[]): number {
  let sum = 0
  let freedom = 0
  for (const of of new Set(standings.map(one => one.of))) {
    const same = standings.filter(one => one.of === of)
    const expected = same.length / of
    if (expected < 5) continue
    for (let place = 0; place < of; place += 1)
      sum += (same.filter(one => one.place === place).length - expected) ** 2 / expected
    freedom += of - 1
  }
  return 1 - gammaCdf({shape: freedom / 2, scale: 2}, sum)
}

function fieldsOf(question: Question) {
  return question.kind === "trade-off" || question.kind === "design" ? question.form.fields : []
}

function choiceStandings(question: Question): Standing[] {
  if (question.kind !== "trade-off" && question.kind !== "design") return []
  const {fields, checks} = question.form
  return fields.flatMap(field => {
    const right = checks.flatMap(check =>
      check.kind === "pick" && check.field === field.id ? check.any_of : [],
    )
    if (field.kind !== "choice" || right.length !== 1) return []
    const shown = displayOrder(field.options, {question: question.id, list: field.id})
    return [{place: shown.findIndex(({id}) => id === right[0]), of: shown.length}]
  })
}

function probeStandings({id, rubric}: Question): Standing[] {
  return rubric.flatMap(point => {
    if (point.probe === undefined) return []
    const {right} = point.probe
    const shown = probeOptions(point.probe, {question: id, point: point.id})
    return [{place: shown.findIndex(({place}) => place === right), of: shown.length}]
  })
}

function incidentStandings(list: "causes" | "actions") {
  return (question: Question): Standing[] => {
    if (question.kind !== "debugging") return []
    const {causes, cause, actions} = question.incident
    const place = {question: question.id, list}
    if (list === "causes")
      return [{place: displayOrder(causes, place).findIndex(({id}) => id === cause), of: causes.length}]
    if (actions.filter(({right}) => right).length !== 1) return []
    return [{place: displayOrder(actions, place).findIndex(({right}) => right), of: actions.length}]
  }
}

test.each([
  ["options of a choice", choiceStandings],
  ["options of closed questions", probeStandings],
  ["causes of incidents", incidentStandings("causes")],
  ["first actions of incidents", incidentStandings("actions")],
])("the right one stands at every place about as often, over the whole bank: %s", (_, standingsOf) => {
  const standings = questions.flatMap(standingsOf)
  expect(standings.length).toBeGreaterThan(40)
  expect(chanceOf(standings)).toBeGreaterThan(1e-4)
})

test("the first thing of a list is shown at every place about as often", () => {
  const standings = Array.from({length: 600}, (_, at) => ({
    place: displayOrder([0, 1, 2, 3], {question: `question-${at}`, list: "way"}).indexOf(0),
    of: 4,
  }))
  expect(chanceOf(standings)).toBeGreaterThan(1e-4)
  expect(chanceOf(standings.map(({of}) => ({place: 0, of})))).toBeLessThan(1e-12)
})

test("steps that are put in order are seldom shown in the right order", () => {
  const lists = questions.flatMap(question => {
    const {id} = question
    return fieldsOf(question).flatMap(field => {
      if (field.kind !== "order") return []
      const shown = displayOrder(field.options, {question: id, list: field.id})
      return [shown.every((option, at) => option.id === field.options[at]?.id)]
    })
  })
  expect(lists.length).toBeGreaterThan(10)
  expect(lists.filter(Boolean).length).toBeLessThan(lists.length / 4)
})

test("a list is shown in the same order each time, and loses nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), {maxLength: 12}),
      fc.string(),
      fc.string(),
      (things, question, list) => {
        const shown = displayOrder(things, {question, list})
        expect(displayOrder(things, {question, list})).toEqual(shown)
        expect([...shown].sort()).toEqual([...things].sort())
      },
    ),
    {seed: 1},
  )
})

test("two lists of one question are mixed apart from each other", () => {
  const things = [0, 1, 2, 3, 4, 5, 6, 7]
  const shown = displayOrder(things, {question: "q", list: "causes"})
  expect(displayOrder(things, {question: "q", list: "actions"})).not.toEqual(shown)
})

test("options of a closed question keep their place in the file", () => {
  const options = ["a", "b", "c", "d"]
  const shown = probeOptions({options}, {question: "q", point: "p"})
  expect(shown.map(({text, place}) => options[place] === text)).toEqual([true, true, true, true])
})
