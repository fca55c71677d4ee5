import type {Span} from "#model/decode/reading"
import {isKnownWord, isOneWord} from "./camel-words"

/** One sentence, bullet or line of a posting; `isLineStart` where a line break (also a lost one) came before it. */
export type Piece = Span & {readonly isBullet: boolean; readonly isLineStart: boolean}

const BULLET = /^\s*(?:[•●▪◦]\s*|(?:[-*·○‣–—✔✅➢►]|\d{1,2}[.)])\s+)/
const SENTENCE_END = /[.!?]["')\]]*\s+(?=["'(]?[A-Z0-9#])/g
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|w\.r\.t|etc|vs|approx|incl|Inc|Ltd|Sr|Jr|Dr|Mr|Ms|St|No|U\.S|U\.K|Ph\.D|M\.S|B\.S|a\.m|p\.m)\.)\s*$/
const LOST_AFTER_MARK = /[.!?:)%](?=[A-Z][a-z])/g
const INNER_CAPITAL = /[a-z](?=[A-Z][a-z]{2,}|[A-Z] [a-z]|(?:As|At|An|By|If|In|Is|It|On|To|We) [a-z])/g
/** A picture that opens a heading or a list entry. */
const INNER_PICTURE = /\S(?=[\u{1f300}-\u{1faff}\u{2600}-\u{27bf}]\ufe0f?\s?[A-Z])/gu
/** A bullet behind other text: its line break was lost. */
const INNER_BULLET = /[•●▪◦](?=\s*\S)/g
const DOTTED = /^[A-Z]{2,}\.|^[\w-]+\.(?:NET|AI|IO|JS|Js)\b|^www\./
const ADDRESS = /^www\./
const LONGEST_PART = 24
const LONGEST_WORD = 80
/** Texts with fewer line breaks than one in so many characters have lost theirs. */
const FLAT_FROM = 900

/** Splits a posting into sentences, bullets and lines, in order, without the space around them. Where a text has lost its
 * line breaks, a capital inside a word that is no known name is taken for one. Linear in the text. */
export function splitPieces(text: string): Piece[] {
  const breaks = text.split("\n").length - 1
  const isFlat = breaks * FLAT_FROM < text.length
  const pieces: Piece[] = []
  let start = 0
  while (start <= text.length) {
    const at = text.indexOf("\n", start)
    const end = at < 0 ? text.length : at
    splitLine(text, {start, end}, isFlat, pieces)
    start = end + 1
  }
  return pieces
}

function splitLine(text: string, {start, end}: Span, isFlat: boolean, pieces: Piece[]): void {
  const line = text.slice(start, end)
  const bullet = BULLET.exec(line)
  let isBullet = bullet !== null
  let from = bullet?.[0].length ?? 0
  let isLineStart = true
  for (const {at, isLine, mark} of cutsOf(line, isFlat)) {
    if (at < from || (at === from && mark === 0)) continue
    push(text, {start: start + from, end: start + at, isBullet, isLineStart}, pieces)
    from = at + mark
    isLineStart = isLine
    isBullet ||= mark > 0
  }
  push(text, {start: start + from, end, isBullet, isLineStart}, pieces)
}

/** Adds a piece without the space around it; none where nothing else is left. */
function push(text: string, {start, end, isBullet, isLineStart}: Piece, pieces: Piece[]): void {
  let from = start
  let to = end
  while (from < to && isSpace(text, from)) from += 1
  while (to > from && isSpace(text, to - 1)) to -= 1
  if (to > from) pieces.push({start: from, end: to, isBullet, isLineStart})
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code === 32 || (!(code > 32 && code < 128) && /\s/.test(text.charAt(index)))
}

type Cut = {
  readonly at: number
  readonly isLine: boolean
  /** Length of the bullet there. */
  readonly mark: number
}

/** Where a line falls into sentences and lost lines, in order. */
function cutsOf(line: string, isFlat: boolean): readonly Cut[] {
  const cuts: Cut[] = []
  addSentences(line, cuts)
  const sentences = cuts.length
  addLostLines(line, isFlat, cuts)
  return cuts.length === sentences ? cuts : cuts.sort((a, b) => a.at - b.at)
}

function addSentences(line: string, cuts: Cut[]): void {
  eachMatch(SENTENCE_END, line, ({0: mark, index}) => {
    const at = index + mark.length
    if (!ABBREVIATION.test(line.slice(Math.max(0, at - 12), at))) cuts.push({at, isLine: false, mark: 0})
  })
}

function addLostLines(line: string, isFlat: boolean, cuts: Cut[]): void {
  eachMatch(LOST_AFTER_MARK, line, ({0: mark, index}) => {
    // a dot inside a name or an address (ASP.NET, www.Acme.com) has no space on either side
    if (mark !== "." || !DOTTED.test(wordAround(line, index)))
      cuts.push({at: index + 1, isLine: true, mark: 0})
  })
  eachMatch(INNER_BULLET, line, ({index}) => {
    cuts.push({at: index, isLine: true, mark: 1})
  })
  if (!isFlat) return
  eachMatch(INNER_PICTURE, line, ({0: {length}, index}) => {
    cuts.push({at: index + length, isLine: true, mark: 0})
  })
  eachMatch(INNER_CAPITAL, line, ({index}) => {
    if (!isInsideWord(line, index + 1)) cuts.push({at: index + 1, isLine: true, mark: 0})
  })
}

/** Whether a capital stands inside one word, which another one may touch ("TikTokOur mission"). */
function isInsideWord(line: string, at: number): boolean {
  const word = wordAround(line, at)
  if (isOneWord(word.replace(/^[^A-Za-z]+|[^A-Za-z]+$/g, "")) || ADDRESS.test(word)) return true
  const before = /[A-Z]?[a-z]+$/.exec(line.slice(Math.max(0, at - LONGEST_PART), at))?.[0] ?? ""
  const behind = /^[A-Z]+[a-z]*/.exec(line.slice(at, at + LONGEST_PART))?.[0] ?? ""
  return isKnownWord(before + behind)
}

/** As `matchAll()`, without its copy of the pattern for each line. The pattern must be global. */
function eachMatch(pattern: RegExp, line: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) visit(match)
}

/** The word that holds a character, without the marks and spaces around it; of an endless one only what is near. */
function wordAround(line: string, index: number): string {
  const isWord = (at: number) => /[A-Za-z.]/.test(line.charAt(at))
  let from = index
  let to = index + 1
  while (from > 0 && index - from < LONGEST_WORD && isWord(from - 1)) from -= 1
  while (to < line.length && to - index < LONGEST_WORD && isWord(to)) to += 1
  return line.slice(from, to)
}
