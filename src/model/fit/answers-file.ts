import {z} from "zod"
import {idSchema} from "../belief"
import {LANES, ROLES} from "../lane"
import {
  DEFAULT_WEIGHTS,
  type FitAnswer,
  fitEvidenceSchema,
  fitWeightsSchema,
  pairAnswerSchema,
  QUESTION_CHOICES,
  RATINGS,
  sharesSchema,
} from "./answers"

export const FIT_FORMAT = "lanewise-fit-answers/1"
/** More pairs than any conversation has. */
const MOST_PAIRS = 500

const rating = z.literal(RATINGS, {error: "expected 1, 2, 3, 4 or 5"})
const choice = z.enum(QUESTION_CHOICES, {error: `expected one of ${QUESTION_CHOICES.join(", ")}`})

/** The answers of a person as `lanewise fit --answers` and the API take them. Every field may be left out. */
export const fitFileSchema = z.object({
  format: z.literal(FIT_FORMAT, {error: `expected "${FIT_FORMAT}"`}).default(FIT_FORMAT),
  /** By id of the question. */
  questions: z.record(idSchema, choice).default({}),
  /** In the order in which they were asked; a pair may come twice. */
  pairs: z
    .array(pairAnswerSchema.omit({kind: true}))
    .max(MOST_PAIRS)
    .default([]),
  anchors: z
    .object({ai: rating.exactOptional(), ml: rating.exactOptional(), mlops: rating.exactOptional()})
    .default({}),
  evidence: fitEvidenceSchema.default(fitEvidenceSchema.parse({})),
  /** What the person works as now, for readiness. */
  role: z.enum(ROLES, {error: `expected one of ${ROLES.join(", ")}`}).exactOptional(),
  /** Chance of each lane to pay this person most; any scale. Left out: see `profile`. */
  pay: sharesSchema.exactOptional(),
  /** As `lanewise career --profile` takes it: pay is then simulated, and its role counts. */
  profile: z.record(z.string(), z.unknown()).exactOptional(),
  weights: fitWeightsSchema.default(DEFAULT_WEIGHTS),
  /** Chooses which of the pairs that are about as telling comes next. */
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
  /** Whether to go on asking although a lane could be called. */
  goOn: z.boolean().default(false),
})
export type FitFile = Readonly<z.infer<typeof fitFileSchema>>

/** The answers of a file, one by one. */
export function answersOfFile({questions, pairs, anchors}: FitFile): readonly FitAnswer[] {
  return [
    ...Object.entries(questions).map(
      ([question, choice]): FitAnswer => ({kind: "question", question, choice}),
    ),
    ...pairs.map((pair): FitAnswer => ({kind: "pair", ...pair})),
    ...LANES.flatMap((lane): FitAnswer[] => {
      const rating = anchors[lane]
      return rating === undefined ? [] : [{kind: "anchor", lane, rating}]
    }),
  ]
}

/** Answers as the fields of a file that hold them; of a question and a lane the last one counts. */
export function fileOfAnswers(
  answers: readonly FitAnswer[],
): Pick<FitFile, "questions" | "pairs" | "anchors"> {
  return {
    questions: Object.fromEntries(
      answers.flatMap(one => (one.kind === "question" ? [[one.question, one.choice] as const] : [])),
    ),
    pairs: answers.flatMap(one =>
      one.kind === "pair" ? [{first: one.first, second: one.second, answer: one.answer}] : [],
    ),
    anchors: Object.fromEntries(
      answers.flatMap(one => (one.kind === "anchor" ? [[one.lane, one.rating] as const] : [])),
    ),
  }
}
