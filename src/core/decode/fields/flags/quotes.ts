import type {Span} from "#model/decode/reading"
import type {PlacedPiece} from "../../sections"

const MOST_LENGTH = 280
const AROUND = 90
const MOST_QUOTES = 3

type Options = {
  readonly pattern: RegExp
  /** A sentence in which this is found does not count. */
  readonly unless?: RegExp
  /** Which pieces count; all unless given. */
  readonly where?: (piece: PlacedPiece) => boolean
}

/** The sentences of a posting in which a pattern is found, at most three, in order. The pattern must be global. */
export function quotes(
  text: string,
  pieces: readonly PlacedPiece[],
  {pattern, unless, where}: Options,
): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(pattern)) {
    if (found.length >= MOST_QUOTES) break
    const piece = pieceAt(pieces, match.index)
    const span = quoteOf(text, piece ?? {start: 0, end: text.length}, {
      start: match.index,
      end: match.index + match[0].length,
    })
    if (piece !== undefined && where !== undefined && !where(piece)) continue
    if (unless?.test(text.slice(span.start, span.end))) continue
    if (found.every(({start, end}) => span.start >= end || span.end <= start)) found.push(span)
  }
  return found
}

/** The piece that holds a place; undefined in headings and between pieces. */
export function pieceAt(pieces: readonly PlacedPiece[], index: number): PlacedPiece | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece === undefined) return undefined
    if (index < piece.start) high = middle - 1
    else if (index >= piece.end) low = middle + 1
    else return piece
  }
  return undefined
}

/** The whole sentence where it is short, else its words around the match. */
function quoteOf(text: string, piece: Span, match: Span): Span {
  const end = Math.max(piece.end, match.end)
  if (end - piece.start <= MOST_LENGTH) return {start: piece.start, end}
  const from = Math.max(piece.start, match.start - AROUND)
  const to = Math.min(end, match.end + AROUND)
  const firstSpace = from > piece.start ? text.indexOf(" ", from) : -1
  const lastSpace = to < end ? text.lastIndexOf(" ", to) : -1
  return {
    start: firstSpace >= 0 && firstSpace < match.start ? firstSpace + 1 : from,
    end: lastSpace > match.end ? lastSpace : to,
  }
}
