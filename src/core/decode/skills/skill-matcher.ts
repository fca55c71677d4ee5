import type {Content} from "#model/content/content"
import type {SectionKind, SkillFound, Span} from "#model/decode/reading"
import type {PlacedPiece} from "../sections"
import {type AliasForm, aliasForms, nameForms} from "./alias-forms"
import {type AliasTrie, buildTrie} from "./alias-trie"
import {type FirstLetters, LOOK, prepareFirstLetters} from "./first-letters"
import {readGap} from "./gaps"
import {type Hit, keepLongest} from "./keep-longest"
import {isFlatText, isGlued, isLostBreak, isMarked, isWordAt} from "./word-edges"

/** The names and aliases of all skills, ready to be found. */
export type SkillMatcher = {
  readonly trie: AliasTrie
  readonly first: FirstLetters
  readonly skills: readonly {readonly id: string; readonly name: string}[]
}

/** Sections that do not speak of the work. */
const UNCOUNTED: readonly SectionKind[] = ["legal", "benefits", "about"]
/** The share of a posting that speaks of the work at the least; in nineteen of twenty it is more. */
const LEAST_COUNTED = 0.4
/** Matches of so few characters must stand alone. */
const SHORT = 2
/** Kinds take five bits each. */
const SIX_KINDS = 2 ** 30 - 1
const FIVE_KINDS = 2 ** 25

type Place = {readonly text: string; readonly piece: Span; readonly isFlat: boolean}

/** Prepares the names and aliases of the skills once; a phrase that two skills share belongs to the first of them, and one
 * that does not begin with a letter or digit is never found. */
export function prepareSkills(skills: Content["skills"]): SkillMatcher {
  const known = Object.values(skills)
  const forms = known.flatMap(({name, aliases}, owner) =>
    [...nameForms(name), ...aliases.flatMap(aliasForms)].map(form => ({...form, owner})),
  )
  const usable = forms.filter(({text}) => isWordAt(text, 0))
  return {
    trie: buildTrie(usable),
    first: prepareFirstLetters(usable),
    skills: known.map(({id, name}) => ({id, name})),
  }
}

/** The skills that a posting names, in order of first mention, with every mention in order.
 * Only pieces of sections that speak of the work count; a phrase may run on into the next line. Of mentions that
 * overlap, the longest stands. Linear in the text. */
export function findSkills(
  matcher: SkillMatcher,
  text: string,
  pieces: readonly PlacedPiece[],
): SkillFound[] {
  const isFlat = isFlatText(text)
  const hits: Hit[] = []
  for (const piece of countedPieces(pieces)) {
    const place = {text, piece, isFlat}
    if (isFlat) collectFlat(matcher, place, hits)
    else collect(matcher, place, hits)
  }
  const found = new Map<number, Span[]>()
  for (const {start, end, owner} of keepLongest(hits)) {
    const spans = found.get(owner)
    if (spans === undefined) found.set(owner, [{start, end}])
    else spans.push({start, end})
  }
  return [...found].flatMap(([owner, evidence]) => {
    const skill = matcher.skills[owner]
    return skill === undefined ? [] : [{...skill, evidence}]
  })
}

/** The pieces that speak of the work. Where hardly any would, the sections of the text were not told right, and all but
 * legal words count. */
function countedPieces(pieces: readonly PlacedPiece[]): readonly PlacedPiece[] {
  const counted = pieces.filter(({section}) => !UNCOUNTED.includes(section))
  if (lengthOf(counted) >= LEAST_COUNTED * lengthOf(pieces)) return counted
  return counted.length === 0 ? [] : pieces.filter(({section}) => section !== "legal")
}

function lengthOf(pieces: readonly PlacedPiece[]): number {
  return pieces.reduce((sum, {start, end}) => sum + end - start, 0)
}

/** Adds every mention that begins in the piece. Slides a window of six units over it, a boundary and the first five units
 * behind it, and follows the trie only where an alias may begin so. */
function collect({trie, first}: SkillMatcher, place: Place, hits: Hit[]): void {
  const {text, piece} = place
  const {kinds, known} = first
  const {end} = piece
  let window = 0
  for (let at = piece.start; at < end; at += 1) {
    window = ((window << 5) | (kinds[text.charCodeAt(at)] ?? 0)) & SIX_KINDS
    // without a branch: the sixth kind is 0, and an alias may begin with the five behind it
    if (((known[Math.imul(window, 0x9e3779b1) >>> 16] ?? 0) & ((window - FIVE_KINDS) >>> 31)) !== 0)
      if (at - piece.start >= LOOK - 1) walk(trie, place, at - LOOK + 1, hits)
  }
  for (let at = Math.max(piece.start, end - LOOK + 1); at < end; at += 1)
    if (kinds[text.charCodeAt(at)] !== 0 && (at === piece.start || !isWordAt(text, at - 1)))
      walk(trie, place, at, hits)
}

/** The same for a text that has lost its line breaks, where a word may also begin with a capital inside another. */
function collectFlat({trie, first}: SkillMatcher, place: Place, hits: Hit[]): void {
  const {text, piece} = place
  let afterWord = false
  for (let at = piece.start; at < piece.end; at += 1) {
    const isWord = first.kinds[text.charCodeAt(at)] !== 0
    if (isWord && (!afterWord || isLostBreak(text, at))) walk(trie, place, at, hits)
    afterWord = isWord
  }
}

/** Adds every mention that begins at `start`. */
function walk(trie: AliasTrie, place: Place, start: number, hits: Hit[]): void {
  const {text} = place
  const {symbols, next, width, slash, endings: known} = trie
  let node = 0
  let at = start
  while (at < text.length) {
    let symbol = symbols[text.charCodeAt(at)] ?? 0
    if (symbol <= slash) {
      if (symbol === 0) return
      // most gaps are one space between two words
      const isSpace = text.charCodeAt(at) === 32 && (symbols[text.charCodeAt(at + 1)] ?? 0) > slash
      const gap = isSpace ? (at + 1) * 2 : readGap(text, at)
      if (gap < 0) return
      symbol = gap & 1 ? slash : trie.gap
      at = gap >> 1
    } else at += 1
    node = next[node * width + symbol] ?? 0
    if (node === 0) return
    const endings = known[node]
    if (endings === undefined || !isWhole(place, start, at)) continue
    const ending = endings.find(form => form.rule === "any" || isWritten(text.slice(start, at), form))
    if (ending !== undefined) hits.push({start, end: at, owner: ending.owner})
  }
}

/** Whether a match ends where a word ends. */
function isWhole({text, piece, isFlat}: Place, start: number, end: number): boolean {
  if (isMarked(text, end) || (end - start <= SHORT && isGlued(text, start, end))) return false
  if (!isWordAt(text, end) || !isWordAt(text, end - 1) || end === piece.end) return true
  return isFlat && isLostBreak(text, end)
}

/** Whether the capitals of a match are those that its alias asks for, where it asks for any. */
function isWritten(match: string, {rule, written}: Pick<AliasForm, "rule" | "written">): boolean {
  if (rule === "capitals") return match === written || match === written.toUpperCase()
  return /^\p{Lu}/u.test(match)
}
