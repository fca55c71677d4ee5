import {expect, test} from "vitest"
import {headingKind, splitSections} from "./sections"

const POSTING = `Acme makes parcels arrive.

About the role
You join a team of six.

What you'll do:
- Train ranking models
- Run experiments

Who you are
- 5+ years of Python

What we offer
- Free lunch and dental cover

We are an equal opportunity employer and hire without regard to race.`

function kindOf(words: string, text = POSTING): string | undefined {
  return splitSections(text).pieces.find(({start, end}) => text.slice(start, end).includes(words))?.section
}

test("splitSections() places every sentence under its heading", () => {
  expect(kindOf("Acme makes")).toBe("other")
  expect(kindOf("join a team")).toBe("duties")
  expect(kindOf("Train ranking")).toBe("duties")
  expect(kindOf("5+ years")).toBe("requirements")
  expect(kindOf("Free lunch")).toBe("benefits")
})

test("splitSections() tells legal sentences by their words wherever they stand", () => {
  expect(kindOf("without regard")).toBe("legal")
})

test("splitSections() finds headings inside running text", () => {
  const text =
    "Company Description Acme moves parcels. Job Description You train models. Qualifications Python and SQL."
  expect(kindOf("Acme moves", text)).toBe("about")
  expect(kindOf("You train", text)).toBe("duties")
  expect(kindOf("Python and", text)).toBe("requirements")
})

test("splitSections() finds a heading at the end of running text, before its list", () => {
  const text = "About us Acme moves parcels. Come and see. Key Responsibilities:\n- Train models"
  expect(kindOf("Come and", text)).toBe("about")
  expect(kindOf("Train models", text)).toBe("duties")
  const {sections} = splitSections("Key Responsibilities:\n- Train models")
  expect(sections).toHaveLength(1)
})

test("splitSections() reads a demand on a line of its own as a sentence, not as a heading", () => {
  const text = "Benefits\nFree lunch\nExperience with vector databases\nA gym"
  expect(kindOf("Experience with", text)).toBe("requirements")
  expect(kindOf("A gym", text)).toBe("benefits")
  expect(splitSections(text).sections).toHaveLength(1)
})

test("splitSections() opens nothing at a fact behind its label", () => {
  const text = "What you'll do\nLocation: Berlin\nWorking hours: 9 to 5\nTrain models"
  expect(kindOf("Train models", text)).toBe("duties")
})

test("splitSections() gives sections that follow one another and name their heading", () => {
  const {sections} = splitSections(POSTING)
  expect(sections.map(({kind}) => kind)).toEqual(["other", "duties", "duties", "requirements", "benefits"])
  sections.slice(1).forEach((section, index) => {
    expect(section.start).toBe(sections[index]?.end)
    expect(section.heading?.start).toBe(section.start)
  })
  expect(sections.at(-1)?.end).toBe(POSTING.length)
})

test("splitSections() takes up a section again where it is repeated", () => {
  const text = "About the role\nYou build agents.\nAbout the role\nYou build agents.\nBenefits\nLunch."
  expect(splitSections(text).sections.map(({kind}) => kind)).toEqual(["duties", "duties", "benefits"])
})

test.each([
  ["What You’ll Do", "duties"],
  ["KEY RESPONSIBILITIES:", "duties"],
  ["You may be a good fit if", "requirements"],
  ["YOU HAVE:", "requirements"],
  ["Nice to have", "requirements"],
  ["Compensation & Benefits", "benefits"],
  ["About Us", "about"],
  ["In this role, you will:", "duties"],
  ["As an active member of our team, you will…", "duties"],
  ["Why you’ll love this role", "duties"],
  ["Why you’ll love working here", "benefits"],
  ["Why you’re a great fit:", "requirements"],
  ["We’d love to hear from you if you:", "requirements"],
  ["Knowledge, Skills, and Abilities", "requirements"],
  ["About the candidate", "requirements"],
  ["Equal Opportunity", "legal"],
])("headingKind(%s) is %s", (line, kind) => {
  expect(headingKind(line)).toBe(kind)
})

test("headingKind() knows no heading in a sentence", () => {
  expect(
    headingKind("You will train and serve models that rank parcels for millions of people every day"),
  ).toBeNull()
  expect(headingKind("Python, SQL, and patience")).toBeNull()
})
