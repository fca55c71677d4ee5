import type {PointMatch} from "#model/practice/question"

/** What prose says of a point. `maybe`: part of it is there, or all of it too far apart. `opposite`: it says the
 * contrary. `start` and `end` are UTF-16 places of the words that it rests on. */
export type PointFound =
  | {readonly says: "covered" | "maybe" | "opposite"; readonly start: number; readonly end: number}
  | {readonly says: "missing"}

type Word = {readonly text: string; readonly start: number; readonly end: number}
type Hit = {readonly group: number; readonly from: number; readonly to: number}

/** Words in small letters; numbers keep their point and percent sign, words their inner hyphens apart. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*%?|[\p{L}\p{N}]+/gu)].map(match => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function sameWord(word: string, wanted: string): boolean {
  if (wanted.endsWith("*")) return word.startsWith(wanted.slice(0, -1))
  if (word === wanted) return true
  return wanted.length > 2 && (word === `${wanted}s` || word === `${wanted}es`)
}

function phraseWords(phrase: string): string[] {
  return [...phrase.toLowerCase().matchAll(/\d+(?:[.,]\d+)*%?|[\p{L}\p{N}]+\*?/gu)].map(match => match[0])
}

/** Places of a phrase, as ranges of words: [from, to). */
function placesOf(words: readonly Word[], phrase: string): {from: number; to: number}[] {
  const wanted = phraseWords(phrase)
  if (wanted.length === 0) return []
  const places: {from: number; to: number}[] = []
  for (let from = 0; from + wanted.length <= words.length; from += 1)
    if (wanted.every((one, at) => sameWord(words[from + at]?.text ?? "", one)))
      places.push({from, to: from + wanted.length})
  return places
}

/** The tightest run of words that holds a hit of each of the groups, or null. */
function tightest(hits: readonly Hit[], groups: readonly number[]): {from: number; to: number} | null {
  const sorted = hits.filter(({group}) => groups.includes(group)).sort((a, b) => a.from - b.from)
  let best: {from: number; to: number} | null = null
  for (const [at, first] of sorted.entries()) {
    const ends = groups.map(group =>
      sorted
        .slice(at)
        .filter(hit => hit.group === group)
        .reduce((least, {to}) => Math.min(least, to), Number.POSITIVE_INFINITY),
    )
    const to = Math.max(first.to, ...ends)
    if (Number.isFinite(to) && (best === null || to - first.from < best.to - best.from))
      best = {from: first.from, to}
  }
  return best
}

function spanOf(
  words: readonly Word[],
  {from, to}: {from: number; to: number},
): {start: number; end: number} {
  return {start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0}
}

/** Looks for a point in an answer by its words. It never decides a score: it shows people what it saw, and they
 * correct it. O(words x phrases). */
export function matchPoint({groups, within, unless}: PointMatch, text: string): PointFound {
  const words = wordsOf(text)
  const against = unless.flatMap(phrase => placesOf(words, phrase))[0]
  if (against !== undefined) return {says: "opposite", ...spanOf(words, against)}
  const hits = groups.flatMap((phrases, group) =>
    phrases.flatMap(phrase => placesOf(words, phrase).map(place => ({group, ...place}))),
  )
  const all = groups.map((_, group) => group)
  const whole = tightest(hits, all)
  if (whole !== null)
    return {says: whole.to - whole.from <= within ? "covered" : "maybe", ...spanOf(words, whole)}
  if (groups.length < 2) return {says: "missing"}
  const parts = all
    .map(left =>
      tightest(
        hits,
        all.filter(group => group !== left),
      ),
    )
    .filter(part => part !== null)
    .filter(({from, to}) => to - from <= within)
  const part = groups.length > 2 ? parts[0] : undefined
  return part === undefined ? {says: "missing"} : {says: "maybe", ...spanOf(words, part)}
}
