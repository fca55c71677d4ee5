import {LAB_LEVELS} from "#model/labs/lab"
import type {Evidence, PointResult, ProbeResult} from "#model/practice/practice-events"
import type {Question, RubricPoint} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {matchPoint} from "./match-point"
import {type Measured, measureResponse} from "./measure-response"

/** How far a person's own judgement is to be trusted: closed questions on claimed points, passed and failed so far. */
export type Honesty = {readonly passed: number; readonly failed: number}

/** Before anything is known four claims in five are believed. */
const PRIOR: Honesty = {passed: 4, failed: 1}
/** A claim whose closed question failed is worth this much: the words may have been there without the meaning. */
const FAILED_PROBE = 0.2

export function trustOf({passed, failed}: Honesty): number {
  return (PRIOR.passed + passed) / (PRIOR.passed + PRIOR.failed + passed + failed)
}

export type Grading = {
  readonly points: readonly PointResult[]
  readonly probes: readonly ProbeResult[]
  /** Mean over the points that the level must have, 0 to 1. */
  readonly score: number
  /** Share of those points by how they were judged; they come to 1. */
  readonly evidence: Readonly<Record<Evidence, number>>
}

export type GradeOptions = {
  /** The level that the person aims at; points above it do not count against them. */
  readonly level: (typeof LAB_LEVELS)[number]
  readonly honesty: Honesty
}

/** All prose of an answer, answers to pushes too. */
export function proseOf(response: Response): string {
  return response.kind === "design" ? [response.text, ...response.pushes].join("\n\n") : response.text
}

function judgeProse(point: RubricPoint, response: Response, honesty: Honesty): PointResult {
  const found = point.match === undefined ? "missing" : matchPoint(point.match, proseOf(response)).says
  const claimed = response.claims[point.id]
  const chosen = response.probes[point.id]
  const trust = trustOf(honesty)
  if (claimed === undefined)
    return {id: point.id, share: found === "covered" ? 1 : found === "maybe" ? 0.5 : 0, evidence: "matched"}
  if (!claimed) return {id: point.id, share: 0, evidence: "self"}
  if (point.probe !== undefined && chosen !== undefined)
    return {id: point.id, share: chosen === point.probe.right ? 1 : FAILED_PROBE, evidence: "probed"}
  if (found === "covered") return {id: point.id, share: (1 + trust) / 2, evidence: "matched"}
  return {id: point.id, share: trust, evidence: "self"}
}

function judge(
  point: RubricPoint,
  {
    question,
    measured,
    response,
    honesty,
  }: {question: Question; measured: Measured; response: Response; honesty: Honesty},
): PointResult {
  if (point.by === undefined) return judgeProse(point, response, honesty)
  const form = question.kind === "design" || question.kind === "trade-off"
  return {id: point.id, share: measured[point.by] ?? 0, evidence: form ? "form" : "measured"}
}

function probesOf({rubric}: Question, {claims, probes}: Response): ProbeResult[] {
  return rubric.flatMap(({id, probe}) => {
    const chosen = probes[id]
    if (probe === undefined || chosen === undefined) return []
    return [{point: id, claimed: claims[id] === true, right: chosen === probe.right}]
  })
}

/** Judges an answer without any language model: what can be measured is measured, prose is looked through for the words of
 * each point, and what the person says of it counts as far as closed questions have borne it out.
 * @throws RangeError where answer and question are of different kinds */
export function gradeResponse(
  question: Question,
  response: Response,
  {level, honesty}: GradeOptions,
): Grading {
  const measured = measureResponse(question, response)
  const points = question.rubric.map(point => judge(point, {question, measured, response, honesty}))
  const reach = LAB_LEVELS.indexOf(level)
  const due = question.rubric.filter(point => LAB_LEVELS.indexOf(point.level) <= reach).map(({id}) => id)
  const counted = points.filter(({id}) => due.length === 0 || due.includes(id))
  const evidence = {measured: 0, form: 0, probed: 0, matched: 0, self: 0}
  for (const one of counted) evidence[one.evidence] += 1 / counted.length
  return {
    points,
    probes: probesOf(question, response),
    score: counted.reduce((total, {share}) => total + share, 0) / counted.length,
    evidence,
  }
}
