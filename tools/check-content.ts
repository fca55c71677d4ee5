import {existsSync, readFileSync} from "node:fs"
import {type ContentProblem, problemLine} from "#io/node/content/content-problem"
import {readContent} from "#io/node/content/read-content"
import {readLabs} from "#io/node/content/read-labs"
import {readTracks} from "#io/node/content/read-tracks"
import type {Content} from "#model/content/content"
import {checkAll} from "./content/all-checks"
import {checkAllCopied} from "./content/check-copied"
import {checkFitTastes} from "./content/check-fit"
import {checkLabs} from "./content/check-labs"
import {checkWrongForms} from "./content/check-wrong"
import {checkWrongTypes} from "./content/check-wrong-types"
import {checkArticleAsked, checkBank, checkQuestionLabs} from "./content/tracks/check-coverage"
import {checkSnippets} from "./content/tracks/check-snippets"
import {checkTracks} from "./content/tracks/check-tracks"
import {PYTHON, pythonIsThere} from "./content/tracks/run-snippets"

// Checks everything below content/ and lists all problems at once. Usage: npx tsx tools/check-content.ts

const ARTICLE = "../shared/design/article.txt"

function counts(content: Content): string {
  const {
    taxes,
    beliefs,
    articleSkills,
    postingStatistics,
    skillDemand: _demand,
    fit,
    fitFigures: _figures,
    ...records
  } = content
  const parts = Object.entries(records).map(([kind, byId]) => `${Object.keys(byId).length} ${kind}`)
  return [
    ...parts,
    `${beliefs.length} beliefs`,
    `${taxes.rows.length} tax rows`,
    `${articleSkills.length} article bullets`,
    `statistics of ${postingStatistics?.postings ?? 0} postings`,
    `${fit?.facets.flatMap(({statements}) => statements).length ?? 0} statements of fit`,
  ].join(", ")
}

function copied({sources}: Content): ContentProblem[] {
  const titles = Object.values(sources).map(({title}) => title)
  if (existsSync(ARTICLE)) return checkAllCopied(".", readFileSync(ARTICLE, "utf8"), titles)
  console.log(`Skipped: no sentence is copied (the article is not at ${ARTICLE})`)
  return []
}

const {content, problems} = readContent(".")
const reading = readLabs(".")
const labs = Object.values(reading.labs)
const tracks = readTracks(".")
const python = pythonIsThere()
if (!python) console.log(`Skipped: Python code in questions (there is no ${PYTHON})`)
const all = [
  ...problems,
  ...reading.problems,
  ...checkAll(content),
  ...checkLabs(labs, content),
  ...checkWrongForms(".", labs),
  ...checkWrongTypes(".", labs),
  ...checkFitTastes(reading.labs, content),
  ...tracks.problems,
  ...checkTracks(tracks, content),
  ...checkBank(tracks),
  ...checkArticleAsked(tracks, content),
  ...checkQuestionLabs(tracks, Object.keys(reading.labs)),
  ...(await checkSnippets(tracks.questions, python ? ["ts", "py"] : ["ts"])),
  ...copied(content),
]
for (const problem of all) console.log(problemLine(problem))
if (all.length > 0) {
  console.log(`${all.length} problems in the content`)
  process.exitCode = 1
} else
  console.log(
    `Content is sound: ${counts(content)}, ${labs.length} labs, ${tracks.questions.length} questions`,
  )
