import {existsSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {gunzipSync} from "node:zlib"
import {z} from "zod"
import {POSTING_LANES, POSTING_LEVELS, type PostingLane, REMOTE_KINDS} from "#model/decode/reading"

const CORPUS = "corpus.jsonl.gz"
const LABELLED = "labelled.jsonl"
/** Files of `test/gold` by set. */
const GOLD_FILES = {own: "decode-labels.jsonl", hard: "decode-labels-hard.jsonl"} as const

const postingSchema = z.object({
  id: z.string(),
  title: z.string(),
  company: z.string(),
  location: z.string(),
  text: z.string(),
})
export type CorpusPosting = z.infer<typeof postingSchema>

const mixSchema = z.tuple([z.number(), z.number(), z.number()])

/** A label of our own, as it stands in `test/gold`: by id, never with the text. */
export const goldLabelSchema = z.object({
  id: z.string(),
  lane: z.enum(POSTING_LANES),
  mix: mixSchema,
  level: z.enum(POSTING_LEVELS),
  titleMatches: z.boolean(),
  pay: z
    .object({
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string(),
      period: z.string(),
    })
    .nullable(),
  remote: z.enum(REMOTE_KINDS),
  confidence: z.enum(["high", "low"]),
  skills: z.array(z.string()).nullable(),
})
export type GoldLabel = z.infer<typeof goldLabelSchema>

/** The labels that came with the data, in their own words. */
const givenLabelSchema = postingSchema.extend({
  lane_primary: z.enum(POSTING_LANES),
  lane_mix: z.object({ai: z.number(), ml: z.number(), mlops: z.number()}),
  level: z.enum(POSTING_LEVELS),
  title_matches_duties: z.boolean(),
  stated_pay_min: z.number().nullable(),
  stated_pay_max: z.number().nullable(),
  stated_pay_currency: z.string().nullable(),
  stated_pay_period: z.string().nullable(),
  remote: z.enum(REMOTE_KINDS),
  confidence: z.enum(["high", "low", "medium"]),
})

/** A sentence of a posting, by id and UTF-16 offsets, with the lane that it speaks for; two where it is really both, the
 * stronger first. */
export type SentenceLabel = {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly lanes: readonly PostingLane[]
}

const LANE_OF: Readonly<Record<string, PostingLane>> = {a: "ai", m: "ml", o: "mlops", g: "none"}

/** Labelled sentences from a file of `test/gold`: columns id, start, end, lanes (letters a, m, o, g). */
export function readSentences(path: string): SentenceLabel[] {
  const [, ...rows] = readFileSync(path, "utf8").trim().split("\n")
  return rows.map(row => {
    const [id = "", start, end, letters = ""] = row.split(",")
    const lanes = [...letters].map(letter => {
      const lane = LANE_OF[letter]
      if (lane === undefined)
        throw new RangeError(`Needs letters out of a, m, o, g, found "${letters}" for "${id}"`)
      return lane
    })
    return {id, start: Number(start), end: Number(end), lanes}
  })
}

/** `given` came with the data; `own` we labelled, drawn at random by kind of title; `hard` too, but drawn from those that an
 * earlier model was unsure of or that its titles contradict, so it is for learning more than for measuring. */
type LabelSet = "given" | "own" | "hard"
export type LabelledPosting = {
  readonly posting: CorpusPosting
  readonly label: GoldLabel
  readonly set: LabelSet
}

export function hasPostings(folder: string): boolean {
  return existsSync(join(folder, CORPUS)) && existsSync(join(folder, LABELLED))
}

function lines<T>(text: string, schema: z.ZodType<T>): T[] {
  return text
    .split("\n")
    .filter(line => line.trim() !== "")
    .map(line => schema.parse(JSON.parse(line)))
}

export function readCorpus(folder: string): CorpusPosting[] {
  return lines(gunzipSync(readFileSync(join(folder, CORPUS))).toString("utf8"), postingSchema)
}

/** Labels of our own from a file of `test/gold`. */
export function readGold(path: string): GoldLabel[] {
  return lines(readFileSync(path, "utf8"), goldLabelSchema)
}

/** Every labelled posting with its text: those that came with the data and our own.
 * @param gold folder with our own labels */
export function readLabelled(
  folder: string,
  gold: string,
  corpus: readonly CorpusPosting[],
): LabelledPosting[] {
  const byId = new Map(corpus.map(posting => [posting.id, posting]))
  const own = (["own", "hard"] as const).flatMap(set =>
    readGold(join(gold, GOLD_FILES[set])).flatMap((label): LabelledPosting[] => {
      const posting = byId.get(label.id)
      return posting === undefined ? [] : [{posting, label, set}]
    }),
  )
  const given = lines(readFileSync(join(folder, LABELLED), "utf8"), givenLabelSchema).map(
    (row): LabelledPosting => {
      const {min, max, currency, period} = {
        min: row.stated_pay_min,
        max: row.stated_pay_max,
        currency: row.stated_pay_currency,
        period: row.stated_pay_period,
      }
      return {
        posting: row,
        set: "given",
        label: {
          id: row.id,
          lane: row.lane_primary,
          mix: [row.lane_mix.ai, row.lane_mix.ml, row.lane_mix.mlops],
          level: row.level,
          titleMatches: row.title_matches_duties,
          pay: currency === null || period === null ? null : {min, max, currency, period},
          remote: row.remote,
          confidence: row.confidence === "low" ? "low" : "high",
          skills: null,
        },
      }
    },
  )
  return [...given, ...own]
}
