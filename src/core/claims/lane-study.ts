import {type AskedLaw, lawOf} from "#core/career/answer"
import {drawBeliefs} from "#core/career/belief-draws"
import {beliefsFor} from "#core/career/beliefs"
import {runTask} from "#core/career/law-tasks"
import {LAW_LANES} from "#core/career/pay-bands"
import {prepareLaw} from "#core/career/prepare-law"
import {quickMeasures, sdLog} from "#core/career/quick-measures"
import type {PresetId} from "#model/belief"
import type {CLAIM_MEASURES} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import {LANES, type LaneId} from "#model/lane"
import type {CareerLaw} from "#model/law"
import {completeProfile} from "#model/profile"

export type ClaimMeasure = (typeof CLAIM_MEASURES)[number]
export type StudyOptions = {
  readonly preset: PresetId
  readonly beliefs: Readonly<Record<string, number>>
  readonly seed: number
  readonly draws: number
  readonly careersPerDraw: number
  /** Pay levels whose first quarter is wanted, USD a year. */
  readonly pays: readonly number[]
}

/** One lane under one set of beliefs. */
export type LaneOutcome = {
  readonly measures: Readonly<Record<ClaimMeasure, number>>
  /** First quarter at each pay of the study, by career: [pay][career], 255 = never. */
  readonly reached: readonly Uint8Array[]
}

/** People who begin as juniors in each of the three lanes and stay: once at the middle of all beliefs, and once for
 * every draw of them. */
export type LaneStudy = {
  readonly options: StudyOptions
  readonly central: Readonly<Record<LaneId, LaneOutcome>>
  readonly draws: readonly Readonly<Record<LaneId, LaneOutcome>>[]
}

const NEWCOMER = {role: "ml", level: "junior", years: 0}
export const CENTRAL_CAREERS = 8_000

/** The law of a newcomer, with one policy for each of the three lanes. */
export function newcomerLaw(
  content: Content,
  options: Pick<StudyOptions, "preset" | "beliefs" | "seed">,
): AskedLaw {
  const profile = completeProfile(NEWCOMER)
  const asked = lawOf({profile, ...options, careers: 1, coupling: "same-luck"}, content)
  const law: CareerLaw = {
    ...asked.law,
    policies: LANES.map(lane => ({name: lane, start: LAW_LANES.indexOf(lane), at: [], to: []})),
    learning: LANES.map(() => ({quarters: 0, cost_per_quarter: 0})),
  }
  return {...asked, law}
}

function outcomeOf(law: CareerLaw, lane: number, seed: number, careers: number): LaneOutcome {
  const {totals, net, reached} = runTask(prepareLaw(law), {
    part: "main",
    policy: lane,
    coupling: "same-luck",
    seed,
    from: 0,
    count: careers,
  })
  const {certaintyEquivalent, ...measures} = quickMeasures(law, {totals, net})
  return {
    measures: {...measures, "certainty-equivalent": certaintyEquivalent, "sd-log": sdLog(totals)},
    reached: (law.pay_thresholds ?? []).map((_, index) =>
      (reached ?? new Uint8Array()).subarray(index * careers, (index + 1) * careers),
    ),
  }
}

/** Runs the three lanes of one set of beliefs under shared draws. */
export function runLanes(
  content: Content,
  options: StudyOptions,
  careers: number,
): Readonly<Record<LaneId, LaneOutcome>> {
  const law: CareerLaw = {...newcomerLaw(content, options).law, pay_thresholds: [...options.pays]}
  const run = (lane: number) => outcomeOf(law, lane, options.seed, careers)
  return {ai: run(0), ml: run(1), mlops: run(2)}
}

/** Studies the lanes under one preset; yields after each draw of the beliefs. */
export function* studyLanes(content: Content, options: StudyOptions): Generator<undefined, LaneStudy> {
  const {preset} = newcomerLaw(content, options)
  const beliefs = beliefsFor(completeProfile(NEWCOMER), preset, content)
  const {drawn, values} = drawBeliefs(beliefs, options.beliefs, {draws: options.draws, seed: options.seed})
  const draws: LaneStudy["draws"][number][] = []
  for (const row of values) {
    const moved = {...options.beliefs}
    drawn.forEach((belief, index) => {
      moved[belief.id] = row[index] ?? belief.value
    })
    draws.push(runLanes(content, {...options, beliefs: moved}, options.careersPerDraw))
    yield undefined
  }
  return {options, central: runLanes(content, options, CENTRAL_CAREERS), draws}
}
