import {z} from "zod"

const count = z.number().int().min(1)
const notNegative = z.number().min(0)
const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")

/** A handbook of an invented language, so that nobody knows the words: meanings have several words, some documents have
 * an identifier, and an embedding model of ours knows meanings but neither identifiers nor exact words. */
export const searchParametersSchema = z.strictObject({
  documents: z.number().int().min(20).max(5000),
  topics: count.max(100),
  /** Meanings that belong to one topic, and words for each of them. */
  meanings: z.number().int().min(10).max(200),
  synonyms: z.number().int().min(2).max(6),
  /** Meanings that a document is about. */
  about: z.number().int().min(4).max(20),
  /** Words beside those: half of the documents have fewer, and `boilerplate_sigma` says how unlike they are. */
  boilerplate: count,
  boilerplate_sigma: notNegative,
  /** Words that are in nearly every document, and how many of them a query has. */
  common_words: z.number().int().min(1).max(40),
  common_in_query: z.number().int().min(0).max(20),
  /** Queries of each class. */
  queries: z.number().int().min(1).max(200),
  dimensions: z.number().int().min(4).max(256),
  /** Length of the noise in a vector, against the length of what it means. */
  vector_noise: notNegative,
  /** How many documents the vector store gives for a query. */
  near: count,
  /** Chance that a query writes an identifier in capitals where the document does not, or the other way round. */
  other_case: share,
  /** Chance that a query for an identifier says nothing beside it that means anything. */
  code_alone: share,
  /** How many documents the scorer reads for a query, and by how much it errs; a grade apart is 0.5. */
  budget: z.number().int().min(0),
  scorer_noise: notNegative,
})
export type SearchParameters = z.infer<typeof searchParametersSchema>
