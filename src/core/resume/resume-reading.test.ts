import {readFileSync} from "node:fs"
import {join} from "node:path"
import fc from "fast-check"
import {describe, expect, test} from "vitest"
import {prepareSkills} from "#core/decode/skills/skill-matcher"
import {readContent} from "#io/node/content/read-content"
import type {JsonResume} from "#model/resume/json-resume"
import type {ResumeReading} from "#model/resume/resume"
import {skillQuoteSchema} from "#model/resume/skills-told"
import {readingOfResume} from "./resume-reading"

const matcher = prepareSkills(readContent(".").content.skills)
const FIXTURES = join(import.meta.dirname, "../../../test/fixtures/resumes")

function reading(text: string, document: JsonResume | null = null): ResumeReading {
  const source = {kind: "text" as const, name: "cv.txt", text, document, notices: []}
  return readingOfResume(source, {matcher, today: "2026-11"})
}

const fixture = (name: string) => reading(readFileSync(join(FIXTURES, name), "utf8"))
const briefly = ({positions}: ResumeReading) =>
  positions.map(({title, company, start, end}) => [title, company, start, end])
const skillIds = ({skills}: ResumeReading) => skills.map(({id}) => id)

describe("readingOfResume()", () => {
  test("reads a resume in sections, wherever the dates stand", () => {
    const read = fixture("engineer.txt")
    expect(briefly(read)).toEqual([
      ["Senior Machine Learning Engineer", "Acme Corp", "2021-03", "present"],
      ["Data Scientist", "Globex", "2018-06", "2021-02"],
      ["Software Engineer", "Initech", "2015", "2018"],
    ])
    expect(read).toMatchObject({
      name: "Jane Q. Example",
      label: "Senior Machine Learning Engineer",
      where: "Austin, TX",
      level: {level: "senior"},
      origin: {role: "ml"},
      notices: [],
    })
    expect(read.years?.value).toBeCloseTo(11.4, 1)
    expect(skillIds(read)).toContain("pytorch-jax")
  })

  test("reads one whose dates stand in brackets behind the company", () => {
    const read = fixture("inline-dates.txt")
    expect(briefly(read)).toEqual([
      ["Staff Platform Engineer", "Foo Inc.", "2022-01", "present"],
      ["Senior DevOps Engineer", "Bar LLC", "2017-05", "2021-12"],
      ["DevOps Engineer", "Baz", "2014", "2017"],
    ])
    expect(read).toMatchObject({level: {level: "staff"}, origin: {role: "devops"}})
  })

  test("reads several titles at one company, and takes no school for a position", () => {
    expect(briefly(fixture("profile-page.txt"))).toEqual([
      ["ML Engineer", "Foo", "2020-06", "present"],
      ["Senior Data Analyst", "Bar Labs", "2019-05", "2020-06"],
      ["Data Analyst", "Bar Labs", "2018-05", "2019-05"],
    ])
  })

  test.each<[string, string, readonly (readonly (string | null)[])[]]>([
    [
      "dates before titles, one block after another",
      "EXPERIENCE\n2013 - 2015    Acme Inc.\nResearch Assistant\n01.2012 – 03.2013\nIntern, Lab Co",
      [
        ["Research Assistant", "Acme Inc.", "2013", "2015"],
        ["Intern", "Lab Co", "2012-01", "2013-03"],
      ],
    ],
    [
      "one line for all, and headings with spaces between their letters",
      "E X P E R I E N C E\nFacebook | Data Engineer | Jan 2017 – Jul 2019\nEngineer @ Acme (2019–)\nVOLUNTEERING\nTeacher, Club 2014 - 2015",
      [
        ["Data Engineer", "Facebook", "2017-01", "2019-07"],
        ["Engineer", "Acme", "2019", "present"],
      ],
    ],
    [
      "a table",
      "# Li Wei\n\n| When | What | Where |\n|---|---|---|\n| 2019–2021 | ML Engineer | Acme |\n| 2021–now | Senior ML Engineer | Beta |",
      [
        ["ML Engineer", "Acme", "2019", "2021"],
        ["Senior ML Engineer", "Beta", "2021", "present"],
      ],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(briefly(reading(text))).toEqual(expected)
  })

  test("says of a resume in another language that skills are found by English names, and reads its dates", () => {
    const read = fixture("german.md")
    expect(read.notices).toEqual([{id: "other-language", message: expect.stringContaining("in German")}])
    expect(briefly(read)).toEqual([
      ["Backend-Entwickler", "Beispiel GmbH", "2020-03", "present"],
      ["Werkstudent", "Uni Beispiel", "2017-10", "2020-02"],
    ])
    expect(skillIds(read)).toEqual(expect.arrayContaining(["python", "kubernetes", "sql-databases"]))
    expect(read.origin?.role).toBe("backend")
  })

  test("quotes the line of each skill, with the mention in it", () => {
    for (const {skills, text} of [fixture("engineer.txt"), fixture("german.md")])
      for (const {evidence, quotes} of skills) {
        expect(quotes.length).toBeGreaterThan(0)
        for (const quote of quotes) expect(skillQuoteSchema.safeParse(quote).success).toBe(true)
        const mentions = evidence.map(({start, end}) => text.slice(start, end))
        for (const {quote, start, end} of quotes) expect(mentions).toContain(quote.slice(start, end))
      }
  })

  test("cuts a long line at words around the mention", () => {
    const [skill] = reading(`${"lorem ".repeat(60)}Kubernetes ${"ipsum ".repeat(60)}`).skills
    const [quote] = skill?.quotes ?? []
    expect(quote?.quote).toMatch(/^…(?:lorem )+Kubernetes (?:ipsum ?)+…$/)
    expect(quote?.quote.length).toBeLessThan(200)
    expect(quote?.quote.slice(quote.start, quote.end)).toBe("Kubernetes")
  })

  test("takes positions of a structured file from its fields", () => {
    const read = reading("Experience\nEngineer, Acme\n1999 – 2001", {
      basics: {name: "Ida Sample", location: {city: "Leeds", countryCode: "GB"}},
      work: [
        {position: "Data Engineer", name: "Orbit", startDate: "2024-12"},
        {position: "Intern", name: "Kanal"},
      ],
    })
    expect(briefly(read)).toEqual([
      ["Data Engineer", "Orbit", "2024-12", "present"],
      ["Intern", "Kanal", null, null],
    ])
    expect(read).toMatchObject({
      name: "Ida Sample",
      where: "Leeds, GB",
      years: {value: 2, basis: "dates"},
      level: {level: "mid", why: expect.stringContaining("years")},
      origin: {role: "data-engineer"},
    })
  })

  test("leaves dates that cannot be out of the years, and says so", () => {
    const read = reading("", {
      work: [
        {position: "Engineer", name: "Orbit", startDate: "2021-05", endDate: "2019-01"},
        {position: "Engineer", name: "Kanal", startDate: "2019-01", endDate: "2019-12"},
      ],
    })
    expect(read.years?.value).toBe(1)
    expect(read.notices.map(({id}) => id)).toEqual(["odd-dates", "no-skills"])
  })

  test("makes a JSON Resume of prose", () => {
    const {document} = fixture("inline-dates.txt")
    expect(document.basics).toEqual({name: "John Smith", label: "Staff Platform Engineer"})
    expect(document.work?.[0]).toEqual({
      name: "Foo Inc.",
      position: "Staff Platform Engineer",
      startDate: "2022-01",
    })
    expect(document.skills?.map(({name}) => name)).toContain("Kubernetes")
  })

  test("says nothing of a text that says nothing, and that it found no skill", () => {
    const read = reading("Lorem ipsum")
    expect(read).toMatchObject({
      name: null,
      positions: [],
      skills: [],
      years: null,
      level: null,
      origin: null,
    })
    expect(read.notices.map(({id}) => id)).toEqual(["no-skills"])
  })

  test("never throws, and its evidence lies within the text", () => {
    const words = fc.constantFrom(
      "Experience",
      "\n",
      "\n\n",
      "2019 – 2021",
      "Engineer",
      "at",
      "Kubernetes",
      "- ",
      "# ",
      "…",
      "\t",
      "é",
    )
    const texts = fc.oneof(
      fc.string({unit: "binary"}),
      fc.array(words, {maxLength: 40}).map(list => list.join(" ")),
    )
    fc.assert(
      fc.property(texts, text => {
        const {skills, positions} = reading(text)
        for (const {start, end} of [
          ...skills.flatMap(({evidence}) => evidence),
          ...positions.flatMap(one => one.evidence ?? []),
        ])
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
        for (const {quotes} of skills)
          for (const quote of quotes) expect(skillQuoteSchema.safeParse(quote).success).toBe(true)
      }),
      {numRuns: 300, seed: 7},
    )
  })

  test.each(["x", "- ", "a.", "2019 ", "Served models on Kubernetes, 2019 – 2021\n"])(
    "takes 400,000 characters of %j without looking at them again and again",
    piece => {
      // with one step that is not linear this takes minutes, and the test runs out of time
      expect(reading(piece.repeat(400_000 / piece.length)).engine).toBe("resume/1")
    },
    30_000,
  )
})
