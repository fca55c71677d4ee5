import published from "@jsonresume/schema"
import {Validator} from "jsonschema"
import {describe, expect, test} from "vitest"
import {foldResume} from "#core/journal/fold-resume"
import {newEvent} from "#io/new-event"
import type {JsonResume} from "#model/resume/json-resume"
import {RESUME_ENGINE, type ResumeReading} from "#model/resume/resume"
import {exportedResume, keptResume, type NamedSkill} from "./kept-resume"

const reading = (kind: "pdf" | "linkedin", document: JsonResume): ResumeReading => ({
  engine: RESUME_ENGINE,
  source: {kind, name: "cv"},
  text: "Ida knows Python",
  name: "Ida",
  label: null,
  where: null,
  positions: [],
  skills: [],
  years: null,
  level: null,
  origin: null,
  document,
  notices: [],
})
const DOCUMENT: JsonResume = {
  basics: {name: "Ida"},
  skills: [{name: "Python"}, {name: "Welding", level: "Master"}],
}
const skill = (name: string, state: NamedSkill["state"], words: readonly string[] = []) => ({
  name,
  state,
  words,
})

describe("keptResume()", () => {
  test("leaves the skills of prose out, for they are a finding, and keeps those that the person listed", () => {
    expect(keptResume(reading("pdf", DOCUMENT)).document).toEqual({basics: {name: "Ida"}})
    expect(keptResume(reading("linkedin", DOCUMENT)).document).toEqual(DOCUMENT)
  })

  test("is an event of the journal, of which the last counts", () => {
    const first = newEvent("resume-kept", keptResume(reading("pdf", DOCUMENT)), {now: () => 1})
    const second = newEvent("resume-kept", keptResume(reading("linkedin", DOCUMENT)), {now: () => 2})
    expect(foldResume([second, first])?.payload.from).toEqual({kind: "linkedin", name: "cv"})
    const back = newEvent("retracted", {eventId: second.id}, {now: () => 3})
    expect(foldResume([second, back, first]), "the one before does not come back").toBeUndefined()
    const third = newEvent("resume-kept", keptResume(reading("pdf", DOCUMENT)), {now: () => 4})
    expect(foldResume([third, second, back, first])?.id).toBe(third.id)
    expect(foldResume([])).toBeUndefined()
  })
})

describe("exportedResume()", () => {
  test("adds what the person confirmed, with how it is known, and leaves what they wrote", () => {
    const skills = [skill("Python", "proven"), skill("Kubernetes", "claimed", ["K8s", "Docker"])]
    expect(exportedResume(DOCUMENT, {skills, removed: []}).skills).toEqual([
      {name: "Python", level: "Proven in a lab"},
      {name: "Welding", level: "Master"},
      {name: "Kubernetes", level: "Claimed", keywords: ["K8s", "Docker"]},
    ])
  })

  test("leaves out what the person took away", () => {
    expect(exportedResume(DOCUMENT, {skills: [], removed: ["Python"]}).skills).toEqual([
      {name: "Welding", level: "Master"},
    ])
  })

  test.each([undefined, DOCUMENT, {work: [{name: "Orbit", startDate: "2020-03"}]}])(
    "keeps to the published schema",
    document => {
      const exported = exportedResume(document, {skills: [skill("SQL", "recalled")], removed: []})
      expect(new Validator().validate(exported, published.schema).errors).toEqual([])
      expect(exported.skills?.map(({name}) => name)).toContain("SQL")
    },
  )
})
