import fc from "fast-check"
import {strToU8, zipSync, zlibSync} from "fflate"
import {describe, expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {LINKEDIN_TABLES, makeDocx, makeLinkedIn, makePdf} from "../../../test/fixtures/resume-files"
import {readResume} from "./read-resume"

const LINES = ["Ida Sample", "MLOps Engineer", "Experience", "Served models with Triton on Kubernetes"]

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array, name = "resume") => readResume({bytes, name})
const ids = async (bytes: Uint8Array, name?: string) => (await read(bytes, name)).notices.map(({id}) => id)

async function refusal(bytes: Uint8Array, name?: string): Promise<UserError> {
  const error = await read(bytes, name).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UserError)) throw new RangeError(`Expected a refusal, found ${String(error)}`)
  return error
}

describe("readResume()", () => {
  test("reads the lines of a PDF, page by page", async () => {
    const {kind, text, notices, document} = await read(
      await makePdf([LINES, ["Second page here, with SQL"]]),
      "cv.pdf",
    )
    expect({kind, notices, document}).toEqual({kind: "pdf", notices: [], document: null})
    expect(text.split(/\n+/)).toEqual([...LINES, "Second page here, with SQL"])
  })

  test("leaves the bytes as they were", async () => {
    const bytes = await makePdf([LINES])
    const before = new Uint8Array(bytes)
    await read(bytes)
    expect(bytes).toEqual(before)
  })

  test("reads a DOCX with its header, its tables and its line breaks", async () => {
    const docx = makeDocx(["Experience", ["Data Engineer", "2019 – 2022"], "Python\nSQL &amp; Airflow"], {
      header: "Ida Sample",
    })
    const {kind, text} = await read(docx, "cv.docx")
    expect(kind).toBe("docx")
    expect(text.split(/\n+/)).toEqual([
      "Ida Sample",
      "Experience",
      "Data Engineer",
      "2019 – 2022",
      "Python",
      "SQL & Airflow",
    ])
  })

  test("reads only the text of a DOCX with macros, and says so", async () => {
    const docx = makeDocx(["Python and SQL"], {isMacro: true})
    expect(await read(docx, "cv.docm")).toMatchObject({
      text: "Python and SQL",
      notices: [{id: "macros", message: expect.stringContaining("nothing in it was run")}],
    })
  })

  test("reads a LinkedIn archive as a JSON Resume", async () => {
    const {kind, document, text, notices} = await read(makeLinkedIn(LINKEDIN_TABLES), "Basic_Export.zip")
    expect({kind, notices}).toEqual({kind: "linkedin", notices: []})
    expect(document?.basics).toEqual({
      name: "Ida Sample",
      label: "MLOps Engineer",
      summary: "Platforms for models, on Kubernetes",
      location: {city: "Leeds, England, United Kingdom"},
    })
    expect(document?.work?.map(({startDate, endDate}) => [startDate, endDate])).toEqual([
      ["2021-03", undefined],
      ["2017", "2021-02"],
    ])
    expect(document?.skills).toHaveLength(3)
    expect(text).toContain("Feature store with Feast")
  })

  test("tells a date of LinkedIn that it cannot read, and a table that is cut off", async () => {
    const tables = {
      Positions: "Company Name,Title,Started On\nOrbit,Engineer,long ago\n",
      Skills: 'Name\n"Kuber',
    }
    const {document, notices} = await read(makeLinkedIn(tables), "export.zip")
    expect(document?.work).toEqual([{name: "Orbit", position: "Engineer"}])
    expect(notices.map(({message}) => message)).toEqual([
      expect.stringContaining("Skills.csv could not be read"),
      'Positions.csv, Started On: cannot read the date "long ago"',
    ])
  })

  test("reads plain text in the encodings that people have", async () => {
    expect((await read(bytesOf("\ufeffRésumé\r\nPython"), "cv.txt")).text).toBe("Résumé\nPython")
    expect((await read(Uint8Array.of(0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9), "cv.txt")).text).toBe("Résumé")
    const wide = Uint8Array.of(0xff, 0xfe, ...[..."Hi Ida"].flatMap(letter => [letter.charCodeAt(0), 0]))
    expect((await read(wide, "cv.txt")).text).toBe("Hi Ida")
  })

  test("tells Markdown, HTML and JSON by what they hold", async () => {
    expect((await read(bytesOf("# Ida\n\n- Python"))).kind).toBe("markdown")
    const html = await read(
      bytesOf("<html><body><h1>Ida</h1><script>steal()</script><p>Python</p></body></html>"),
    )
    expect(html.text).toBe("Ida\n\nPython")
    expect((await read(bytesOf('{"basics": {"name": "Ida"}}'))).kind).toBe("json-resume")
  })

  test("decides by the content where the name says something else, and says so", async () => {
    expect(await ids(await makePdf([LINES]), "cv.docx")).toEqual(["wrong-ending"])
    expect(await read(makeDocx(["Python and SQL"]), "cv.pdf")).toMatchObject({
      kind: "docx",
      notices: [{id: "wrong-ending", message: expect.stringContaining("a Word file (DOCX)")}],
    })
    expect(await ids(bytesOf("Ida Sample"), "cv.pdf")).toEqual(["wrong-ending"])
  })
})

describe("readResume() refuses", () => {
  test("a scan, and says what to do", async () => {
    const {message, hint} = await refusal(await makePdf([[], []]), "scan.pdf")
    expect(message).toBe("Expected a PDF with text, found 2 pages without any")
    expect(hint).toContain("scan")
  })

  test("no PDF of which one page is a picture, and says which", async () => {
    const {notices} = await read(await makePdf([LINES, []]), "cv.pdf")
    expect(notices).toEqual([{id: "pages-without-text", message: expect.stringContaining("Page 2")}])
  })

  test("a PDF with a password, and none that only forbids changes", async () => {
    const locked = await makePdf([LINES], {userPassword: "secret"})
    expect((await refusal(locked, "cv.pdf")).message).toContain("asks for one")
    const readable = await makePdf([LINES], {ownerPassword: "secret"})
    expect((await read(readable, "cv.pdf")).text).toContain("Ida Sample")
  })

  test("a PDF and a DOCX that are cut off", async () => {
    const pdf = bytesOf("%PDF-1.7\nnot much more")
    expect((await refusal(pdf, "cv.pdf")).message).toBe("Expected a whole PDF, this one is damaged")
    const docx = makeDocx(["Python and SQL"])
    expect((await refusal(docx.slice(0, docx.length - 40), "cv.docx")).message).toBe(
      "Expected a whole file, this one is damaged",
    )
    const broken = zipSync({"word/document.xml": strToU8("<w:document><w:body>")})
    expect((await refusal(broken, "cv.docx")).message).toContain("DOCX")
  })

  test("a file that is too large, before it is opened", async () => {
    const {message, hint} = await refusal(new Uint8Array(50 * 1024 * 1024), "cv.pdf")
    expect(message).toBe("Expected a file of at most 20 MB, found 50 MB")
    expect(hint).toContain("paste its text")
  })

  test("a ZIP that unpacks to far more than a resume, without unpacking it", async () => {
    const bomb = zipSync({"word/document.xml": new Uint8Array(80 * 1024 * 1024)}, {level: 9})
    expect(bomb.length).toBeLessThan(200_000)
    expect((await refusal(bomb, "cv.docx")).message).toContain("unpacks to at most 10 MB")
    const table = zipSync({"Skills.csv": new Uint8Array(80 * 1024 * 1024)}, {level: 9})
    expect((await refusal(table, "export.zip")).message).toContain("unpacks to at most 60 MB")
    const many = zipSync(
      Object.fromEntries(Array.from({length: 5001}, (_, at) => [`${at}.csv`, new Uint8Array(0)])),
    )
    expect((await refusal(many, "export.zip")).message).toBe(
      "Expected at most 5000 files in the archive, found more",
    )
  })

  test("a PDF that unpacks to far more than a resume, but not for its pictures", async () => {
    const packed = zlibSync(new Uint8Array(80 * 1024 * 1024), {level: 9})
    const pdf = (dictionary: string) =>
      new Uint8Array([
        ...bytesOf(`%PDF-1.4\n4 0 obj\n<< ${dictionary} /Filter /FlateDecode >>\nstream\n`),
        ...packed,
        ...bytesOf("\nendstream\nendobj\n"),
      ])
    expect((await refusal(pdf("/Length 1"), "cv.pdf")).message).toContain("unpacks to at most 60 MB")
    const picture = await refusal(pdf("/Type /XObject /Subtype /Image"), "cv.pdf")
    expect(picture.message).toBe("Expected a whole PDF, this one is damaged")
  })

  test("an entry of a ZIP that holds more than it says: it is cut there", async () => {
    const honest = zipSync({"Skills.csv": strToU8(`Name\n${"Python\n".repeat(4000)}`)})
    const lying = new Uint8Array(honest)
    const directory = lying.findLastIndex(
      (byte, at) => byte === 0x50 && lying[at + 1] === 0x4b && lying[at + 2] === 1,
    )
    new DataView(lying.buffer).setUint32(directory + 24, 12, true)
    const {document} = await read(lying, "export.zip")
    expect(document?.skills).toEqual([{name: "Python"}])
  })

  test.each<[string, Uint8Array, string]>([
    ["nothing at all", new Uint8Array(0), "found an empty file"],
    ["blank lines", bytesOf(" \n \n"), "found an empty file"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), "found a picture"],
    ["RTF", bytesOf("{\\rtf1 Ida}"), "found an RTF file"],
    ["an old Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), "a file of an older Office"],
    [
      "a locked DOCX",
      Uint8Array.of(
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...[..."EncryptedPackage"].flatMap(letter => [letter.charCodeAt(0), 0]),
      ),
      "asks for one",
    ],
    ["an OpenDocument file", zipSync({"content.xml": strToU8("<x/>")}), "a ZIP file of another kind"],
    ["an empty DOCX", makeDocx([""]), "found none in it"],
    [
      "bytes of a program",
      Uint8Array.from({length: 400}, (_, at) => (at * 37) % 32),
      "a file of another kind",
    ],
    ["JSON that is no resume", bytesOf('{"a": 1, "b": 2}'), "found JSON with the fields a, b"],
    ["a list", bytesOf("[1, 2]"), "found JSON with a list"],
    ["broken JSON", bytesOf('{"basics": {'), "is no JSON"],
    [
      "a job description",
      bytesOf('{"title": "Engineer", "skills": [], "qualifications": []}'),
      "found a job description",
    ],
  ])("%s", async (_, bytes, message) => {
    expect((await refusal(bytes, message === "is no JSON" ? "cv.json" : "cv")).message).toContain(message)
  })
})

test("readResume() says why of whatever it cannot read, and never breaks", async () => {
  const whole = [
    await makePdf([LINES]),
    makeDocx(LINES, {header: "Ida", isMacro: true}),
    makeLinkedIn(LINKEDIN_TABLES),
    bytesOf(JSON.stringify({basics: {name: "Ida"}, work: [{position: "Engineer", startDate: "2020"}]})),
  ]
  const damaged = fc
    .record({
      file: fc.constantFrom(...whole),
      keep: fc.double({min: 0.1, max: 1, noNaN: true}),
      hits: fc.array(fc.tuple(fc.nat(), fc.integer({min: 0, max: 255})), {maxLength: 12}),
    })
    .map(({file, keep, hits}) => {
      const bytes = file.slice(0, Math.ceil(file.length * keep))
      for (const [at, byte] of hits) bytes[at % bytes.length] = byte
      return bytes
    })
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({maxLength: 400})), async bytes => {
      const outcome = await read(bytes).then(
        ({text}) => typeof text,
        (error: unknown) => (error instanceof UserError ? "refused" : `broke: ${String(error)}`),
      )
      expect(["string", "refused"]).toContain(outcome)
    }),
    {numRuns: 300, seed: 11},
  )
})
