import {join} from "node:path"
import {decodePosting, prepareDecoder} from "#core/decode/decode-posting"
import {whyUnreadable} from "#core/decode/fields/unreadable"
import {readContent} from "#io/node/content/read-content"
import {readLaneModel} from "#io/node/content/read-lane-model"
import type {Skill} from "#model/content/skill"
import type {PostingReading} from "#model/decode/reading"
import {hasPostings, readCorpus} from "./postings-data"

/** Readings surer than this count as sure. */
export const SURE = 0.8

export type DecodedCorpus = {
  /** The day that the counts are dated with, YYYY-MM-DD. */
  readonly day: string
  readonly modelTrained: string
  readonly skills: Readonly<Record<string, Skill>>
  /** Of every posting that can be read. */
  readonly readings: readonly (PostingReading & {readonly title: string})[]
}

/** Decodes a corpus for a tool that counts in it: arguments are a day and `--data DIR`. Null where one of them is missing,
 * which has been said on the screen then. */
export function decodedCorpus(root: string, args: readonly string[]): DecodedCorpus | null {
  const at = args.indexOf("--data")
  const folder = at < 0 ? join(root, "../shared/data/postings") : (args[at + 1] ?? "")
  const day = args.find(word => /^\d{4}-\d{2}-\d{2}$/.test(word))
  if (!hasPostings(folder)) {
    console.log(`Skipped: the postings are not in ${JSON.stringify(folder)}; name their folder with --data`)
    return null
  }
  if (day === undefined) {
    console.log("Expected a day such as 2026-11-24")
    return null
  }
  const {skills} = readContent(root).content
  const model = readLaneModel(root)
  const decoder = prepareDecoder(model, skills)
  const readings = readCorpus(folder)
    .filter(({text}) => whyUnreadable(text) === null)
    .map(posting => ({title: posting.title, ...decodePosting(posting, decoder)}))
  return {day, modelTrained: model.trained, skills, readings}
}

/** Counts and shares as files keep them: to four digits, without a minus zero. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0
}
