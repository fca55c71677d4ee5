import type {Decoder} from "#core/decode/decode-posting"
import type {PayGiven} from "#core/pay/band-model"
import type {PlanGiven} from "#core/plan/plan-given"
import type {JournalStore} from "#io/journal-store"
import type {Content} from "#model/content/content"
import type {CareerEngine} from "./career/career-engine"

/** What questions are answered with, over HTTP and by `lanewise mcp`. */
export type AnswerServices = {
  readonly content: Content
  readonly engine: CareerEngine
  /** The pay fit made ready; read when first asked for. */
  pay(): PayGiven
  /** The lane model and the skills made ready; read when first asked for. */
  decoder(): Decoder
  /** What planning needs to know; read when first asked for. */
  plan(): PlanGiven
  /** The day it is, YYYY-MM-DD. */
  today(): string
}

/** What the routes work with; a test passes its own. */
export type Services = AnswerServices & {
  readonly journal: JournalStore
  /** The folder of the built web app. */
  readonly webFolder: string
  readonly version: string
  /** Host names that a request may ask for, without ports; null allows every name. */
  readonly allowedHosts: ReadonlySet<string> | null
  /** Where to tell of failures of our own. */
  tellBug(error: unknown): void
}
