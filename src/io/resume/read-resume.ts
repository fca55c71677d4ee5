import type {ResumeNotice, ResumeSource} from "#model/resume/resume"
import type {SkillSource} from "#model/resume/skills-told"
import {UserError} from "#model/user-error"
import {htmlToText} from "../posting-reader/html-text"
import {isHtml} from "../posting-reader/rich-text"
import {type FileKind, fileKind} from "./file-kind"
import {jsonResumeText} from "./json-resume-text"
import {MOST_TEXT, requireSize} from "./limits"
import {openZip} from "./open-zip"
import {plainText, tidyText} from "./plain-text"

export {requireSize} from "./limits"

/** A file, or a text that was pasted (as UTF-8, with an empty name). */
export type ResumeFile = {readonly bytes: Uint8Array; readonly name: string}

type Read = Omit<ResumeSource, "name">

/** What the ending of a name promises. */
const ENDINGS: readonly (readonly [RegExp, SkillSource, string])[] = [
  [/\.pdf$/i, "pdf", "a PDF"],
  [/\.docx?$/i, "docx", "a Word file"],
  [/\.json$/i, "json-resume", "JSON"],
  [/\.zip$/i, "linkedin", "a ZIP archive"],
]
const NAMES: Readonly<Record<SkillSource, string>> = {
  pdf: "a PDF",
  docx: "a Word file (DOCX)",
  "json-resume": "a JSON Resume",
  linkedin: "a LinkedIn archive",
  markdown: "Markdown",
  text: "plain text",
  hand: "a text",
}
const UTF_16 = /[^\0]\0[^\0]\0/

/** Reads a resume of any form, told by its content and not by its name. Everything happens here: nothing is sent anywhere, and
 * the same code runs in a browser and in Node.
 * @throws UserError where it cannot be read */
export async function readResume({bytes, name}: ResumeFile): Promise<ResumeSource> {
  requireSize(bytes.length)
  const read = await readKind(fileKind(bytes), bytes, name)
  const {text, notices} = cut(read)
  return {...read, name, text, notices: [...nameNotice(name, read.kind), ...notices]}
}

async function readKind(kind: FileKind, bytes: Uint8Array, name: string): Promise<Read> {
  if (kind === "pdf") {
    const {pdfText} = await import("./pdf-text")
    return {kind: "pdf", document: null, ...(await pdfText(bytes))}
  }
  if (kind === "zip") return readZip(bytes)
  if (kind === "compound") throw refuseCompound(bytes)
  if (kind === "rtf")
    throw new UserError(
      "Expected a resume, found an RTF file, which Lanewise does not read",
      "Save it as DOCX or PDF, or paste its text",
    )
  if (kind === "picture")
    throw new UserError(
      "Expected a resume, found a picture, which holds no text",
      "Export the resume from where it was written, or paste its text",
    )
  return readWords(kind === "empty" ? "" : plainText(bytes), name)
}

/** Locked DOCX files name the stream with the locked content in UTF-16. */
function refuseCompound(bytes: Uint8Array): UserError {
  const words = new TextDecoder("latin1").decode(bytes)
  if (UTF_16.test(words) && words.includes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"))
    return new UserError(
      "Expected a DOCX that opens without a password, this one asks for one",
      "Save a copy without a password, or copy its text and paste it",
    )
  return new UserError(
    "Expected a DOCX, found a file of an older Office (such as DOC)",
    "Save it as DOCX or PDF, or paste its text",
  )
}

async function readZip(bytes: Uint8Array): Promise<Read> {
  const zip = openZip(bytes)
  const {docxText, isDocx} = await import("./docx-text")
  if (isDocx(zip.names)) return {kind: "docx", document: null, ...(await docxText(zip))}
  const {isLinkedIn, readLinkedIn} = await import("./linkedin")
  if (!isLinkedIn(zip.names))
    throw new UserError(
      "Expected a DOCX or a LinkedIn archive, found a ZIP file of another kind",
      zip.names.includes("content.xml")
        ? "It seems to be an OpenDocument file: save it as DOCX or PDF, or paste its text"
        : "Unpack it and give the resume itself",
    )
  const {document, notices} = readLinkedIn(zip)
  return {kind: "linkedin", text: jsonResumeText(document), document, notices}
}

async function readWords(text: string, name: string): Promise<Read> {
  const {isJson, readJsonResume} = await import("./json-resume")
  if (isJson(text) || /\.json$/i.test(name)) {
    if (text === "") throw empty()
    const {document, notices} = readJsonResume(text)
    const words = jsonResumeText(document)
    const nothing = {id: "no-text", message: "The file holds no words in which a skill could stand"}
    return {
      kind: "json-resume",
      text: words,
      document,
      notices: words === "" ? [...notices, nothing] : notices,
    }
  }
  const words = isHtml(text) ? tidyText(htmlToText(text).text) : text
  if (words === "") throw empty()
  return {kind: isMarkdown(words, name) ? "markdown" : "text", text: words, document: null, notices: []}
}

function empty(): UserError {
  return new UserError("Expected a resume, found an empty file", "Choose another file, or paste the text")
}

function isMarkdown(text: string, name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) || /^#{1,3} \S/m.test(text)
}

/** A text with what was cut off told. */
function cut({text, notices}: Read): Pick<Read, "text" | "notices"> {
  if (text.length <= MOST_TEXT) return {text, notices}
  const message = `The first ${MOST_TEXT.toLocaleString("en-US")} of ${text.length.toLocaleString("en-US")} characters were read`
  return {text: text.slice(0, MOST_TEXT), notices: [...notices, {id: "cut-text", message}]}
}

/** Says so where a file is no such thing as its name promises. */
function nameNotice(name: string, kind: SkillSource): ResumeNotice[] {
  const promised = ENDINGS.find(([pattern]) => pattern.test(name))
  if (promised === undefined || promised[1] === kind) return []
  return [
    {
      id: "wrong-ending",
      message: `By its name it would be ${promised[2]}; it is ${NAMES[kind]} and was read as that`,
    },
  ]
}
