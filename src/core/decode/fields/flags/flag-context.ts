import type {PostingFlag, PostingInput, PostingReading} from "#model/decode/reading"
import type {PlacedPiece} from "../../sections"

/** What the flags of a posting are told from: the posting, its sentences and what the other readers made of it. */
export type FlagContext = {
  readonly posting: PostingInput
  readonly pieces: readonly PlacedPiece[]
} & Pick<
  PostingReading,
  "lane" | "mix" | "chances" | "level" | "titleLane" | "pay" | "remote" | "years" | "laneEvidence"
>

export type FlagReader = (context: FlagContext) => PostingFlag | null
