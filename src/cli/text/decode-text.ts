import {LANE_NAMES} from "#core/decode/fields/flags/lane-names"
import {recruiterQuestions} from "#core/decode/fields/recruiter-questions"
import {type Certainty, certaintyOf} from "#model/certainty"
import type {
  LaneEvidence,
  PostingInput,
  PostingLevel,
  PostingReading,
  RemoteKind,
  Span,
  StatedPay,
} from "#model/decode/reading"
import {LANES} from "#model/lane"
import {LANE_MARKS, laneBar} from "./lane-marks"
import {percent} from "./money"
import {wrap} from "./wrap"

const MOST_FOR = 5
const MOST_AGAINST = 3
/** Share of all evidence below which a sentence is not worth a line. */
const LEAST_WEIGHT = 0.04
const MOST_QUOTE = 160
/** Confidence from which rounding would say that the reading cannot be wrong. */
const NEARLY_SURE = 0.99

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  "toss-up": "a toss-up",
  leans: "leaning",
  likely: "likely",
}

const LEVEL_WORDS: Readonly<Record<PostingLevel, string>> = {
  intern: "intern",
  junior: "junior",
  mid: "mid",
  senior: "senior",
  staff_plus: "staff or above",
  manager: "manager",
  unstated: "not stated",
}
const PLACE_WORDS: Readonly<Record<RemoteKind, string>> = {
  remote: "remote",
  hybrid: "hybrid",
  onsite: "on site",
  unstated: "place not stated",
}

function quote(text: string, {start, end}: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, " ").trim()
  return words.length > MOST_QUOTE ? `${words.slice(0, MOST_QUOTE - 3)}...` : words
}

function certainty(confidence: number): string {
  const word = CERTAINTY_WORDS[certaintyOf(confidence)]
  return `${word}, ${confidence > NEARLY_SURE ? "more than 99 %" : percent(confidence)} sure`
}

function verdict({lane, titleLane, titleMatchesDuties, confidence}: PostingReading, title: string): string {
  const named = title === "" ? "No title" : `Called "${title}"`
  const duties = lane === "none" ? "belong to none of the three lanes" : `are ${LANE_NAMES[lane]}`
  const misleads =
    titleLane === null && lane !== "none"
      ? "which the title does not say"
      : "which is not what the title says"
  return `${named}; the duties ${duties} (${certainty(confidence)})${titleMatchesDuties || title === "" ? "" : `, ${misleads}`}.`
}

function mixLines({mix, lane}: PostingReading): string[] {
  if (lane === "none") return []
  return LANES.map(id => laneBar(id, mix[id]))
}

function payLine(text: string, pay: StatedPay | null): string {
  if (pay === null) return "Pay: none stated"
  const amount = (value: number) => value.toLocaleString("en-US")
  const {min, max, currency, period} = pay
  const range =
    min === null
      ? `up to ${amount(max ?? 0)}`
      : max === null
        ? `from ${amount(min)}`
        : min === max
          ? amount(min)
          : `${amount(min)} to ${amount(max)}`
  const [first] = pay.evidence
  const said = first === undefined ? "" : `; the text says "${quote(text, first)}"`
  return `Pay: ${currency} ${range} ${period === "hour" ? "an" : "a"} ${period}${said}`
}

function factLines(
  text: string,
  {level, years, remote, pay, skills}: PostingReading,
  columns: number,
): string[] {
  const asked =
    years === null ? "" : `, ${years.least}${years.most === null ? "+" : ` to ${years.most}`} years asked`
  return [
    `Level: ${LEVEL_WORDS[level]}${asked}. Work: ${PLACE_WORDS[remote]}.`,
    wrap(payLine(text, pay), columns, "  "),
    ...(skills.length === 0
      ? []
      : [wrap(`Skills: ${skills.map(({name}) => name).join(", ")}`, columns, "  ")]),
  ]
}

type Sides = {readonly speaksFor: readonly string[]; readonly against: readonly string[]}

/** The weightiest sentences for the lane and for others. The title is left out: it is what they are held against. */
function evidenceSides(text: string, title: string, {lane, laneEvidence}: PostingReading): Sides {
  const strongest = laneEvidence
    .filter(piece => piece.weight >= LEAST_WEIGHT && quote(text, piece) !== title.trim())
    .toSorted((a, b) => b.weight - a.weight)
  const line = (piece: LaneEvidence) =>
    `${piece.lane === "none" ? "○" : LANE_MARKS[piece.lane]} ${quote(text, piece)}`
  return {
    speaksFor: strongest
      .filter(piece => piece.lane === lane)
      .slice(0, MOST_FOR)
      .map(line),
    against: strongest
      .filter(piece => piece.lane !== lane && piece.lane !== "none")
      .slice(0, MOST_AGAINST)
      .map(line),
  }
}

/** A reading as lines for the terminal: the answer, what it rests on, what to ask. */
export function decodeText(
  posting: PostingInput & {readonly title: string},
  reading: PostingReading,
  columns: number,
): string {
  const {text, title} = posting
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", heading, ...lines.map(line => wrap(`- ${line}`, columns, "  "))]
  const {speaksFor, against} = evidenceSides(text, title, reading)
  return [
    wrap(verdict(reading, title), columns),
    ...mixLines(reading),
    "",
    ...factLines(text, reading, columns),
    ...block("What speaks for it", speaksFor),
    ...block("What speaks for another lane", against),
    ...block(
      "Mind",
      reading.flags.map(({message}) => message),
    ),
    ...block("Ask the recruiter", recruiterQuestions({posting, ...reading})),
    "",
    `${reading.engine}, id ${reading.id}`,
  ].join("\n")
}
