import type {Span} from "#model/decode/reading"
import {isOneWord} from "./camel-words"

/** One sentence, bullet or line of a posting; `isLineStart` where a line break (also a lost one) came before it. */
export type Piece = Span & {readonly isBullet: boolean; readonly isLineStart: boolean}

const BULLET = /^[\s]*(?:[-*•·●○▪◦‣–—✔✅➢►]|\d{1,2}[.)])\s+/
const SENTENCE_END = /[.!?]["')\]]*\s+(?=["'(]?[A-Z0-9#])/g
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|Inc|Ltd|Sr|Jr|Dr|Mr|Ms|St|No|U\.S|U\.K|Ph\.D|M\.S|B\.S|a\.m|p\.m)\.)\s*$/
const LOST_AFTER_MARK = /[.!?:)%](?=[A-Z][a-z])/g
const INNER_CAPITAL = /[a-z](?=[A-Z][a-z]{2,}|[A-Z] [a-z])/g
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
  const body = bullet?.[0].length ?? 0
  const cuts = [...sentenceCuts(line), ...lostCuts(line, isFlat)].sort((a, b) => a.at - b.at)
  let from = body
  let isLineStart = true
  for (const cut of [...cuts, {at: line.length, isLine: true}]) {
    if (cut.at <= from) continue
    push(text, {start: start + from, end: start + cut.at}, {isBullet: bullet !== null, isLineStart}, pieces)
    from = cut.at
    isLineStart = cut.isLine
  }
}

function push(
  text: string,
  {start, end}: Span,
  marks: {readonly isBullet: boolean; readonly isLineStart: boolean},
  pieces: Piece[],
): void {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  if (to > from) pieces.push({start: from, end: to, ...marks})
}

type Cut = {readonly at: number; readonly isLine: boolean}

function sentenceCuts(line: string): Cut[] {
  const cuts: Cut[] = []
  for (const match of line.matchAll(SENTENCE_END)) {
    const at = match.index + match[0].length
    if (!ABBREVIATION.test(line.slice(Math.max(0, at - 12), at))) cuts.push({at, isLine: false})
  }
  return cuts
}

function lostCuts(line: string, isFlat: boolean): Cut[] {
  const cuts: Cut[] = []
  for (const match of line.matchAll(LOST_AFTER_MARK)) {
    const word = wordAround(line, match.index)
    // a dot inside a name (Node.js is lower case; ASP.NET, Inc.Magazine) has no space on either side of a short word
    if (match[0] !== "." || !/^[A-Z]{2,}\.|^[\w-]+\.(?:NET|AI|IO|JS)\b/.test(word))
      cuts.push({at: match.index + 1, isLine: true})
  }
  if (!isFlat) return cuts
  for (const match of line.matchAll(INNER_CAPITAL)) {
    const word = wordAround(line, match.index)
    if (!isOneWord(word.replace(/^[^A-Za-z]+|[^A-Za-z]+$/g, "")))
      cuts.push({at: match.index + 1, isLine: true})
  }
  return cuts
}

/** The word that holds a character, without the marks and spaces around it. */
function wordAround(line: string, index: number): string {
  const isWord = (at: number) => /[A-Za-z.]/.test(line.charAt(at))
  let from = index
  let to = index + 1
  while (from > 0 && isWord(from - 1)) from -= 1
  while (to < line.length && isWord(to)) to += 1
  return line.slice(from, to)
}
