import type {PostingFlag, Span} from "#model/decode/reading"
import {foreignLanguageOf} from "../language"
import type {FlagContext} from "./flag-context"

const SHORTEST_PIECE = 40
/** Characters in one other language from which a part counts. */
const SHORTEST_PART = 160
const MOST_QUOTES = 3

/** Parts of a posting that are in another language than English. */
export function languageFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const {text} = posting
  const parts = new Map<string, Span[]>()
  for (const {start, end} of pieces) {
    if (end - start < SHORTEST_PIECE) continue
    const language = foreignLanguageOf(text.slice(start, end))
    if (language !== null) parts.set(language, [...(parts.get(language) ?? []), {start, end}])
  }
  for (const [language, spans] of parts) {
    const length = spans.reduce((sum, {start, end}) => sum + end - start, 0)
    if (length >= SHORTEST_PART)
      return {
        id: "other-language",
        message: `Parts of the posting seem to be in ${language}; only the English is read`,
        evidence: spans.slice(0, MOST_QUOTES),
      }
  }
  return null
}
