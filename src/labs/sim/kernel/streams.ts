import {RandomStream} from "#math/rng"

/** The random stream of one purpose in one world. Streams of different names are independent, so that one more draw
 * for arrivals does not move the lengths: two policies in the same world meet the same requests.
 * @example streamOf(7, "arrivals").nextUnit() */
export function streamOf(seed: number, purpose: string): RandomStream {
  return new RandomStream(seed, purposeNumber(purpose))
}

/** A number in 0 .. 2^28 - 1 from a name (FNV-1a over UTF-16 units, https://en.wikipedia.org/wiki/FNV_hash). */
function purposeNumber(purpose: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < purpose.length; at += 1) hash = Math.imul(hash ^ purpose.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % 2 ** 28
}
