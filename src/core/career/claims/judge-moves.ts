import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import type {Transition} from "#model/content/transition"
import {LANE_NAMES, LANES, type LaneId, ROLE_NAMES, type RoleId} from "#model/lane"
import {entryFigures} from "./judge-postings"
import type {Judgement} from "./judge-simulated"

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

/** Whether a move takes the months that are claimed, at several paces of learning. */
export function judgeTransitionMonths(test: TestOf<"transition-months">, content: Content): Judgement {
  const move = moveOf(content, test.from, test.to)
  if (move === undefined) return missing(test.from, test.to)
  const monthsAt = (pace: number, hours: number) => hours / (WEEKS_A_MONTH * pace)
  const within = HOURS_A_WEEK.map(pace => {
    const months = monthsAt(pace, move.hours.value)
    return months >= test.low && months <= test.high
  })
  const verdict = within.every(Boolean) ? "confirmed" : within.some(Boolean) ? "depends" : "contradicted"
  const slowest = move.hours.value / (WEEKS_A_MONTH * test.high)
  const fastest = move.hours.value / (WEEKS_A_MONTH * test.low)
  return {
    verdict,
    dependsOn: verdict === "depends" ? "the hours a week that you can learn" : null,
    summary: `${move.hours.value} hours (${move.hours.low} to ${move.hours.high}) fit into ${test.low} to ${test.high} months at ${slowest.toFixed(0)} to ${fastest.toFixed(0)} hours a week.`,
    figures: HOURS_A_WEEK.map(pace => ({
      label: `At ${pace} hours a week`,
      value: `${monthsAt(pace, move.hours.value).toFixed(0)} months (${monthsAt(pace, move.hours.low).toFixed(0)} to ${monthsAt(pace, move.hours.high).toFixed(0)})`,
      source: move.source[0] ?? "own-guess",
      count: null,
    })),
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

/** Whether a lane asks a backend engineer for the least learning, by the hours of the skills that are missing. */
export function judgeEntryBar(test: TestOf<"entry-bar">, content: Content): Judgement {
  const rows = LANES.flatMap(lane => {
    const move = moveOf(content, "backend", lane)
    if (move === undefined) return []
    const skills = move.gap.flatMap(id => content.skills[id] ?? [])
    const sum = (end: "value" | "low" | "high") =>
      skills.reduce((hours, skill) => hours + skill.hours[end], 0)
    return [{lane, value: sum("value"), low: sum("low"), high: sum("high"), skills: skills.length}]
  })
  const mine = rows.find(row => row.lane === test.lane)
  if (mine === undefined) return missing("backend", test.lane)
  const others = rows.filter(row => row.lane !== test.lane)
  const least = others.every(row => mine.value < row.value)
  const clear = others.every(row => mine.high < row.low)
  return {
    verdict: clear
      ? "confirmed"
      : least || others.some(row => mine.low < row.high)
        ? "depends"
        : "contradicted",
    dependsOn: clear
      ? null
      : "what the backend engineer already knows: the hours are guesses whose ranges overlap, and who runs Kubernetes is nearer to MLOps",
    summary: `${LANE_NAMES[test.lane]} asks for ${mine.value} hours; the others for ${others.map(row => `${row.value} (${LANE_NAMES[row.lane]})`).join(" and ")}. How many choose which lane is not known.`,
    figures: [
      ...rows.map(row => ({
        label: `Hours of the missing skills: ${LANE_NAMES[row.lane]}`,
        value: `${row.value} (${row.low} to ${row.high})`,
        source: "own-guess",
        count: `${row.skills} skills`,
      })),
      ...entryFigures(content),
    ],
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
