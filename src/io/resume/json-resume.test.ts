import {existsSync, readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import published from "@jsonresume/schema"
import sample from "@jsonresume/schema/sample.resume.json" with {type: "json"}
import {Validator} from "jsonschema"
import {describe, expect, test} from "vitest"
import {readJsonResume} from "./json-resume"
import {readResume} from "./read-resume"

const SHARED = "../shared/data/resumes"

const read = (document: unknown) => readJsonResume(JSON.stringify(document))
const faults = (document: unknown) =>
  new Validator().validate(document, published.schema).errors.filter(({name}) => name !== "format")

describe("readJsonResume()", () => {
  test("keeps a valid document as it is, unknown fields too", () => {
    const document = {...sample, "x-own": {kept: true}}
    expect(read(document)).toEqual({document, notices: []})
  })

  test("leaves out what the schema forbids, and says where", () => {
    const {document, notices} = read({
      basics: {name: null, label: "Engineer"},
      work: [{highlights: ["a", null]}],
    })
    expect(document).toEqual({basics: {label: "Engineer"}, work: [{highlights: ["a"]}]})
    expect(notices.map(({message}) => message)).toEqual([
      "basics.name: found null, which JSON Resume does not allow there; it was left out",
      "work[0].highlights[1]: found null, which JSON Resume does not allow there; it was left out",
    ])
  })

  test("mends what is clear", () => {
    const {document, notices} = read({
      basics: {phone: 5550102030},
      work: [{startDate: "March 2020", endDate: "05/2021", highlights: "Built it"}],
      skills: [{keywords: {name: "x"}, name: ["SQL", "Python"]}],
    })
    expect(document).toEqual({
      basics: {phone: "5550102030"},
      work: [{startDate: "2020-03", endDate: "2021-05", highlights: ["Built it"]}],
      skills: [{keywords: [], name: "SQL, Python"}],
    })
    expect(faults(document)).toEqual([])
    expect(notices[1]?.message).toBe('work[0].startDate: found "March 2020", read as "2020-03"')
  })

  test("gives up where hardly anything is as it should be", () => {
    expect(() => read({work: Array.from({length: 201}, () => ({name: null}))})).toThrow(
      /more than 200 places/,
    )
  })
})

describe.skipIf(!existsSync(SHARED))("the examples of JSON Resume", () => {
  const cases = existsSync(SHARED)
    ? readdirSync(SHARED)
        .filter(name => name.startsWith("fixtures-"))
        .flatMap(file =>
          Object.entries(JSON.parse(readFileSync(join(SHARED, file), "utf8"))).map(
            ([name, document]): [string, string, unknown] => [file, name, document],
          ),
        )
    : []
  const readFixture = (document: unknown) =>
    readResume({bytes: new TextEncoder().encode(JSON.stringify(document)), name: "resume.json"})
  const isValid = (name: string) => /Valid\d*$/.test(name)

  test("are all there", () => {
    expect(cases.filter(([, name]) => isValid(name))).toHaveLength(68)
    expect(cases.filter(([, name]) => !isValid(name))).toHaveLength(56)
  })

  test.each(cases.filter(([, name]) => isValid(name)))(
    "%s %s is accepted as it is",
    async (_, __, document) => {
      const {kind, document: got, notices} = await readFixture(document)
      expect({kind, got}).toEqual({kind: "json-resume", got: document})
      expect(notices.filter(({id}) => id === "mended")).toEqual([])
    },
  )

  test.each(cases.filter(([, name]) => !isValid(name)))(
    "%s %s is mended with a message",
    async (_, __, document) => {
      expect(faults(document)).not.toEqual([])
      const {document: got, notices} = await readFixture(document)
      expect(faults(got)).toEqual([])
      expect(notices.filter(({id}) => id === "mended")).toHaveLength(1)
    },
  )

  test("the sample resume is read whole, the sample job is refused", async () => {
    const file = (name: string) => ({bytes: new Uint8Array(readFileSync(join(SHARED, name))), name})
    const {document, notices} = await readResume(file("sample.resume.json"))
    expect(notices).toEqual([])
    expect(document?.work).toHaveLength(1)
    await expect(readResume(file("sample.job.json"))).rejects.toThrow("found a job description")
  })
})
