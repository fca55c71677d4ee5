import {z} from "zod"
import {LANES} from "../lane"

/** Version of the engine that made a reading. Readings of the same version agree to the last digit. */
export const DECODE_ENGINE = "decode/1"

/** A posting as it comes in: the text, and whatever is known beside it. */
export const postingInputSchema = z.object({
  id: z.string().min(1).exactOptional(),
  title: z.string().exactOptional(),
  company: z.string().exactOptional(),
  location: z.string().exactOptional(),
  text: z.string({error: "expected the text of the posting as a string"}),
})
export type PostingInput = Readonly<z.infer<typeof postingInputSchema>>

/** A stretch of the text, UTF-16 indexes; `end` is past the last one. */
export const spanSchema = z.object({start: z.number().int().min(0), end: z.number().int().min(0)})
export type Span = Readonly<z.infer<typeof spanSchema>>

/** What a posting can be: one of the three lanes, or none of them. */
export const POSTING_LANES = [...LANES, "none"] as const
export type PostingLane = (typeof POSTING_LANES)[number]

export const POSTING_LEVELS = [
  "intern",
  "junior",
  "mid",
  "senior",
  "staff_plus",
  "manager",
  "unstated",
] as const
export type PostingLevel = (typeof POSTING_LEVELS)[number]

export const REMOTE_KINDS = ["remote", "hybrid", "onsite", "unstated"] as const
export type RemoteKind = (typeof REMOTE_KINDS)[number]

export const PAY_PERIODS = ["year", "month", "week", "day", "hour"] as const
export type PayPeriod = (typeof PAY_PERIODS)[number]

/** Pay that the text states for the role. One-sided ranges have one null. */
export type StatedPay = {
  readonly min: number | null
  readonly max: number | null
  /** ISO 4217, for example USD. */
  readonly currency: string
  readonly period: PayPeriod
  readonly evidence: readonly Span[]
}

/** Parts of a posting. Duties weigh most; about, benefits and legal do not count. */
export const SECTION_KINDS = ["about", "duties", "requirements", "benefits", "legal", "other"] as const
export type SectionKind = (typeof SECTION_KINDS)[number]
export type Section = Span & {
  readonly kind: SectionKind
  /** The heading's own span; null where the section has none. */
  readonly heading: Span | null
}

export type SkillFound = {readonly id: string; readonly name: string; readonly evidence: readonly Span[]}

/** A sentence or bullet that speaks for a lane; `weight` is its share of all such evidence, 0..1. */
export type LaneEvidence = Span & {readonly lane: PostingLane; readonly weight: number}

export type PostingFlag = {
  /** Stable, kebab-case. */
  readonly id: string
  readonly message: string
  /** What of the text it rests on; empty where it rests on something missing. */
  readonly evidence: readonly Span[]
}

/** Years of experience asked for; `most` null: or more. */
export type YearsAsked = {
  readonly least: number
  readonly most: number | null
  readonly evidence: readonly Span[]
}

/** What a posting is, with the evidence. The first twelve fields are a published contract. */
export type PostingReading = {
  /** Given, or a hash of the text. */
  readonly id: string
  readonly lane: PostingLane
  /** Sums to 1, or is all 0 for `none`. */
  readonly mix: {readonly ai: number; readonly ml: number; readonly mlops: number}
  /** Calibrated chance that `lane` is right, 0..1. */
  readonly confidence: number
  readonly level: PostingLevel
  /** The lane that the title names; null where it names none. */
  readonly titleLane: "ai" | "ml" | "mlops" | null
  readonly titleMatchesDuties: boolean
  readonly skills: readonly SkillFound[]
  readonly pay: StatedPay | null
  readonly remote: RemoteKind
  readonly flags: readonly PostingFlag[]
  readonly engine: typeof DECODE_ENGINE
  /** Chance of each lane and of none; sums to 1. */
  readonly chances: Readonly<Record<PostingLane, number>>
  readonly laneEvidence: readonly LaneEvidence[]
  readonly sections: readonly Section[]
  readonly years: YearsAsked | null
}

/** A text that is no posting that can be read, and why. */
export type UnreadablePosting = {
  readonly kind: "empty" | "too-long" | "binary" | "other-language" | "no-posting"
  readonly message: string
  readonly hint: string
}
