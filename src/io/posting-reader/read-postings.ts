import type {PostingInput} from "#model/decode/reading"
import {readBoardJob} from "./boards"
import {htmlToText} from "./html-text"
import {findJobPostings, readJobPosting} from "./job-posting-ld"
import {fieldOf, firstWords, isRecord} from "./loose-json"
import type {Draft, HiddenText, ReadProblem, ReadResult} from "./read-result"
import {isHtml, plainLines} from "./rich-text"

/** Longer sources are not read. */
export const MOST_CHARACTERS = 50_000_000
const DEEPEST_LIST = 5
/** How files that are no text begin, as they look when read as text. */
const SIGNATURES = [
  "%PDF-",
  "PK\u0003\u0004",
  "{\\rtf",
  "\u0089PNG",
  "\ufffdPNG",
  "GIF8",
  "\ufffd\ufffd\ufffd\ufffd",
]
const MOST_PROBLEMS = 100

type Gathered = {readonly drafts: readonly Draft[]; readonly problems: readonly ReadProblem[]}

/** Reads postings out of a file or a paste: plain text, HTML, JSON-LD, the JSON of a job board (one job or a list), or
 * JSON Lines. Tells the form by the source itself; the name of the file helps where that is open. Text, never markup, comes
 * out, with LF line ends: offsets of a reading refer to that text. Never throws; linear in the source. */
export function readPostings(source: string, hint: {readonly fileName?: string} = {}): ReadResult {
  const refused = refusalOf(source)
  if (refused !== null) return {form: "none", postings: [], hidden: [], problems: [refused]}
  const text = plainLines(source)
  const start = text.trimStart().slice(0, 1)
  if (start === "{" || start === "[") {
    const json = readJson(text)
    if (json !== null) return finish(json.form, json)
    if (start === "{" || /\.(?:json|jsonl|ndjson)$/i.test(hint.fileName ?? ""))
      return finish("json", {drafts: [], problems: [BROKEN]})
  }
  if (isHtml(text) || /\.x?html?$/i.test(hint.fileName ?? "")) return finish("html", readPage(text))
  return finish("text", {drafts: [{text}], problems: []})
}

const BROKEN: ReadProblem = {
  kind: "broken-json",
  where: "",
  message: "Cannot read the JSON: it is broken",
  hint: "Check that the file is whole, or paste the text of the posting instead",
}

function refusalOf(source: string): ReadProblem | null {
  if (source.length > MOST_CHARACTERS)
    return {
      kind: "too-long",
      where: "",
      message: `Needs at most ${MOST_CHARACTERS} characters, found ${source.length}`,
      hint: "Split the file",
    }
  if (isBinary(source))
    return {
      kind: "binary",
      where: "",
      message: "Needs text, found a binary file",
      hint: "Save the posting as text or as a web page, or paste its text",
    }
  if (source.replace(/^\ufeff/, "").trim() === "")
    return {
      kind: "empty",
      where: "",
      message: "Needs the text of a posting, found nothing",
      hint: "Paste the whole posting",
    }
  return null
}

/** Whether a source is no text: a PDF, an archive, a picture, UTF-16 read as UTF-8. */
function isBinary(source: string): boolean {
  if (SIGNATURES.some(signature => source.startsWith(signature))) return true
  const head = source.slice(0, 4096)
  let strange = 0
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at)
    if (code === 0) return true
    if (code === 0xfffd || code < 9 || (code > 13 && code < 32 && code !== 27)) strange += 1
  }
  return strange * 10 > head.length
}

function parsed(text: string): {readonly value: unknown} | null {
  try {
    return {value: JSON.parse(text)}
  } catch {
    return null
  }
}

function readJson(text: string): (Gathered & {readonly form: "json" | "jsonl"}) | null {
  const whole = parsed(text)
  if (whole !== null) return {form: "json", ...gather(whole.value, "")}
  const lines = text.split("\n")
  const filled = lines.filter(line => line.trim() !== "")
  if (filled.length < 2 || !filled.some(line => parsedRecord(line) !== null)) return null
  const drafts: Draft[] = []
  const problems: ReadProblem[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue
    const where = `line ${index + 1}`
    const value = parsed(line)
    const found = value === null ? {drafts: [], problems: [{...BROKEN, where}]} : gather(value.value, where)
    drafts.push(...found.drafts)
    problems.push(...found.problems)
  }
  return {form: "jsonl", drafts, problems}
}

function parsedRecord(line: string): unknown {
  if (!line.trimStart().startsWith("{")) return null
  const value = parsed(line)?.value
  return isRecord(value) ? value : null
}

/** All postings in a piece of JSON. */
function gather(value: unknown, where: string): Gathered {
  const linked = findJobPostings(value)
  const drafts =
    linked.length > 0 ? linked.map(readJobPosting) : jobsOf(value, {depth: 0, company: undefined})
  if (drafts.length > 0) return {drafts, problems: []}
  const problem: ReadProblem = {
    kind: "no-posting",
    where,
    message: "Cannot find a posting in the JSON",
    hint: "Give {text, title?, company?, location?}, a JobPosting of schema.org, or a job of Greenhouse, Lever, Ashby or Workable",
  }
  return {drafts: [], problems: [problem]}
}

type Around = {readonly depth: number; readonly company: string | undefined}

/** The jobs of a list or of the answer of a board, however it wraps them. */
function jobsOf(value: unknown, {depth, company}: Around): Draft[] {
  if (depth > DEEPEST_LIST) return []
  if (Array.isArray(value)) return value.flatMap(item => jobsOf(item, {depth: depth + 1, company}))
  if (!isRecord(value)) return []
  const job = readBoardJob(value)
  if (job !== null) return [{...job, company: job.company ?? company}]
  const named = firstWords(value, ["name", "company", "companyName"]) ?? company
  for (const key of ["jobs", "postings", "results", "data", "job", "posting", "jobPosting", "items"]) {
    const found = jobsOf(fieldOf(value, key), {depth: depth + 1, company: named})
    if (found.length > 0) return found
  }
  return []
}

/** A saved page or a pasted piece of one: its JobPosting where it carries one, else what it shows. */
function readPage(html: string): Gathered {
  const page = htmlToText(html)
  const problems: ReadProblem[] = []
  const linked = page.linkedData.flatMap((script, index) => {
    const value = parsed(script) ?? parsed(script.replace(/\p{Cc}+/gu, " "))
    if (value === null) problems.push({...BROKEN, where: `script ${index + 1}`})
    return findJobPostings(value?.value)
  })
  const drafts = linked.map(readJobPosting)
  const shown: Draft = {title: page.title, company: page.siteName, text: page.text, hidden: page.hidden}
  const [only] = drafts
  if (only === undefined) return {drafts: [shown], problems}
  if (drafts.length > 1) return {drafts, problems}
  const text =
    only.text.length >= Math.min(200, page.text.length) ? only.text : `${page.text}\n\n${only.text}`.trim()
  return {
    drafts: [
      {...only, title: only.title ?? page.title, text, hidden: [...(only.hidden ?? []), ...page.hidden]},
    ],
    problems,
  }
}

function finish(form: ReadResult["form"], {drafts, problems}: Gathered): ReadResult {
  const postings: PostingInput[] = []
  const hidden: HiddenText[] = []
  const found: ReadProblem[] = [...problems]
  for (const [index, draft] of drafts.entries()) {
    const text = plainLines(draft.text)
    if (text.trim() === "")
      found.push({
        kind: "no-text",
        where: drafts.length > 1 ? `item ${index + 1}` : "",
        message: "Needs the text of a posting, found none",
        hint: "Paste the whole posting; a page that loads its text later holds none when saved",
      })
    for (const words of draft.hidden ?? [])
      hidden.push({posting: text.trim() === "" ? null : postings.length, text: words})
    if (text.trim() !== "") postings.push(postingOf(draft, text))
  }
  return {form, postings, hidden, problems: found.slice(0, MOST_PROBLEMS)}
}

function postingOf({id, title, company, location}: Draft, text: string): PostingInput {
  return {
    ...(id === undefined ? {} : {id}),
    ...(title === undefined ? {} : {title}),
    ...(company === undefined ? {} : {company}),
    ...(location === undefined ? {} : {location}),
    text,
  }
}
