import type {JournalStore} from "#io/journal-store"
import type {Content} from "#model/content/content"
import type {PayModel} from "#model/pay/pay-model"
import type {CareerEngine} from "./career/career-engine"

/** What the routes work with; a test passes its own. */
export type Services = {
  readonly content: Content
  /** The fitted pay model; read when it is first asked for. */
  payModel(): PayModel
  readonly engine: CareerEngine
  readonly journal: JournalStore
  /** The folder of the built web app. */
  readonly webFolder: string
  readonly version: string
  /** Host names that a request may ask for, without ports; null allows every name. */
  readonly allowedHosts: ReadonlySet<string> | null
  /** Where to tell of failures of our own. */
  tellBug(error: unknown): void
}
