import {createHash} from "node:crypto"
import {mkdirSync, writeFileSync} from "node:fs"
import {dirname, join} from "node:path"
import {gzipSync} from "node:zlib"
import {chancesOf} from "#core/decode/lane/lane-scores"
import type {LaneModel} from "#model/decode/lane-model"
import {fitLogistic, sentenceTarget, targetOf} from "./train-decode/fit-lanes"
import {laneDesign} from "./train-decode/lane-design"
import {
  bestMixPower,
  bestMixSpread,
  calibrationTable,
  fitConfidence,
  laneScore,
  type OutOfFold,
} from "./train-decode/lane-scoring"
import {laneTable} from "./train-decode/lane-table"
import {hasPostings, readCorpus, readLabelled, readSentences} from "./train-decode/postings-data"
import {type SparseRows, sparseRows, times} from "./train-decode/sparse-rows"

// Trains the lane model of decode on labelled postings and writes content/decode/lane-model.json.
// Usage: npx tsx tools/train-decode.ts <date> [--data DIR] [--dry]   (two to four minutes; --dry prints the scores only)

const root = join(import.meta.dirname, "..")
const TARGET = "content/decode/lane-model.json"
const GOLD = "test/gold"
const SENTENCES = "test/gold/decode-sentences.csv"
const FOLDS = 10

/** The fold of a posting, by the hash of its id. */
function foldOf(id: string): number {
  return createHash("sha256").update(id).digest().readUInt32BE(0) % FOLDS
}

function rowsWhere(rows: SparseRows, keep: (row: number) => boolean): SparseRows {
  const kept: [number, number][][] = []
  for (let row = 0; row < rows.rows; row += 1) {
    if (!keep(row)) continue
    const entries: [number, number][] = []
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at += 1)
      entries.push([rows.column[at] ?? 0, rows.value[at] ?? 0])
    kept.push(entries)
  }
  return sparseRows(kept, rows.columns)
}

function main(args: readonly string[]): number {
  const at = args.indexOf("--data")
  const folder = at < 0 ? join(root, "../shared/data/postings") : (args[at + 1] ?? "")
  const trained = args.find(word => /^\d{4}-\d{2}-\d{2}$/.test(word))
  if (!hasPostings(folder)) {
    console.log(`Skipped: the postings are not in ${JSON.stringify(folder)}; name their folder with --data`)
    return 2
  }
  if (trained === undefined) {
    console.log("Expected a day such as 2026-11-24")
    return 2
  }
  const corpus = readCorpus(folder)
  const labelled = readLabelled(folder, join(root, GOLD), corpus)
  const texts = new Map(corpus.map(({id, text}) => [id, text]))
  const sentences = readSentences(join(root, SENTENCES))
  const design = laneDesign(
    corpus,
    labelled,
    sentences.map(({id, start, end}) => texts.get(id)?.slice(start, end) ?? ""),
  )
  const targets = [
    ...labelled.map(({label}) => targetOf(label)),
    ...sentences.map(({lanes}) => sentenceTarget(lanes)),
  ]
  const folds = [...labelled.map(({posting}) => posting.id), ...sentences.map(({id}) => id)].map(foldOf)
  const outOfFold: OutOfFold[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const {weights, bias} = fitLogistic(
      rowsWhere(design.rows, row => folds[row] !== fold),
      targets.filter((_, row) => folds[row] !== fold),
    )
    const scores = times(design.rows, weights, 4)
    labelled.forEach((one, row) => {
      if (folds[row] !== fold) return
      const score = [0, 1, 2, 3].map(lane => (scores[row * 4 + lane] ?? 0) + (bias[lane] ?? 0))
      outOfFold.push({labelled: one, chances: chancesOf(score)})
    })
  }
  // what is measured and calibrated is measured on postings that no earlier model chose
  const measured = outOfFold.filter(({labelled: one}) => one.set !== "hard")
  const mixPower = bestMixPower(measured)
  const confidence = fitConfidence(measured)
  const scores = (["all", "given", "own", "hard"] as const).map(set =>
    laneScore(
      set,
      set === "all" ? measured : outOfFold.filter(({labelled: one}) => one.set === set),
      mixPower,
    ),
  )
  const model: LaneModel = {
    format: "lanewise-decode/1",
    trained,
    about:
      "Generated from labelled postings by tools/train-decode.ts, do not edit. Derived figures only: counts and weights of words.",
    postings: corpus.length,
    labelled: labelled.length,
    ...laneTable(design, fitLogistic(design.rows, targets)),
    confidence,
    mixPower,
    mixSpread: bestMixSpread(measured, mixPower),
    scores,
    calibration: calibrationTable(measured, confidence),
  }
  console.table(scores)
  console.table(model.calibration)
  const text = `${JSON.stringify(model).replaceAll("]],", "]],\n").replaceAll('","', '",\n"')}\n`
  console.log(
    `${model.gramCounts.length} grams, ${gzipSync(text, {level: 9}).length} bytes compressed, mix power ${mixPower}`,
  )
  if (args.includes("--dry")) return 0
  mkdirSync(dirname(join(root, TARGET)), {recursive: true})
  writeFileSync(join(root, TARGET), text)
  return 0
}

process.exitCode = main(process.argv.slice(2))
