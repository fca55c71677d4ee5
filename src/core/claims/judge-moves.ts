import type {ClaimFigure} from "#model/claim-verdict"
import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import type {Transition} from "#model/content/transition"
import {LANE_NAMES, LANES, type LaneId, LEVEL_NAMES, LEVELS, ROLE_NAMES, type RoleId} from "#model/lane"
import {entryPostings} from "./judge-postings"
import type {Judgement} from "./judge-simulated"
import {chanceOfMonths, inHours, type Move, moveFigure, plannedMove} from "./planned-move"
import {percent, verdictOfShare} from "./verdict-of"

type TestOf<Kind extends ClaimTest["kind"]> = Extract<ClaimTest, {kind: Kind}>
const WEEKS_A_MONTH = 4.33
const HOURS_A_WEEK = [5, 8, 16] as const
const UNMEASURED: readonly string[] = ["guess", "claim"]

function moveOf(content: Content, from: RoleId, to: LaneId): Transition | undefined {
  return Object.values(content.transitions).find(move => move.from === from && move.to === to)
}

function missing(from: RoleId, to: LaneId): Judgement {
  return {
    verdict: "not-identifiable",
    dependsOn: null,
    summary: `Nothing is known about the move from ${ROLE_NAMES[from]} to ${LANE_NAMES[to]}.`,
    figures: [],
  }
}

/** Whether a move takes the months that are claimed, at several paces of learning: by the hours of the plan, which
 * reckons with what carries over and with what must come first. */
export function judgeTransitionMonths(test: TestOf<"transition-months">, content: Content): Judgement {
  const move = moveOf(content, test.from, test.to)
  const planned = plannedMove(test, content)
  if (move === undefined || planned === null) return missing(test.from, test.to)
  const {hours} = planned
  const months = (amount: number, pace: number) => (amount / (WEEKS_A_MONTH * pace)).toFixed(0)
  const rows = HOURS_A_WEEK.map(pace => ({
    pace,
    chance: chanceOfMonths(planned, {low: test.low, high: test.high, hoursPerWeek: pace}),
  }))
  const verdicts = rows.map(({chance}) => verdictOfShare(chance))
  const [first = "depends"] = verdicts
  const verdict = verdicts.every(one => one === first) ? first : "depends"
  return {
    verdict,
    dependsOn: verdict === "depends" ? "the hours a week that you can learn" : null,
    summary: `The plan of this move takes ${inHours(hours)}. In the middle they fit into ${test.low} to ${test.high} months at ${months(hours.value, test.high)} to ${months(hours.value, test.low)} hours a week.`,
    figures: [
      ...rows.map(({pace, chance}) => ({
        label: `At ${pace} hours a week, and the chance that it is ${test.low} to ${test.high} months`,
        value: `${months(hours.value, pace)} months (${months(hours.low, pace)} to ${months(hours.high, pace)}); ${percent(chance)}`,
        source: "own-guess",
        count: "the plan's hours; 10 to 90 % in brackets",
      })),
      moveFigure(test, planned),
      {
        label: "Hours as the article and guides have them",
        value: inHours(move.hours),
        source: move.source[0] ?? "own-guess",
        count: `confidence: ${move.confidence}`,
      },
    ],
  }
}

/** Whether a move costs the levels that are claimed: only a measured figure can say. */
export function judgeTransitionLevel(test: TestOf<"transition-level">, content: Content): Judgement {
  const move = moveOf(content, test.from, test.to)
  if (move === undefined) return missing(test.from, test.to)
  const {value, low, high} = move.level_reset
  const measured = !UNMEASURED.includes(move.confidence)
  const figures = [
    {
      label: "Levels lost, as assumed here",
      value: `${value} (${low} to ${high})`,
      source: move.source[0] ?? "own-guess",
      count: null,
    },
    ...entryFigures(test, content),
  ]
  if (!measured)
    return {
      verdict: "not-identifiable",
      dependsOn: null,
      summary:
        "No open data record the levels before and after such moves; the figure used here is an assumption that you can change.",
      figures,
    }
  const within = test.levels >= low && test.levels <= high
  return {
    verdict: within ? "confirmed" : "contradicted",
    dependsOn: null,
    summary: `The move costs ${value} levels (${low} to ${high}); the claim is ${test.levels}.`,
    figures,
  }
}

/** Where the plan lets people of each level enter the lane, and how long it takes them back to their level. */
function entryFigures({from, to}: Move, content: Content): ClaimFigure[] {
  return LEVELS.flatMap(level => {
    const entry = plannedMove({from, to}, content, {level})?.plan.entry ?? null
    if (entry === null) return []
    const {best, worst, yearsToLevel: years} = entry
    const range = best === worst ? LEVEL_NAMES[best] : `${LEVEL_NAMES[worst]} to ${LEVEL_NAMES[best]}`
    const back = years === null ? "0 years" : `${years.value} years (${years.low} to ${years.high})`
    return [
      {
        label: `Plan of a ${LEVEL_NAMES[level]} ${ROLE_NAMES[from]}: enters as, and is back at the level after`,
        value: `${LEVEL_NAMES[entry.level]} (${range}); ${back}`,
        source: "own-guess",
        count: null,
      },
    ]
  })
}

/** Whether a lane asks a backend engineer for the least learning, by the hours of the plans into each. */
export function judgeEntryBar(test: TestOf<"entry-bar">, content: Content): Judgement {
  const rows = LANES.flatMap(lane => {
    const planned = plannedMove({from: "backend", to: lane}, content)
    return planned === null ? [] : [{lane, planned, ...planned.hours}]
  })
  const mine = rows.find(row => row.lane === test.lane)
  if (mine === undefined) return missing("backend", test.lane)
  const others = rows.filter(row => row.lane !== test.lane)
  const isClear = others.every(row => mine.high < row.low)
  const isWorse = others.some(row => mine.low > row.high)
  const verdict = isClear ? "confirmed" : isWorse ? "contradicted" : "depends"
  return {
    verdict,
    dependsOn:
      verdict === "depends"
        ? "what the backend engineer already knows: the hours are guesses whose ranges overlap, and who runs Kubernetes is nearer to MLOps"
        : null,
    summary: `By the plans ${LANE_NAMES[test.lane]} asks for ${inHours(mine)}; the others for ${others.map(row => `${inHours(row)} (${LANE_NAMES[row.lane]})`).join(" and ")}. How many choose which lane is another question.`,
    figures: [
      ...rows.map(({lane, planned}) => moveFigure({from: "backend", to: lane}, planned)),
      ...entryPostings(content),
    ],
  }
}

/** Whether many people make a move. Nothing at hand counts them; the plans only say how near the lane lies. */
export function judgeMoveCommon(test: TestOf<"move-common">, content: Content): Judgement {
  const moves = LANES.filter(lane => lane !== test.from).flatMap(to => {
    const move = {from: test.from, to}
    const planned = plannedMove(move, content)
    return planned === null ? [] : [{move, planned}]
  })
  const nearest = moves.reduce<(typeof moves)[number] | null>(
    (best, one) => (best === null || one.planned.hours.value < best.planned.hours.value ? one : best),
    null,
  )
  const near =
    nearest === null
      ? ""
      : ` By the plans the nearest lane for ${ROLE_NAMES[test.from]} is ${LANE_NAMES[nearest.move.to]}; that a lane is near does not say that people go there.`
  return {
    verdict: "not-identifiable",
    dependsOn: null,
    summary: `No open data count who makes this move. It would take: ${test.needs.join("; ")}.${near}`,
    figures: moves.map(({move, planned}) => moveFigure(move, planned)),
  }
}

/** A claim that nothing at hand can test. */
export function judgeNoData(test: TestOf<"no-data">): Judgement {
  return {
    verdict: "not-identifiable",
    dependsOn: null,
    summary: `Neither open data nor a simulation can say. It would take: ${test.needs.join("; ")}.`,
    figures: [],
  }
}
