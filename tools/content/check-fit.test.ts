import {describe, expect, test} from "vitest"
import {problemLine} from "#io/node/content/content-problem"
import {readContent} from "#io/node/content/read-content"
import {readLabs} from "#io/node/content/read-labs"
import {readTracks} from "#io/node/content/read-tracks"
import type {Content} from "#model/content/content"
import type {FitBank} from "#model/content/fit-bank"
import {TRACK_LANES} from "#model/practice/track"
import {checkFit, checkFitTastes} from "./check-fit"

const {content} = readContent(".")
const {labs} = readLabs(".")
type Draft<T> = {-readonly [Key in keyof T]: Draft<T[Key]>}

function planted(plant: (draft: Draft<FitBank>) => void): string[] {
  const draft: Draft<Content> = JSON.parse(JSON.stringify(content))
  if (draft.fit !== null) plant(draft.fit)
  return checkFit(draft).map(problemLine)
}

function expectLine(lines: readonly string[], ...words: string[]): void {
  expect(lines.filter(line => words.every(word => line.includes(word)))).toHaveLength(1)
}

test("the bank has no problem and holds 24 statements a lane in eight facets", () => {
  expect(checkFit(content)).toEqual([])
  const all = content.fit?.facets.flatMap(({statements}) => statements) ?? []
  expect(content.fit?.facets).toHaveLength(8)
  expect(all).toHaveLength(72)
})

describe("a defect of the bank is reported with its file and statement", () => {
  test("a lane that lacks a statement", () => {
    const lines = planted(({facets}) => void facets[0]?.statements.pop())
    expectLine(lines, "facets/curiosity.yml", "ai has 3, ml has 3, mlops has 2")
    expectLine(lines, "mlops", "23 statements are of this lane")
  })
  test("a statement that sounds better than all that it could be paired with", () => {
    const lines = planted(({facets}) => {
      const [first] = facets[1]?.statements ?? []
      if (first !== undefined) first.desirability = 7
    })
    expectLine(lines, "facets/cadence.yml", "reaction-by-noon", "no statement of ml sounds about as good (7)")
  })
  test("lanes of which one sounds better, or longer, than the others", () => {
    const lines = planted(({facets}) => {
      for (const {statements} of facets)
        for (const one of statements)
          if (one.lane === "ml") {
            one.desirability += 1
            one.text = `${one.text} and then some`
          }
    })
    expectLine(lines, "desirability", "the lanes differ")
    expectLine(lines, "text", "the lanes differ")
  })
  test("an id twice, a statement twice, and one that names a lane", () => {
    const lines = planted(({facets}) => {
      const [first, second, third] = facets[2]?.statements ?? []
      if (first === undefined || second === undefined || third === undefined) return
      second.id = first.id
      third.text = first.text.replace("nonsense", "rubbish")
      first.text = `${first.text}, as an MLOps engineer knows`
    })
    expectLine(lines, "nonsense-the-tenth-time", "the id is there already")
    expectLine(lines, "provider-changed-overnight", 'it says what "nonsense-the-tenth-time" says')
    expectLine(lines, "it names a lane")
  })
  test("a source that does not exist", () => {
    const lines = planted(({anchors}) => void anchors.source.push("lost-source"))
    expectLine(lines, "fit/anchors.yml", '"lost-source" is not in content/sources')
  })
})

test("each interview track is of the lane that fit takes it for", () => {
  const {tracks} = readTracks(".")
  expect(Object.fromEntries(tracks.map(({id, lane}) => [id, lane]))).toEqual(TRACK_LANES)
})

describe("a taste", () => {
  test("is had in a lab of its lane", () => {
    expect(checkFitTastes(labs, content)).toEqual([])
  })
  test("in a lab of another lane, in none that is there, or missing, is reported", () => {
    const draft: Draft<Content> = JSON.parse(JSON.stringify(content))
    if (draft.fit?.tastes.ml !== undefined) draft.fit.tastes.ml.lab = "batch-engine"
    if (draft.fit?.tastes.mlops !== undefined) draft.fit.tastes.mlops.lab = "lost-lab"
    const lines = checkFitTastes(labs, draft).map(problemLine)
    expectLine(lines, "ml.lab", '"batch-engine" is of mlops')
    expectLine(lines, "mlops.lab", 'there is no lab "lost-lab"')
    const {fit} = draft
    if (draft.fit?.tastes.ai !== undefined) draft.fit.tastes.ai.starter = "key-per-call-id"
    expectLine(checkFitTastes(labs, draft).map(problemLine), "ai.starter", 'that "lost-answers" catches')
    if (fit !== null) fit.tastes = {}
    expectLine(checkFitTastes(labs, draft).map(problemLine), "mlops", "the lane has labs and no taste")
  })
})
