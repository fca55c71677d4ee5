import {z} from "zod"
import {idSchema} from "../belief"
import {daySchema} from "../content/interval"
import {ulidSchema} from "../journal/event"
import {jsonValueSchema} from "../journal/json-value"
import {LAB_LEVELS} from "../labs/lab"
import {trackIdSchema} from "./track"

/** `q:<question>/<point>` for a rubric point, `own:<key>` for a card of one's own. */
export const cardIdSchema = z
  .string()
  .regex(/^(q:[a-z0-9-]+\/[a-z0-9-]+|own:[A-Za-z0-9._~-]{1,80})$/, "expected the id of a card")

/** 1 again, 2 hard (a pass), 3 good, 4 easy. */
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Rating = z.infer<typeof ratingSchema>

const share = z.number().min(0).max(1)
const seconds = z.number().min(0).max(86_400)

/** A flash card that was answered. `day` is the practice day of the person, whose clock and cut-off decide it. */
export const cardReviewedSchema = z.object({
  card: cardIdSchema,
  rating: ratingSchema,
  day: daySchema,
  seconds,
})

/** How a point was judged, strongest first. `probed`: the person's own judgement, shrunk by closed questions. */
export const EVIDENCES = ["measured", "form", "probed", "matched", "self"] as const
export type Evidence = (typeof EVIDENCES)[number]

export const pointResultSchema = z.object({id: idSchema, share, evidence: z.enum(EVIDENCES)})
export type PointResult = z.infer<typeof pointResultSchema>

/** A closed question that checked a claimed point. */
export const probeResultSchema = z.object({point: idSchema, claimed: z.boolean(), right: z.boolean()})
export type ProbeResult = z.infer<typeof probeResultSchema>

/** A question that was answered, in practice or in a mock, with what was made of it. Track, module and kind are plain
 * text, because an answer must stay readable when the question is gone. */
export const questionAnsweredSchema = z.object({
  question: idSchema,
  track: idSchema,
  module: idSchema,
  kind: idSchema,
  level: z.enum(LAB_LEVELS),
  day: daySchema,
  seconds,
  mock: ulidSchema.nullable(),
  response: jsonValueSchema,
  points: z.array(pointResultSchema).max(20),
  probes: z.array(probeResultSchema).max(20),
  /** 0 to 1. */
  score: share,
  engine: z.string().min(1).max(40),
})
export type QuestionAnswered = z.infer<typeof questionAnsweredSchema>

/** Where a card stood in another program. Stability in days, difficulty 1 to 10. */
const carriedMemorySchema = z.object({
  stability: z.number().positive().max(36_500),
  difficulty: z.number().min(1).max(10),
  lastDay: daySchema,
  reps: z.number().int().min(0),
  lapses: z.number().int().min(0),
})
export type CarriedMemory = z.infer<typeof carriedMemorySchema>

/** Texts are Markdown; HTML in them is shown as text. */
export const ownCardSchema = z.object({
  key: z.string().regex(/^[A-Za-z0-9._~-]{1,80}$/),
  front: z.string().min(1).max(20_000),
  back: z.string().max(50_000),
  tags: z.array(z.string().max(100)).max(50),
  /** The GUID of the note in Anki, which an export gives back. */
  guid: z.string().max(100).nullable(),
  memory: carriedMemorySchema.nullable(),
  suspended: z.boolean(),
})
export type OwnCard = z.infer<typeof ownCardSchema>

/** Cards that were written or imported. A card whose key was there before is replaced; its reviews stay. */
export const cardsAddedSchema = z.object({
  deck: z.string().min(1).max(200),
  from: z.enum(["written", "anki", "csv", "markdown", "debrief"]),
  track: trackIdSchema.nullable(),
  cards: z.array(ownCardSchema).min(1).max(20_000),
})
export type CardsAdded = z.infer<typeof cardsAddedSchema>

/** Where cards of questions stood in another program, which got them from an export of ours. */
export const cardsCarriedSchema = z.object({
  cards: z
    .array(
      z.object({
        card: z.string().regex(/^q:[a-z0-9-]+\/[a-z0-9-]+$/, "expected the id of a question's card"),
        memory: carriedMemorySchema.nullable(),
        suspended: z.boolean(),
      }),
    )
    .min(1)
    .max(20_000),
})
export type CardsCarried = z.infer<typeof cardsCarriedSchema>

/** `until`: not shown before that day (buried). */
export const cardSetSchema = z.object({
  card: cardIdSchema,
  state: z.enum(["active", "suspended", "deleted"]),
  until: daySchema.nullable(),
})
export type CardSet = z.infer<typeof cardSetSchema>

export const COMPANIES = ["startup", "product", "big", "lab"] as const
export type Company = (typeof COMPANIES)[number]

/** What the person prepares for. Without a date cards come back as their retention says. */
export const interviewPlannedSchema = z.object({
  track: trackIdSchema,
  level: z.enum(LAB_LEVELS),
  company: z.enum(COMPANIES),
  date: daySchema.nullable(),
  minutesPerDay: z.number().min(0).max(960),
  /** Days of the week without practice; 0 is Monday. */
  daysOff: z.array(z.number().int().min(0).max(6)).max(7),
  /** New cards a day at the most. */
  newPerDay: z.number().int().min(0).max(500),
  /** Share recalled that reviews aim at when there is no date. */
  retention: z.number().min(0.7).max(0.97),
  /** The hour at which a new practice day begins, 0 to 23. */
  cutoffHour: z.number().int().min(0).max(23),
})
export type InterviewPlanned = z.infer<typeof interviewPlannedSchema>

export const MOCK_PARTS = ["design", "incident", "estimation", "deep-dive"] as const
export type MockPart = (typeof MOCK_PARTS)[number]

export const mockStartedSchema = z.object({
  mock: ulidSchema,
  track: trackIdSchema,
  level: z.enum(LAB_LEVELS),
  company: z.enum(COMPANIES),
  seed: z.number().int().min(0),
  day: daySchema,
  items: z
    .array(z.object({part: z.enum(MOCK_PARTS), question: idSchema, minutes: z.number().positive()}))
    .min(1)
    .max(12),
  /** P(pass) as it was said before; null where only a band was shown. */
  predicted: share.nullable(),
})
export type MockStarted = z.infer<typeof mockStartedSchema>

export const mockFinishedSchema = z.object({
  mock: ulidSchema,
  day: daySchema,
  /** Seconds that were used for each item. */
  seconds: z.array(seconds).max(12),
  ratings: z
    .array(z.object({dimension: idSchema, rating: ratingSchema, evidence: z.enum(EVIDENCES)}))
    .max(10),
  passed: z.boolean(),
})
export type MockFinished = z.infer<typeof mockFinishedSchema>

export const INTERVIEW_OUTCOMES = ["passed", "failed", "waiting"] as const
export type InterviewOutcome = (typeof INTERVIEW_OUTCOMES)[number]

/** A real interview and what came of it. `predicted`: P(pass) as it was said before its day. */
export const interviewHeldSchema = z.object({
  track: trackIdSchema,
  day: daySchema,
  company: z.string().max(120),
  outcome: z.enum(INTERVIEW_OUTCOMES),
  predicted: share.nullable(),
  /** Questions that came, in the person's words. */
  questions: z.array(z.string().min(1).max(2000)).max(50),
})
export type InterviewHeld = z.infer<typeof interviewHeldSchema>
