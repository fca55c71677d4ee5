import {z} from "zod"
import {savedPostingSchema} from "../decode/saved-posting"
import {fitTrialSchema, fitWeightsSchema} from "../fit/answers"
import {fitAnsweredSchema, fitStartedSchema, fitTasteBegunSchema, fitTasteRunSchema} from "../fit/fit-events"
import {labAttemptSchema, labHintSchema, labReferenceSchema} from "../labs/lab-attempt"
import {offersFileSchema} from "../pay/offer"
import {planSetSchema, planWeekDoneSchema} from "../plan/plan-events"
import {
  cardReviewedSchema,
  cardSetSchema,
  cardsAddedSchema,
  cardsCarriedSchema,
  interviewHeldSchema,
  interviewPlannedSchema,
  mockFinishedSchema,
  mockStartedSchema,
  questionAnsweredSchema,
} from "../practice/practice-events"
import {profileSchema} from "../profile"
import {resumeKeptSchema} from "../resume/resume-kept"
import {skillsToldSchema} from "../resume/skills-told"
import {ulidSchema} from "./event"
import {frozenForecastSchema} from "./frozen-forecast"
import {defineKind} from "./kind"

/** The person's whole profile as it stands after the edit. */
export const PROFILE_EDITED = defineKind("profile-edited", profileSchema)

export const FORECAST_FROZEN = defineKind("forecast-frozen", frozenForecastSchema)

/** A comparison of job offers as it stood when it was saved. */
export const OFFERS_SAVED = defineKind("offers-saved", offersFileSchema)

/** A posting that was read and kept, with what was made of it. */
export const POSTING_DECODED = defineKind("posting-decoded", savedPostingSchema)

/** A run of one's own code in a lab. */
export const LAB_ATTEMPTED = defineKind("lab-attempted", labAttemptSchema)

export const LAB_HINT_OPENED = defineKind("lab-hint-opened", labHintSchema)

export const LAB_REFERENCE_SHOWN = defineKind("lab-reference-shown", labReferenceSchema)

export const QUESTION_ANSWERED = defineKind("question-answered", questionAnsweredSchema)

export const CARD_REVIEWED = defineKind("card-reviewed", cardReviewedSchema)

/** Cards of one's own, written or imported. */
export const CARDS_ADDED = defineKind("cards-added", cardsAddedSchema)

/** Where cards of questions stood in another program. */
export const CARDS_CARRIED = defineKind("cards-carried", cardsCarriedSchema)

/** A card that was set aside, taken up again or deleted. */
export const CARD_SET = defineKind("card-set", cardSetSchema)

/** What is practised for; the last one counts. */
export const INTERVIEW_PLANNED = defineKind("interview-planned", interviewPlannedSchema)

export const MOCK_STARTED = defineKind("mock-started", mockStartedSchema)

export const MOCK_FINISHED = defineKind("mock-finished", mockFinishedSchema)

/** A real interview: its outcome and what was asked. */
export const INTERVIEW_HELD = defineKind("interview-held", interviewHeldSchema)

/** A conversation about fit that was begun. */
export const FIT_STARTED = defineKind("fit-started", fitStartedSchema)

/** An answer of such a conversation. */
export const FIT_ANSWERED = defineKind("fit-answered", fitAnsweredSchema)

/** How much a taste of a lane's work was liked. */
export const FIT_TRIAL_RATED = defineKind("fit-trial-rated", fitTrialSchema)

export const FIT_TASTE_BEGUN = defineKind("fit-taste-begun", fitTasteBegunSchema)

/** A graded run of a taste. */
export const FIT_TASTE_RUN = defineKind("fit-taste-run", fitTasteRunSchema)

/** What the person makes of interest, readiness and pay; the last one counts. */
export const FIT_WEIGHED = defineKind("fit-weighed", fitWeightsSchema)

/** Skills that the person confirmed, corrected, added or removed; the last word on each counts. */
export const SKILLS_TOLD = defineKind("skills-told", skillsToldSchema)

/** A resume that the person keeps; the last one counts. */
export const RESUME_KEPT = defineKind("resume-kept", resumeKeptSchema)

/** The plan that a person follows; the last one counts. */
export const PLAN_SET = defineKind("plan-set", planSetSchema)

/** A week of a plan that was ticked off. */
export const PLAN_WEEK_DONE = defineKind("plan-week-done", planWeekDoneSchema)

/** Takes another event back; that may itself be a retraction, whose target then counts again. */
export const RETRACTED = defineKind("retracted", z.object({eventId: ulidSchema}))

/** Every kind of event that this build writes and reads, by name. Names are forever. */
export const JOURNAL_KINDS = {
  "profile-edited": PROFILE_EDITED,
  "forecast-frozen": FORECAST_FROZEN,
  "offers-saved": OFFERS_SAVED,
  "posting-decoded": POSTING_DECODED,
  "lab-attempted": LAB_ATTEMPTED,
  "lab-hint-opened": LAB_HINT_OPENED,
  "lab-reference-shown": LAB_REFERENCE_SHOWN,
  "question-answered": QUESTION_ANSWERED,
  "card-reviewed": CARD_REVIEWED,
  "cards-added": CARDS_ADDED,
  "cards-carried": CARDS_CARRIED,
  "card-set": CARD_SET,
  "interview-planned": INTERVIEW_PLANNED,
  "mock-started": MOCK_STARTED,
  "mock-finished": MOCK_FINISHED,
  "interview-held": INTERVIEW_HELD,
  "fit-started": FIT_STARTED,
  "fit-answered": FIT_ANSWERED,
  "fit-trial-rated": FIT_TRIAL_RATED,
  "fit-taste-begun": FIT_TASTE_BEGUN,
  "fit-taste-run": FIT_TASTE_RUN,
  "fit-weighed": FIT_WEIGHED,
  "skills-told": SKILLS_TOLD,
  "resume-kept": RESUME_KEPT,
  "plan-set": PLAN_SET,
  "plan-week-done": PLAN_WEEK_DONE,
  retracted: RETRACTED,
} as const
export type JournalKindName = keyof typeof JOURNAL_KINDS
export type PayloadOf<Name extends JournalKindName> = z.output<(typeof JOURNAL_KINDS)[Name]["schema"]>
