import {mean} from "#math/sum"
import {streamOf} from "../kernel/streams"
import {Bm25} from "./bm25"
import {ndcg} from "./gain"
import {randomDirection} from "./handbook"

/** Four texts of 6, 4, 3 and 3 words; one of them has the word twice. */
const TEXTS = ["rain a b rain c d", "a b c d", "a b c", "b c d"]
const DIMENSIONS = 25

/** Mean square of the cosine of directions that have nothing to do with each other. */
function unrelatedCosines(): number {
  const stream = streamOf(20_261_123, "cosines")
  return mean(
    Array.from({length: 5000}, () => {
      const [one, other] = [randomDirection(stream, DIMENSIONS), randomDirection(stream, DIMENSIONS)]
      const cosine = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
      return cosine * cosine
    }),
  )
}

/** What this simulator gives where the true value is known. */
export const SEARCH_REALISM = {
  "known-ranking": () =>
    ndcg(
      [9, 1, 8, 7, 6, 5, 2, 4],
      new Map([
        [1, 1],
        [2, 1],
      ]),
    ),
  "bm25-by-hand": () => new Bm25(TEXTS).scores("rain").get(0) ?? 0,
  "unrelated-cosines": () => unrelatedCosines(),
} as const
