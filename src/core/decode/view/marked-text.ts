import type {PostingLane, PostingReading, SectionKind, Span} from "#model/decode/reading"
import {splitPieces} from "../pieces"

/** A stretch of text all of which carries the same marks. */
export type MarkedRun = Span & {
  /** Id of the skill that it names. */
  readonly skill: string | null
  /** Indexes of the flags that quote it. */
  readonly flags: readonly number[]
  readonly isPay: boolean
}

/** Neighbouring runs of one piece of evidence, or of none. */
export type MarkedPart = {
  /** Index into `laneEvidence`; null where the text speaks for no lane. */
  readonly evidence: number | null
  readonly lane: PostingLane | null
  /** How much it speaks, against the strongest piece: 1 to 3; 0 where there is none. */
  readonly strength: 0 | 1 | 2 | 3
  readonly runs: readonly MarkedRun[]
}

export type MarkedLine = Span & {
  readonly isHeading: boolean
  readonly section: SectionKind
  readonly parts: readonly MarkedPart[]
  /** Flags whose first quote begins on this line. */
  readonly flags: readonly number[]
}

/** A bullet or number before the words of a line. */
const MOST_BULLET = 3

type Marked = Pick<PostingReading, "laneEvidence" | "skills" | "flags" | "sections" | "pay">
type Mark = Span & {readonly kind: "evidence" | "skill" | "flag" | "pay"; readonly index: number}

/** A posting cut into lines and runs, so that it can be drawn with its evidence. Where a text has lost its line breaks, lines
 * begin where the reader of sentences takes one for lost. Every character is in exactly one run, but for the line breaks.
 * O(n log n) in the marks, linear in the text. */
export function markText(text: string, reading: Marked): MarkedLine[] {
  const marks = marksOf(reading)
  const cuts = cutsOf(text, marks)
  const starts = firstFlagLines(reading)
  const lines: MarkedLine[] = []
  const active = new Set<Mark>()
  let next = 0
  let cut = 0
  let section = 0
  for (const {start, end} of linesOf(text)) {
    const parts: {head: Omit<MarkedPart, "runs">; runs: MarkedRun[]}[] = []
    let at = start
    while (at < end) {
      while ((cuts[cut] ?? Number.POSITIVE_INFINITY) <= at) cut += 1
      const to = Math.min(cuts[cut] ?? end, end)
      for (let mark = marks[next]; mark !== undefined && mark.start <= at; mark = marks[next]) {
        active.add(mark)
        next += 1
      }
      for (const mark of active) if (mark.end <= at) active.delete(mark)
      const head = headOf(active, reading)
      const last = parts.at(-1)
      const run = runOf({start: at, end: to}, active, reading)
      if (last !== undefined && last.head.evidence === head.evidence) last.runs.push(run)
      else parts.push({head, runs: [run]})
      at = to
    }
    while ((reading.sections[section]?.end ?? Number.POSITIVE_INFINITY) <= start) section += 1
    const place = reading.sections[section]
    const inSection = place !== undefined && place.start < Math.max(end, start + 1) ? place : undefined
    const heading = inSection?.heading ?? null
    lines.push({
      start,
      end,
      isHeading:
        heading !== null && heading.start >= start && heading.end <= end && isMost(text, heading, start, end),
      section: inSection?.kind ?? "other",
      parts: parts.map(({head, runs}) => ({...head, runs})),
      flags: starts.filter(({at: place}) => place >= start && place < end).map(({flag}) => flag),
    })
  }
  return lines
}

/** Lines in order, without their line breaks. */
function linesOf(text: string): Span[] {
  const lost = splitPieces(text).filter(({isLineStart}) => isLineStart)
  const lines: Span[] = []
  let start = 0
  let next = 0
  while (start <= text.length) {
    const found = text.indexOf("\n", start)
    const end = found < 0 ? text.length : found
    for (let piece = lost[next]; piece !== undefined && piece.start < end; piece = lost[next]) {
      next += 1
      // the first piece of a line begins it anyway
      if (text.slice(start, piece.start).trim().length > MOST_BULLET) {
        lines.push({start, end: piece.start})
        start = piece.start
      }
    }
    lines.push({start, end})
    start = end + 1
  }
  return lines
}

/** Whether a heading is all that a line says, but for marks around it. */
function isMost(text: string, heading: Span, start: number, end: number): boolean {
  return text.slice(start, end).trim().length - (heading.end - heading.start) < 6
}

function marksOf({laneEvidence, skills, flags, pay}: Marked): Mark[] {
  const marks: Mark[] = []
  const add = (spans: readonly Span[], kind: Mark["kind"], index: number) => {
    for (const {start, end} of spans) if (end > start) marks.push({start, end, kind, index})
  }
  for (const [index, span] of laneEvidence.entries()) add([span], "evidence", index)
  for (const [index, {evidence}] of skills.entries()) add(evidence, "skill", index)
  for (const [index, {evidence}] of flags.entries()) add(evidence, "flag", index)
  if (pay !== null) add(pay.evidence, "pay", 0)
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

function cutsOf(text: string, marks: readonly Mark[]): number[] {
  const cuts = new Set<number>()
  for (const {start, end} of marks) {
    cuts.add(Math.min(start, text.length))
    cuts.add(Math.min(end, text.length))
  }
  return [...cuts].sort((a, b) => a - b)
}

function firstFlagLines({flags}: Marked): {readonly flag: number; readonly at: number}[] {
  return flags.flatMap(({evidence}, flag) => {
    const first = evidence[0]
    return first === undefined ? [] : [{flag, at: Math.min(...evidence.map(({start}) => start))}]
  })
}

function headOf(active: ReadonlySet<Mark>, {laneEvidence}: Marked): Omit<MarkedPart, "runs"> {
  for (const {kind, index} of active) {
    const piece = kind === "evidence" ? laneEvidence[index] : undefined
    if (piece === undefined) continue
    const most = Math.max(...laneEvidence.map(({weight}) => weight))
    const strength = piece.weight > most * 0.6 ? 3 : piece.weight > most * 0.25 ? 2 : 1
    return {evidence: index, lane: piece.lane, strength}
  }
  return {evidence: null, lane: null, strength: 0}
}

function runOf(span: Span, active: ReadonlySet<Mark>, {skills}: Marked): MarkedRun {
  const of = (kind: Mark["kind"]) => [...active].filter(mark => mark.kind === kind)
  const skill = of("skill")[0]
  return {
    ...span,
    skill: skill === undefined ? null : (skills[skill.index]?.id ?? null),
    flags: of("flag").map(({index}) => index),
    isPay: of("pay").length > 0,
  }
}
