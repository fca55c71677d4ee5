import type {LabSystem} from "../lab-system"
import {type SearchParameters, searchParametersSchema} from "./parameters"
import {playSearch} from "./play-search"
import {SEARCH_METRICS} from "./search-metrics"
import {SEARCH_REALISM} from "./search-realism"

/** A handbook that is searched by words, by vectors and by a scorer that can read only a little of it. */
export const DOCUMENT_SEARCH: LabSystem<SearchParameters> = {
  id: "document-search",
  exports: ["make"],
  parameters: searchParametersSchema,
  metrics: SEARCH_METRICS,
  play: playSearch,
  // every relevant document first, the full answers on top
  best: () => ({ndcg: 1}),
  realism: SEARCH_REALISM,
}
