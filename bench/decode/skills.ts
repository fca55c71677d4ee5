import {existsSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {parseArgs} from "node:util"
import {gunzipSync} from "node:zlib"
import {aliasForms} from "#core/decode/skills/alias-forms"
import {findSkills, prepareSkills} from "#core/decode/skills/skill-matcher"
import {readContent} from "#io/node/content/read-content"
import {RandomStream} from "#math/rng"

// Times the skills matcher against RegExp alternations of the same aliases; README.md says what is measured.
// Usage: npx tsx bench/decode/skills.ts [--postings 1000] [--rounds 5]

const ROOT = join(import.meta.dirname, "../..")
const CORPUS = join(ROOT, "../shared/data/postings/corpus.jsonl.gz")
const MEGA = 1_000_000

const {values} = parseArgs({
  options: {postings: {type: "string", default: "1000"}, rounds: {type: "string", default: "5"}},
})

function wholeNumber(text: string, name: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1) return value
  console.error(`Expected a whole number of at least 1 for --${name}, found "${text}"`)
  process.exit(2)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

const {content} = readContent(ROOT)
const aliases = Object.values(content.skills).flatMap(({name, aliases}) => [name, ...aliases])

/** Texts of real postings where they are at hand, else sentences of plain words with an alias in every tenth place. */
function readTexts(count: number): {readonly from: string; readonly texts: readonly string[]} {
  if (existsSync(CORPUS)) {
    const lines = gunzipSync(readFileSync(CORPUS)).toString("utf8").split("\n").filter(Boolean)
    return {from: "real postings", texts: lines.slice(0, count).map(line => String(JSON.parse(line).text))}
  }
  const words = readFileSync(join(ROOT, "docs/architecture.md"), "utf8").match(/[A-Za-z]+/g) ?? []
  const random = new RandomStream(1, 0)
  const pick = <T>(list: readonly T[], other: T): T => list[random.nextBelow(list.length)] ?? other
  const texts = Array.from({length: count}, () =>
    Array.from({length: 600}, (_, at) => pick(at % 10 === 9 ? aliases : words, "and")).join(" "),
  )
  return {from: "generated texts", texts}
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}

function alternation(phrases: readonly string[]): RegExp {
  const longestFirst = [...new Set(phrases)].sort((a, b) => b.length - a.length)
  return new RegExp(`\\b(?:${longestFirst.join("|")})\\b`, "gi")
}

/** The aliases as they are written, nothing else. */
function plainPattern(): RegExp {
  return alternation(aliases.map(escaped))
}

/** Every spelling that the matcher takes, each in full: with spaces or hyphens, closed gaps, singular and plural. */
function spelledPattern(): RegExp {
  const forms = aliases.flatMap(aliasForms).map(({text}) => text)
  return alternation(forms.flatMap(form => [form, form.replaceAll(" ", "-")]).map(escaped))
}

const rounds = wholeNumber(values.rounds, "rounds")
const {from, texts} = readTexts(wholeNumber(values.postings, "postings"))
const matcher = prepareSkills(content.skills)
const plain = plainPattern()
const spelled = spelledPattern()

const contestants = [
  {
    name: "matcher",
    count: (text: string) =>
      findSkills(matcher, text, [
        {start: 0, end: text.length, isBullet: false, isLineStart: true, section: "other"},
      ]).reduce((sum, {evidence}) => sum + evidence.length, 0),
  },
  {name: "RegExp, plain", count: (text: string) => [...text.matchAll(plain)].length},
  {name: "RegExp, spelled", count: (text: string) => [...text.matchAll(spelled)].length},
]

/** CPU seconds and mentions of one pass over all texts. */
function time(count: (text: string) => number): {readonly seconds: number; readonly mentions: number} {
  const before = process.cpuUsage()
  const mentions = texts.reduce((sum, text) => sum + count(text), 0)
  const {user, system} = process.cpuUsage(before)
  return {seconds: (user + system) / MEGA, mentions}
}

const characters = texts.reduce((sum, text) => sum + text.length, 0)
const measured = contestants.map(() => [] as {seconds: number; mentions: number}[])
for (const {count} of contestants) time(count)
for (let round = 0; round < rounds; round += 1)
  contestants.forEach(({count}, index) => {
    measured[index]?.push(time(count))
  })

console.log(
  `${texts.length} ${from}, ${(characters / MEGA).toFixed(1)} M characters, ${aliases.length} aliases, ${rounds} rounds, CPU time`,
)
console.log("contestant       M characters/CPU-s   mentions   matcher is")
contestants.forEach(({name}, index) => {
  const mine = measured[index] ?? []
  const speed = median(mine.map(({seconds}) => characters / MEGA / seconds))
  const ratio = median(mine.map(({seconds}, round) => seconds / (measured[0]?.[round]?.seconds ?? seconds)))
  console.log(
    `${name.padEnd(16)} ${speed.toFixed(1).padStart(18)} ${String(mine[0]?.mentions ?? 0).padStart(10)} ${`${ratio.toFixed(1)} x`.padStart(12)}`,
  )
})
