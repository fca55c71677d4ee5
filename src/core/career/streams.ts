/** Purposes of a draw. Together with the policy they make the third counter of the generator: stream =
 * policy key x 4 + purpose. Policy key 0 is shared by all policies. */
export const STREAMS_A_POLICY = 4
/** The person and the market: shared by all policies unless the coupling is `independent`. */
export const PERSON = 0
/** Raise and startup payout of a year; block = year. */
export const YEARLY = 1
/** Candidates for events; block = number of the candidate. */
export const CANDIDATE = 2
/** What an event needs beyond its candidate's words, and the start; blocks from START_BLOCK up are no candidates. */
export const EXTRA = 3
export const START_BLOCK = 1 << 20
/** Waiting times for promotions, in the EXTRA stream: four to a block. */
export const WAIT_BLOCK = 1 << 21

/** Spreads a seed over all 32 bits, once a run: the generator mixes the top bits of a counter least, so near
 * and far seeds alike must differ in many bits. Method: the 32-bit finalizer of MurmurHash3.
 * @example seedKey(1) // => 1364076727 */
export function seedKey(seed: number): number {
  let key = seed | 0
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b)
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35)
  return (key ^ (key >>> 16)) >>> 0
}
