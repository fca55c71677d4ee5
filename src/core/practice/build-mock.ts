import {RandomStream} from "#math/rng"
import {LAB_LEVELS} from "#model/labs/lab"
import type {Company, MockPart, MockStarted} from "#model/practice/practice-events"
import type {Question, QuestionKind} from "#model/practice/question"
import type {Module, TrackId} from "#model/practice/track"

/** Parts of a mock interview with their minutes, by kind of company: startups ask for decisions and code, large firms for
 * design in depth, research labs for theory and debugging. Shapes follow public reports of loops; a guess. */
const SHAPES: Readonly<Record<Company, readonly {readonly part: MockPart; readonly minutes: number}[]>> = {
  startup: [
    {part: "incident", minutes: 12},
    {part: "design", minutes: 22},
    {part: "deep-dive", minutes: 12},
  ],
  product: [
    {part: "estimation", minutes: 8},
    {part: "design", minutes: 25},
    {part: "incident", minutes: 12},
    {part: "deep-dive", minutes: 10},
  ],
  big: [
    {part: "estimation", minutes: 8},
    {part: "design", minutes: 30},
    {part: "deep-dive", minutes: 12},
    {part: "incident", minutes: 10},
  ],
  lab: [
    {part: "deep-dive", minutes: 12},
    {part: "incident", minutes: 15},
    {part: "estimation", minutes: 8},
    {part: "design", minutes: 20},
  ],
}

/** How long a mock of a kind of company takes, and its parts in the order of asking. */
export function mockShape(company: Company): {readonly minutes: number; readonly parts: readonly MockPart[]} {
  const shape = SHAPES[company]
  return {minutes: shape.reduce((sum, {minutes}) => sum + minutes, 0), parts: shape.map(({part}) => part)}
}

const KINDS_OF: Readonly<Record<MockPart, readonly QuestionKind[]>> = {
  design: ["design"],
  incident: ["debugging"],
  estimation: ["estimation"],
  "deep-dive": ["concept", "trade-off", "code-reading"],
}

export type MockAsked = {
  readonly track: TrackId
  readonly level: (typeof LAB_LEVELS)[number]
  readonly company: Company
  readonly seed: number
  /** Questions that were in earlier mocks or answered lately: taken only where nothing else is left. */
  readonly seen: ReadonlySet<string>
}

function distance(question: Question, level: MockAsked["level"]): number {
  return Math.abs(LAB_LEVELS.indexOf(question.level) - LAB_LEVELS.indexOf(level))
}

/** The questions of a mock interview: each part from another module where there is one, modules drawn by their share of an
 * interview, levels as near as there are, seen questions last. The same seed draws the same mock.
 * @throws RangeError where the track has no question for a part */
export function buildMock(
  {questions, modules}: {questions: readonly Question[]; modules: readonly Module[]},
  {track, level, company, seed, seen}: MockAsked,
): MockStarted["items"] {
  const stream = new RandomStream(seed, 29)
  const weights = new Map(modules.filter(one => one.track === track).map(({id, weight}) => [id, weight]))
  const used = new Set<string>()
  return SHAPES[company].map(({part, minutes}) => {
    const fitting = questions.filter(one => one.track === track && KINDS_OF[part].includes(one.kind))
    const ranked = fitting
      .map(question => ({
        question,
        // a weighted draw without replacement: the largest u^(1/weight) comes first
        luck: stream.nextUnit() / (weights.get(question.module) ?? 1),
        rank:
          4 * Number(used.has(question.module)) +
          2 * Number(seen.has(question.id)) +
          distance(question, level),
      }))
      .sort((a, b) => a.rank - b.rank || a.luck - b.luck || (a.question.id < b.question.id ? -1 : 1))
    const first = ranked[0]?.question
    if (first === undefined)
      throw new RangeError(`The track "${track}" has no question for the part "${part}"`)
    used.add(first.module)
    return {part, question: first.id, minutes}
  })
}
