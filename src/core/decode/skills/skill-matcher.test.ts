import fc from "fast-check"
import {expect, test} from "vitest"
import {readContent} from "#io/node/content/read-content"
import type {Content} from "#model/content/content"
import type {SectionKind} from "#model/decode/reading"
import type {PlacedPiece} from "../sections"
import {aliasForms, nameForms} from "./alias-forms"
import {findSkills, prepareSkills} from "./skill-matcher"

const {content} = readContent(".")
const real = prepareSkills(content.skills)

/** Skills of the given aliases; everything else of them does not matter here. */
function skillsOf(aliases: Readonly<Record<string, readonly string[]>>): Content["skills"] {
  const [any] = Object.values(content.skills)
  if (any === undefined) throw new RangeError("Needs at least one skill in the content")
  return Object.fromEntries(
    Object.entries(aliases).map(([id, list]) => [
      id,
      {...any, id, name: `name of ${id}`, aliases: [...list]},
    ]),
  )
}

function whole(text: string, section: SectionKind = "duties"): PlacedPiece[] {
  return [{start: 0, end: text.length, isBullet: false, isLineStart: true, section}]
}

/** What stands at each mention, by skill. */
function mentions(aliases: Readonly<Record<string, readonly string[]>>, text: string) {
  const found = findSkills(prepareSkills(skillsOf(aliases)), text, whole(text))
  return Object.fromEntries(
    found.map(({id, evidence}) => [id, evidence.map(({start, end}) => text.slice(start, end))]),
  )
}

test.each<[string, readonly string[], string, readonly string[]]>([
  ["Java does not swallow JavaScript", ["java"], "JavaScript, Java and javac", ["Java"]],
  ["Go and R are found alone only", ["Go", "R"], "Go, R. Going go-to R&D Go-to-market GoPro \n", ["Go", "R"]],
  ["C is not C++ or C#", ["C"], "C++, C#, C and C", ["C", "C"]],
  ["C++ and C# are found", ["c++", "c#"], "C++17 (C#), c++", ["C++", "C#", "c++"]],
  ["Node.js is one word", ["Node.js"], "node.js, Node.JS. nodexjs", ["node.js", "Node.JS"]],
  [
    "a slash may be spaced, a space or nothing",
    ["CI/CD"],
    "CI/CD ci / cd CICD CI-CD",
    ["CI/CD", "ci / cd", "CICD", "CI-CD"],
  ],
  [
    "words join by space, hyphen or nothing",
    ["fine-tuning"],
    "fine tuning, Fine‑tuning, finetuning, fine- tuning, fine\ntuning",
    ["fine tuning", "Fine‑tuning", "finetuning", "fine- tuning", "fine\ntuning"],
  ],
  [
    "a dash, a bullet and an empty line do not join",
    ["fine tuning"],
    "fine - tuning\n\nfine\n- tuning fine\n\ntuning",
    [],
  ],
  [
    "the plural is found by the singular",
    ["vector database", "library"],
    "vector databases, vector-database, libraries",
    ["vector databases", "vector-database", "libraries"],
  ],
  [
    "the singular is found by the plural",
    ["evals", "data pipelines"],
    "an eval of a data pipeline",
    ["eval", "data pipeline"],
  ],
  ["capitals are asked for", ["RAG", "TS"], "RAG, RAGs, rag, Rag, Ts, TS", ["RAG", "RAGs", "TS"]],
  ["a first capital is asked for", ["Spark", "Helm"], "Spark a spark at the helm of HELM", ["Spark", "HELM"]],
  ["small letters mean any case", ["docker"], "docker Docker DOCKER", ["docker", "Docker", "DOCKER"]],
  ["letters of other alphabets are letters", ["rag"], "éRag rag\u00a0 Ärag", ["rag"]],
])("%s", (_, aliases, text, expected) => {
  expect(mentions({one: aliases}, text)["one"] ?? []).toEqual(expected)
})

test("findSkills() takes the longest of mentions that overlap", () => {
  const aliases = {
    data: ["data pipelines"],
    flow: ["pipeline orchestration"],
    spark: ["Spark"],
    apache: ["Apache Spark"],
  }
  expect(mentions(aliases, "data pipeline orchestration with Apache Spark\n")).toEqual({
    flow: ["pipeline orchestration"],
    apache: ["Apache Spark"],
  })
})

test("findSkills() parts words that a lost line break joined", () => {
  const text =
    "Work with the teamPython and gRPCStrong SQLExperience with JavaScript, NoSQL and PyTorchKubernetes"
  expect(
    mentions({a: ["python"], b: ["SQL"], c: ["Script"], d: ["PyTorch"], e: ["kubernetes"]}, text),
  ).toEqual({
    a: ["Python"],
    b: ["SQL"],
    d: ["PyTorch"],
    e: ["Kubernetes"],
  })
})

test("findSkills() gives skills by first mention and each mention in order", () => {
  const text = "SQL, Python, SQL\n"
  expect(findSkills(real, text, whole(text)).map(({id, evidence}) => [id, evidence.length])).toEqual([
    ["sql-databases", 2],
    ["python", 1],
  ])
})

test.each<SectionKind>(["legal", "benefits", "about"])(
  "findSkills() counts nothing of a section %s",
  section => {
    const text = "Python and SQL"
    expect(findSkills(real, text, whole(text, section))).toEqual([])
  },
)

test("findSkills() counts all but legal words where hardly any would count", () => {
  const text = "SQL\nKafka runs here, and Terraform and Docker\nPython"
  const at = (start: number, end: number, section: SectionKind): PlacedPiece => ({
    start,
    end,
    isBullet: false,
    isLineStart: true,
    section,
  })
  const ids = (section: SectionKind) =>
    findSkills(real, text, [at(0, 3, "duties"), at(4, 45, section), at(46, 52, "legal")]).map(({id}) => id)
  expect(ids("about")).toEqual(["sql-databases", "data-engineering", "cloud", "kubernetes"])
  expect(ids("legal")).toEqual(["sql-databases"])
})

test("findSkills() finds no skill in umbrella words", () => {
  const text =
    "We react to the cloud with AI and data, at the helm, and spark ideas; you feast on machine learning\n"
  expect(findSkills(real, text, whole(text))).toEqual([])
})

test("every alias of the content is found as it is written, for its own skill", () => {
  const missed = Object.values(content.skills).flatMap(({id, name, aliases}) =>
    [name, ...aliases].filter(alias => {
      const text = `Uses ${alias}, daily\n`
      const [found] = findSkills(real, text, whole(text))
      return found?.id !== id || text.slice(found.evidence[0]?.start, found.evidence[0]?.end) !== alias
    }),
  )
  expect(missed).toEqual([])
})

const SPACE = "[\\s\\u200b]"
const GAP = new RegExp(
  `^(?:(?!.*\\n[^]*\\n)${SPACE}{1,4}|[^\\S\\n]{0,3}[-\\u2010-\\u2015]|[-\\u2010-\\u2015]${SPACE}{0,3})$`,
  "s",
)
const SLASH = /^[^\S\n]*\/[^\S\n]*$/

/** A stretch of text as an alias form, or null where a gap in it joins nothing. */
function asForm(stretch: string): string | null {
  const parts = stretch.split(/((?:[\s\u200b/\u2010-\u2015-])+)/)
  let form = ""
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) form += part.toLowerCase()
    else if (part.length > 4 || part.split("\n").length > 2) return null
    else if (SLASH.test(part)) form += "/"
    else if (GAP.test(part)) form += " "
    else return null
  }
  return form
}

function isFreeOnBothSides(text: string, start: number, end: number): boolean {
  const [before, match, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  if (/[\p{L}\p{N}_]$/u.test(before)) return false
  if (/^(?:#|\+\+)/.test(after)) return false
  if (/[\p{L}\p{N}_]$/u.test(match) && /^[\p{L}\p{N}_]/u.test(after)) return false
  if (match.length > 2) return true
  return !/[-&.'’‐‑]$/.test(before) && !/^(?:[-&'’‐‑]|\.[\p{L}\p{N}_])/u.test(after)
}

function isInCase(
  match: string,
  {rule, written}: {readonly rule: string; readonly written: string},
): boolean {
  if (rule === "capitals") return match === written || match === written.toUpperCase()
  return rule === "any" || match.charAt(0) !== match.charAt(0).toLowerCase()
}

/** The slow way: every stretch of the text is held against every form of every alias, the longest are kept. */
function findByLooking(skills: Content["skills"], text: string) {
  const owners = Object.values(skills).flatMap(({id, name, aliases}) =>
    [...nameForms(name), ...aliases.flatMap(aliasForms)].map(form => ({id, name, form})),
  )
  const hits: {start: number; end: number; id: string; name: string}[] = []
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 1; end <= Math.min(text.length, start + 40); end += 1) {
      const match = text.slice(start, end)
      if (/^[\s\u200b/\u2010-\u2015-]|[\s\u200b/\u2010-\u2015-]$/.test(match)) continue
      const form = asForm(match)
      const owner = owners.find(one => one.form.text === form && isInCase(match, one.form))
      if (owner !== undefined && isFreeOnBothSides(text, start, end))
        hits.push({start, end, id: owner.id, name: owner.name})
    }
  const kept: typeof hits = []
  for (const hit of hits.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (kept.every(({start, end}) => hit.end <= start || hit.start >= end)) kept.push(hit)
  kept.sort((a, b) => a.start - b.start)
  return [...new Set(kept.map(({id}) => id))].map(id => ({
    id,
    name: skills[id]?.name,
    evidence: kept.filter(hit => hit.id === id).map(({start, end}) => ({start, end})),
  }))
}

const POOL: Readonly<Record<string, readonly string[]>> = {
  one: ["fine-tuning", "RAG", "C++", "vector database"],
  two: ["Spark", "CI/CD", "Node.js", "database design", "Go"],
  three: ["java", "tuning data", "W&B", "batch"],
}
const word = fc.oneof(
  fc.constantFrom(
    ...Object.values(POOL)
      .flat()
      .flatMap(alias => alias.split(/[ -]/)),
  ),
  fc.constantFrom(
    "tunings",
    "databases",
    "RAGs",
    "rag",
    "spark",
    "batches",
    "javascript",
    "a",
    "B",
    "C",
    "CD",
    "ci",
    "é",
    "designs",
    "+",
    "#",
    "&",
  ),
)
const joint = fc.constantFrom(
  " ",
  "-",
  "/",
  " / ",
  "",
  ", ",
  ". ",
  "\n",
  " - ",
  "\n- ",
  "  ",
  "- ",
  "\n\n",
  "\u00a0",
  "‑",
  "--",
  ".",
)
const texts = fc.array(fc.tuple(word, joint), {maxLength: 14}).map(parts => `\n${parts.flat().join("")}`)

test("findSkills() equals looking at every stretch of the text", () => {
  const skills = skillsOf(POOL)
  const matcher = prepareSkills(skills)
  fc.assert(
    fc.property(texts, text => {
      expect(findSkills(matcher, text, whole(text))).toEqual(findByLooking(skills, text))
    }),
    {numRuns: 1500, seed: 7},
  )
})

test("findSkills() throws on no text and cuts within it", () => {
  const strings = fc.oneof(fc.string({unit: "binary", maxLength: 200}), texts, fc.string({maxLength: 200}))
  fc.assert(
    fc.property(strings, fc.nat(50), (text, start) => {
      const piece: PlacedPiece = {
        start: Math.min(start, text.length),
        end: text.length,
        isBullet: false,
        isLineStart: true,
        section: "other",
      }
      for (const {evidence} of findSkills(real, text, [piece])) {
        expect([...evidence].sort((a, b) => a.start - b.start)).toEqual(evidence)
        for (const span of evidence) {
          expect(span.start).toBeGreaterThanOrEqual(piece.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(span.end).toBeGreaterThan(span.start)
        }
      }
    }),
    {numRuns: 1000, seed: 7},
  )
})

test("findSkills() works one letter off a long chain of overlapping mentions", () => {
  const text = "tuning data tuning ".repeat(5000)
  const found = findSkills(
    prepareSkills(skillsOf({a: ["tuning data"], b: ["data tuning"], c: ["tuning tuning"]})),
    text,
    whole(text),
  )
  expect(found.flatMap(({evidence}) => evidence).length).toBeGreaterThan(5000)
})
