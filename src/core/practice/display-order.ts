import {RandomStream} from "#math/rng"

/** Where a list stands: its question and what it is there, such as the id of a field or `causes`. */
export type ListPlace = {readonly question: string; readonly list: string}

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** A number in 0 .. 2^28 - 1 from a name (FNV-1a over UTF-16 units, https://en.wikipedia.org/wiki/FNV_hash). */
function numberOf(name: string): number {
  let hash = FNV_START
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), FNV_PRIME)
  return (hash >>> 0) >>> 4
}

/** The things of a list in the order in which people see them. Whoever writes a question puts the right option where it
 * comes to mind, mostly first or second, so the place would give it away; here every order is as likely as any other. The
 * order follows from the ids alone: it is the same each time, on every device, and answers are kept by id or by place in
 * the file, never by place on the screen. Numbers are mixed like all else: sorted, the right one stands in the middle.
 * Method: Fisher and Yates (https://en.wikipedia.org/wiki/Fisher-Yates_shuffle). O(n).
 * @example displayOrder(["a", "b", "c"], {question: "q", list: "way"}) // => ["c", "a", "b"] */
export function displayOrder<Thing extends NonNullable<unknown>>(
  things: readonly Thing[],
  {question, list}: ListPlace,
): readonly Thing[] {
  const stream = new RandomStream(numberOf(question), numberOf(list))
  const shown: Thing[] = []
  for (const thing of things) {
    // the inside-out form: each newcomer takes a place among those before it, and who stood there goes to the end
    const place = stream.nextBelow(shown.length + 1)
    const before = shown[place]
    if (before === undefined) shown.push(thing)
    else {
      shown[place] = thing
      shown.push(before)
    }
  }
  return shown
}

/** The options of a closed question as they are shown. `place` is the place in the file, which answers keep.
 * @param point id of the rubric point that the question checks */
export function probeOptions(
  {options}: {readonly options: readonly string[]},
  {question, point}: {readonly question: string; readonly point: string},
): readonly {readonly text: string; readonly place: number}[] {
  return displayOrder(
    options.map((text, place) => ({text, place})),
    {question, list: `probe ${point}`},
  )
}
