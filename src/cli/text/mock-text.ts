import type {MockRecord} from "#core/journal/fold-practice"
import {proseOf} from "#core/practice/grade-response"
import {matchPoint} from "#core/practice/match-point"
import {
  COMPANY_NAMES,
  DIMENSION_NAMES,
  EVIDENCE_NAMES,
  LEVEL_NAMES,
  PART_NAMES,
  VERDICT_NAMES,
} from "#core/practice/practice-words"
import type {MockPoint, MockVerdict} from "#core/practice/rate-mock"
import {percent} from "#model/percent"
import type {MockFinished} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import {responseSchema} from "#model/practice/response"
import {markdownText} from "./markdown-text"
import {markOfShare} from "./outcome-text"
import {wrap} from "./wrap"

export type RatedMock = {
  readonly record: MockRecord
  readonly verdict: MockVerdict
  readonly questions: ReadonlyMap<string, Question>
  /** The mock of the same track before this one, or null. */
  readonly before: MockFinished | null
}

function proseFor({answers}: MockRecord, question: string): string {
  const answer = answers.findLast(({payload}) => payload.question === question)
  const parsed = responseSchema.safeParse(answer?.payload.response)
  return parsed.success ? proseOf(parsed.data) : ""
}

function pointLines({point, result}: MockPoint, prose: string, columns: number): string[] {
  const found = point.match === undefined ? {says: "missing" as const} : matchPoint(point.match, prose)
  const quote =
    found.says === "missing"
      ? ""
      : `, you wrote "${prose.slice(found.start, found.end).replace(/\s+/g, " ")}"`
  return [
    wrap(`${markOfShare(result.share)} ${point.says}`, columns, "  "),
    wrap(`  ${LEVEL_NAMES[point.level]}, ${EVIDENCE_NAMES[result.evidence]}${quote}`, columns, "  "),
  ]
}

function partLines(rated: RatedMock, at: number, columns: number): string[] {
  const {record, verdict, questions} = rated
  const item = record.started.payload.items[at]
  const question = questions.get(item?.question ?? "")
  if (item === undefined) return []
  if (question === undefined) return ["", `The question "${item.question}" is no longer there`]
  const prose = proseFor(record, question.id)
  return [
    "",
    `${PART_NAMES[item.part]}: ${question.title}`,
    ...verdict.points
      .filter(point => point.question === question.id)
      .flatMap(point => pointLines(point, prose, columns)),
    "",
    "A stronger answer",
    markdownText(question.answer, columns),
  ]
}

/** What a mock came to: four steps on each dimension, what landed and what did not, and stronger answers. */
export function mockText(rated: RatedMock, columns: number): string {
  const {record, verdict, before} = rated
  const {level, company, items} = record.started.payload
  const lead = `${VERDICT_NAMES[verdict.overall]} at the level ${LEVEL_NAMES[level].toLowerCase()}, ${COMPANY_NAMES[company].toLowerCase()}: ${percent(verdict.base)} of what lower levels must say as well, ${percent(verdict.top)} of what this one adds. 70 % and 50 % pass`
  const ratings = verdict.ratings.map(({dimension, rating, share, count, evidence}) => {
    const then = before?.ratings.find(one => one.dimension === dimension)?.rating
    const change = then === undefined || then === rating ? "" : `; ${then} of 4 the time before`
    return wrap(
      `  ${DIMENSION_NAMES[dimension].padEnd(24)} ${rating} of 4  ${VERDICT_NAMES[rating]}: ${percent(share)} of ${count} ${count === 1 ? "point" : "points"}, mostly ${EVIDENCE_NAMES[evidence]}${change}`,
      columns,
      " ".repeat(35),
    )
  })
  return [
    wrap(lead, columns),
    "",
    ...ratings,
    ...items.flatMap((_, at) => partLines(rated, at, columns)),
  ].join("\n")
}

/** A mock and its ratings as one document. */
export function mockDocument({record, verdict, before}: RatedMock) {
  const {payload} = record.started
  return {
    mock: payload.mock,
    track: payload.track,
    level: payload.level,
    company: payload.company,
    day: payload.day,
    predicted: payload.predicted,
    passed: verdict.passed,
    overall: verdict.overall,
    base: verdict.base,
    top: verdict.top,
    ratings: verdict.ratings.map(rating => ({
      ...rating,
      before: before?.ratings.find(({dimension}) => dimension === rating.dimension)?.rating ?? null,
    })),
    parts: payload.items.map(({part, question, minutes}) => ({
      part,
      question,
      minutes,
      seconds: record.finished?.seconds[payload.items.findIndex(one => one.question === question)] ?? null,
      points: verdict.points
        .filter(point => point.question === question)
        .map(({point, result}) => ({...result, level: point.level, says: point.says})),
    })),
  }
}
