import {existsSync} from "node:fs"
import {join} from "node:path"
import {readLaneModel} from "#io/node/content/read-lane-model"
import type {DocsGiven} from "./docs-tables"
import {readGold, readSentences} from "./postings-data"

const GOLD = "test/gold"

/** What the numbers are made from, below the folder of the project. */
export function readDocsGiven(root: string): DocsGiven {
  const gold = (name: string) => join(root, GOLD, name)
  const files = ["decode-labels.jsonl", "decode-labels-hard.jsonl"].map(gold).filter(path => existsSync(path))
  return {
    model: readLaneModel(root),
    labels: files.flatMap(readGold),
    second: readGold(gold("decode-labels-second.jsonl")),
    sentences: readSentences(gold("decode-sentences.csv")),
  }
}
