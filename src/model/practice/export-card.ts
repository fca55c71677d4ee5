import type {CardsAdded, CarriedMemory} from "./practice-events"

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

/** A card that is there already, by which a deck that holds it is recognised. */
export type KnownCard = {
  /** The id of the card. */
  readonly id: string
  /** The GUID that its note came with; null where it was not imported. */
  readonly guid: string | null
  /** Its two sides as an export has them; null where the card was deleted. */
  readonly sides: Pick<ExportCard, "front" | "back"> | null
  /** Where it stands; null for a card of a question and one that was deleted. */
  readonly place: Pick<CardsAdded, "deck" | "track"> | null
}
