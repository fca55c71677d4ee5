import type {CarriedMemory} from "./practice-events"

/** A card as it is exported: Markdown, and where it stands. */
export type ExportCard = {
  /** The id of the card. */
  readonly key: string
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
  readonly guid: string | null
  readonly memory: CarriedMemory | null
  readonly suspended: boolean
}
