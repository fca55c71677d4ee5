import {LAB_LEVELS} from "#model/labs/lab"
import type {Evidence, MockPart, PointResult, QuestionAnswered, Rating} from "#model/practice/practice-events"
import type {Question, RubricPoint} from "#model/practice/question"

type Level = (typeof LAB_LEVELS)[number]
/** What a mock is rated on. `numbers` are estimates and checks of arithmetic, `depth` what goes beyond the level below. */
export const DIMENSIONS = ["structure", "numbers", "diagnosis", "depth", "explanation"] as const
export type Dimension = (typeof DIMENSIONS)[number]

export type DimensionRating = {
  readonly dimension: Dimension
  readonly rating: Rating
  /** Share of the points, 0 to 1, and how many they are. */
  readonly share: number
  readonly count: number
  /** The weakest evidence that carries at least half of it. */
  readonly evidence: Evidence
}

/** One point of a mock with what it became. */
export type MockPoint = {
  readonly part: MockPart
  readonly question: string
  readonly point: RubricPoint
  readonly result: PointResult
}

export type MockVerdict = {
  readonly ratings: readonly DimensionRating[]
  /** 1 strong no, 2 no, 3 yes, 4 strong yes. */
  readonly overall: Rating
  readonly passed: boolean
  /** Shares of the points up to the level, and of those of the level itself and above. */
  readonly base: number
  readonly top: number
  readonly points: readonly MockPoint[]
}

/** Shares from which a rating is 2, 3 and 4. */
const STEPS = [0.35, 0.6, 0.8] as const
/** To pass: this much of what lower levels must have as well, and this much of the level's own points. */
const PASS_BASE = 0.7
const PASS_TOP = 0.5

function ratingOf(share: number): Rating {
  if (share < STEPS[0]) return 1
  if (share < STEPS[1]) return 2
  return share < STEPS[2] ? 3 : 4
}

/** Which dimension a point belongs to. */
export function dimensionOf({part, point}: Pick<MockPoint, "part" | "point">, level: Level): Dimension {
  if (part === "estimation" && point.by !== undefined) return "numbers"
  if (part === "incident" && point.by !== undefined) return "diagnosis"
  if (LAB_LEVELS.indexOf(point.level) >= Math.max(2, LAB_LEVELS.indexOf(level))) return "depth"
  return point.by === undefined ? "explanation" : "structure"
}

function meanShare(points: readonly MockPoint[]): number {
  return points.length === 0 ? 0 : points.reduce((sum, {result}) => sum + result.share, 0) / points.length
}

const STRENGTH: readonly Evidence[] = ["measured", "form", "probed", "matched", "self"]

function evidenceOf(points: readonly MockPoint[]): Evidence {
  let seen = 0
  for (const evidence of STRENGTH) {
    seen += points.filter(({result}) => result.evidence === evidence).length
    if (2 * seen >= points.length) return evidence
  }
  return "self"
}

/** Points of a mock's answers beside their rubric. Answers to questions that are gone are left out. */
export function mockPoints(
  items: readonly {readonly part: MockPart; readonly question: string}[],
  answers: readonly QuestionAnswered[],
  questions: ReadonlyMap<string, Question>,
): MockPoint[] {
  return items.flatMap(({part, question: id}) => {
    const question = questions.get(id)
    const answer = answers.findLast(one => one.question === id)
    return (question?.rubric ?? []).map(point => ({
      part,
      question: id,
      point,
      result: answer?.points.find(one => one.id === point.id) ?? {id: point.id, share: 0, evidence: "self"},
    }))
  })
}

/** Rates a mock as interview loops do: one of four steps on each dimension, and a whole that asks for most of what the
 * levels below must have and for half of what the level adds. Points above the level do not count against anybody. */
export function rateMock(points: readonly MockPoint[], level: Level): MockVerdict {
  const reach = LAB_LEVELS.indexOf(level)
  const due = points.filter(({point}) => LAB_LEVELS.indexOf(point.level) <= reach)
  const base = due.filter(({point}) => LAB_LEVELS.indexOf(point.level) < reach)
  const top = due.filter(({point}) => LAB_LEVELS.indexOf(point.level) === reach)
  const ratings = DIMENSIONS.flatMap(dimension => {
    const own = due.filter(one => dimensionOf(one, level) === dimension)
    if (own.length === 0) return []
    const share = meanShare(own)
    return [{dimension, rating: ratingOf(share), share, count: own.length, evidence: evidenceOf(own)}]
  })
  const shares = {
    base: base.length === 0 ? meanShare(due) : meanShare(base),
    top: top.length === 0 ? 1 : meanShare(top),
  }
  const passed = shares.base >= PASS_BASE && shares.top >= PASS_TOP
  const whole = meanShare(due)
  const overall = passed ? (whole >= STEPS[2] ? 4 : 3) : whole < STEPS[0] ? 1 : 2
  return {ratings, overall, passed, ...shares, points}
}
