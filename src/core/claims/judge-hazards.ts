import {beliefsFor} from "#core/career/beliefs"
import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import {LANE_NAMES, LANES, type LaneId} from "#model/lane"
import {completeProfile} from "#model/profile"
import type {Judgement} from "./judge-simulated"
import {type LaneStudy, newcomerLaw, runLanes, type StudyOptions} from "./lane-study"
import {agree, type PresetVerdict, percent} from "./verdict-of"

type TestOf<Kind extends ClaimTest["kind"]> = Extract<ClaimTest, {kind: Kind}>
export const CAREERS = 4_000
const WASHOUT_GRID = [0, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5] as const

function floors(
  content: Content,
  options: StudyOptions,
  lane: LaneId,
  share: number,
): {mine: number; rival: number} {
  const lanes = runLanes(
    content,
    {...options, beliefs: {...options.beliefs, [`washout-share-${lane}`]: share}},
    CAREERS,
  )
  return {
    mine: lanes[lane].measures.p10,
    rival: Math.max(...LANES.filter(id => id !== lane).map(id => lanes[id].measures.p10)),
  }
}

/** The smallest wash-out share of the grid, refined between its neighbours by a line, at which the lane's floor is no
 * longer the highest; null when it never falls below, 0 when it is below from the start. */
export function breakEvenWashout(content: Content, options: StudyOptions, lane: LaneId): number | null {
  let before: {share: number; lead: number} | null = null
  for (const share of WASHOUT_GRID) {
    const {mine, rival} = floors(content, options, lane, share)
    const lead = mine - rival
    if (lead <= 0)
      return before === null
        ? 0
        : before.share + ((share - before.share) * before.lead) / (before.lead - lead)
    before = {share, lead}
  }
  return null
}

/** Whether wash-out lowers a lane's floor below the others: compared with the share that is believed, under every
 * preset, and not to be decided where the answer lies inside what is believed possible. */
export function judgeWashout(
  test: TestOf<"washout">,
  studies: readonly LaneStudy[],
  content: Content,
): Judgement {
  const id = `washout-share-${test.lane}`
  const rows = studies.map(study => {
    const {options} = study
    const {preset, value} = newcomerLaw(content, options)
    const belief = beliefsFor(completeProfile({role: "ml", level: "junior", years: 0}), preset, content).find(
      candidate => candidate.id === id,
    )
    const edge = breakEvenWashout(content, options, test.lane)
    const believed = value(id)
    const low = options.beliefs[id] ?? belief?.low ?? believed
    const high = options.beliefs[id] ?? belief?.high ?? believed
    const verdict: PresetVerdict["verdict"] =
      edge === null || edge > high ? "contradicted" : edge <= low ? "confirmed" : "depends"
    return {preset: options.preset, name: preset.name, edge, believed, verdict}
  })
  const {verdict, dependsOn} = agree(rows, content)
  const edges = rows.flatMap(({edge}) => (edge === null ? [] : [edge]))
  const range =
    edges.length === 0 ? "over 50\u202f%" : `${percent(Math.min(...edges))} to ${percent(Math.max(...edges))}`
  return {
    verdict,
    dependsOn:
      verdict === "depends"
        ? `the share of ${LANE_NAMES[test.lane]}s who wash out, which nobody has measured${dependsOn?.startsWith("the assumptions") ? `: ${dependsOn.replace("the assumptions: ", "")}` : ""}`
        : dependsOn,
    summary: `The floor of ${LANE_NAMES[test.lane]} stops being the highest once ${range} of entrants wash out.`,
    figures: rows.map(({name, edge, believed}) => ({
      label: `${name}: share at which the floor is lost`,
      value: `${edge === null ? "over 50\u202f%" : edge === 0 ? "lost from the start" : percent(edge)} (believed: ${percent(believed)})`,
      source: "simulation",
      count: `${CAREERS.toLocaleString("en-US")} careers a lane and step`,
    })),
  }
}
