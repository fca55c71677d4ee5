import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs"
import {dirname, join} from "node:path"
import {stringify} from "yaml"
import {readPayModel} from "#io/node/content/read-pay-model"
import type {PayModel, PayScore} from "#model/pay/pay-model"
import {careerFeed} from "./fit-pay/career-feed"
import {fitModel, scoreModel} from "./fit-pay/fit-model"
import {modelFiles} from "./fit-pay/model-text"
import {hasPayData, readPayData} from "./fit-pay/pay-data"
import {SOURCE} from "./fit-pay/source-text"

// Fits the pay model and writes content/bands/fit-<date>/, and the table and the beliefs that the career model takes from
// it.
// Usage: npx tsx tools/fit-pay.ts <date> [--data DIR]   fits, scores and writes (about two minutes)
//        npx tsx tools/fit-pay.ts --check [--data DIR]  fits again and compares with what is committed
//        npx tsx tools/fit-pay.ts --holdout [--data DIR] prints the scores on rows that are left out

const root = join(import.meta.dirname, "..")
const bands = join(root, "content/bands")

function showScores(scores: readonly PayScore[]): void {
  console.log("holdout\ttarget\tlane\tn\tloss\tcoverage\tback-off loss\tback-off coverage")
  for (const row of scores) console.log(Object.values(row).join("\t"))
}

function latestFit(): string | undefined {
  return readdirSync(bands)
    .filter(name => name.startsWith("fit-"))
    .sort()
    .at(-1)
}

/** All that follows from a fit, by path: the model and what the career model takes from it. */
function filesOf(model: PayModel): Readonly<Record<string, string>> {
  const folder = `content/bands/fit-${model.fitted}`
  const files = Object.entries(modelFiles(model)).map(([file, text]) => [`${folder}/${file}`, text])
  return {
    ...Object.fromEntries(files),
    [`${folder}/source.yml`]: stringify(SOURCE, {lineWidth: 0}),
    ...careerFeed(model),
  }
}

function check(folder: string): number {
  const name = latestFit()
  if (name === undefined) throw new RangeError("Expected a folder content/bands/fit-<date>, found none")
  const {scores, fitted} = readPayModel(root)
  const fresh = Object.entries(filesOf({...fitModel(readPayData(folder), fitted), scores})).every(
    ([file, text]) => text === readFileSync(join(root, file), "utf8"),
  )
  console.log(
    fresh ? `Pay model ${name} is fresh` : `Pay model ${name} is stale: run npx tsx tools/fit-pay.ts <date>`,
  )
  return fresh ? 0 : 1
}

function write(folder: string, fitted: string): number {
  const data = readPayData(folder)
  const scores = scoreModel(data)
  showScores(scores)
  for (const [file, text] of Object.entries(filesOf({...fitModel(data, fitted), scores}))) {
    mkdirSync(dirname(join(root, file)), {recursive: true})
    writeFileSync(join(root, file), text)
  }
  return 0
}

function main(args: readonly string[]): number {
  const at = args.indexOf("--data")
  const folder = at < 0 ? join(root, "../shared/data/pay") : (args[at + 1] ?? "")
  const fitted = args.find(word => /^\d{4}-\d{2}-\d{2}$/.test(word))
  if (!existsSync(folder) || !hasPayData(folder)) {
    console.log(`Skipped: the pay data are not in ${JSON.stringify(folder)}; name their folder with --data`)
    return args.includes("--check") ? 0 : 2
  }
  if (args.includes("--check")) return check(folder)
  if (args.includes("--holdout")) {
    showScores(scoreModel(readPayData(folder)))
    return 0
  }
  if (fitted !== undefined) return write(folder, fitted)
  console.log("Expected a day such as 2026-11-23, --check or --holdout")
  return 2
}

process.exitCode = main(process.argv.slice(2))
