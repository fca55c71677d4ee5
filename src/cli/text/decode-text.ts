import {LANE_NAMES} from "#core/decode/fields/flags/lane-names"
import {recruiterQuestions} from "#core/decode/fields/recruiter-questions"
import type {PostingInput, PostingReading, Span, StatedPay} from "#model/decode/reading"
import {LANES} from "#model/lane"
import {LANE_MARKS} from "./lane-marks"
import {percent} from "./money"
import {wrap} from "./wrap"

const MOST_EVIDENCE = 5
const MOST_QUOTE = 160
const LEANS = 0.6
const LIKELY = 0.8
const BAR = 30

function quote(text: string, {start, end}: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, " ").trim()
  return words.length > MOST_QUOTE ? `${words.slice(0, MOST_QUOTE - 3)}...` : words
}

function certainty({confidence}: PostingReading): string {
  return confidence < LEANS ? "a toss-up" : confidence < LIKELY ? "leaning" : "likely"
}

function verdict(reading: PostingReading, title: string): string {
  const named = title === "" ? "No title" : `Called "${title}"`
  const what = `the duties are ${LANE_NAMES[reading.lane]} (${certainty(reading)}, ${percent(reading.confidence)} sure)`
  return `${named}; ${what}${reading.titleMatchesDuties || title === "" ? "." : ", which is not what the title says."}`
}

function mixLines({mix, lane}: PostingReading): string[] {
  if (lane === "none") return []
  return LANES.map(
    id =>
      `  ${LANE_MARKS[id]} ${id.padEnd(5)} ${"━".repeat(Math.round(mix[id] * BAR)).padEnd(BAR)} ${percent(mix[id])}`,
  )
}

function payLine(text: string, pay: StatedPay | null): string {
  if (pay === null) return "Pay: none stated"
  const [first] = pay.evidence
  const range = [pay.min, pay.max]
    .map(amount => (amount === null ? "open" : amount.toLocaleString("en-US")))
    .join(" to ")
  return `Pay: ${pay.currency} ${range} a ${pay.period}${first === undefined ? "" : `; the text says "${quote(text, first)}"`}`
}

function evidenceLines(text: string, {laneEvidence}: PostingReading): string[] {
  const strongest = laneEvidence.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_EVIDENCE)
  return strongest.map(
    ({lane, ...span}) => `${lane === "none" ? "○" : LANE_MARKS[lane]} ${quote(text, span)}`,
  )
}

function bullets(lines: readonly string[], columns: number): string[] {
  return lines.map(line => wrap(`- ${line}`, columns, "  "))
}

function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", heading, ...lines]
}

/** A reading as lines for the terminal: the answer, what it rests on, what to ask. */
export function decodeText(
  posting: PostingInput & {readonly title: string},
  reading: PostingReading,
  columns: number,
): string {
  const {text} = posting
  const {level, years, remote, skills, flags} = reading
  const asked =
    years === null ? "" : `, ${years.least}${years.most === null ? "+" : ` to ${years.most}`} years asked`
  return [
    wrap(verdict(reading, posting.title), columns),
    ...mixLines(reading),
    "",
    `Level: ${level.replace("_", " ")}${asked}. Work: ${remote}.`,
    wrap(payLine(text, reading.pay), columns, "  "),
    ...(skills.length === 0
      ? []
      : [wrap(`Skills: ${skills.map(({name}) => name).join(", ")}`, columns, "  ")]),
    ...block("What speaks for it", bullets(evidenceLines(text, reading), columns)),
    ...block(
      "Mind",
      bullets(
        flags.map(({message}) => message),
        columns,
      ),
    ),
    ...block("Ask the recruiter", bullets(recruiterQuestions({posting, ...reading}), columns)),
    "",
    `${reading.engine}, id ${reading.id}`,
  ].join("\n")
}
