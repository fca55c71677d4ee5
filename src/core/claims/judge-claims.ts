import {drawBeliefs} from "#core/career/belief-draws"
import {beliefsFor, beliefValues} from "#core/career/beliefs"
import {PRESETS, type PresetId} from "#model/belief"
import type {Progress} from "#model/career-answer"
import type {ClaimVerdict} from "#model/claim-verdict"
import type {Claim} from "#model/content/claim"
import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import type {LaneId} from "#model/lane"
import {completeProfile} from "#model/profile"
import {judgeFitPay} from "./judge-fit"
import {judgeWashout} from "./judge-hazards"
import {
  judgeEntryBar,
  judgeMoveCommon,
  judgeNoData,
  judgeTransitionLevel,
  judgeTransitionMonths,
} from "./judge-moves"
import {judgeBand, judgeBandOrder, judgeLaneGap, judgePayGivenLevel} from "./judge-pay"
import {judgeTitles} from "./judge-postings"
import {type Judgement, judgeBestBy, judgeReach, judgeReachVs} from "./judge-simulated"
import {judgeLaneTrend} from "./judge-trend"
import {type LaneStudy, newcomerLaw, studyLanes} from "./lane-study"
import {together} from "./verdict-of"

export type JudgeOptions = {
  /** Beliefs that the person moved; they hold under every preset. */
  readonly beliefs: Readonly<Record<string, number>>
  readonly seed: number
  readonly draws: number
  readonly careersPerDraw: number
}
export const DEFAULT_JUDGE: JudgeOptions = {beliefs: {}, seed: 1, draws: 60, careersPerDraw: 1_500}

type Evidence = {
  readonly studies: readonly LaneStudy[]
  readonly content: Content
  readonly options: JudgeOptions
}

/** The presets in which a moved belief counts, without those beliefs that none of a preset's people has. */
function studyOptions(preset: PresetId, options: JudgeOptions, content: Content) {
  const known = new Set(content.beliefs.map(belief => belief.id))
  const beliefs = Object.fromEntries(Object.entries(options.beliefs).filter(([id]) => known.has(id)))
  const pays = new Set<number>()
  for (const claim of Object.values(content.claims))
    for (const test of [claim.test, ...(claim.also ?? [])])
      if (test.kind === "reach" || test.kind === "reach-vs") pays.add(test.pay)
  return {
    preset,
    beliefs,
    seed: options.seed,
    draws: options.draws,
    careersPerDraw: options.careersPerDraw,
    pays: [...pays].sort((a, b) => a - b),
  }
}

/** Draws of the measured lane gaps of the open data, in log points against ML. */
function laneEffectDraws({content, options}: Evidence): Readonly<Record<LaneId, number>>[] {
  const preset = content.presets["open-data"]
  if (preset === undefined) throw new RangeError('Needs the preset "open-data" in the content, found none')
  const beliefs = beliefsFor(completeProfile({role: "ml", level: "junior", years: 0}), preset, content)
  const {drawn, values} = drawBeliefs(beliefs, options.beliefs, {draws: 1_000, seed: options.seed})
  return values.map(row => {
    const moved = {...options.beliefs}
    drawn.forEach((belief, index) => {
      moved[belief.id] = row[index] ?? belief.value
    })
    const value = beliefValues(beliefs, moved)
    return {ai: value("lane-effect-ai"), ml: 0, mlops: value("lane-effect-mlops")}
  })
}

function judgeTest(test: ClaimTest, evidence: Evidence): Judgement {
  const {studies, content} = evidence
  const laws = () => studies.map(study => newcomerLaw(content, study.options))
  switch (test.kind) {
    case "band": {
      const open = studies.find(study => study.options.preset === "open-data")
      if (open === undefined) throw new RangeError('Needs a study of the preset "open-data", found none')
      return judgeBand(test, newcomerLaw(content, open.options), content)
    }
    case "band-order":
      return judgeBandOrder(test, laneEffectDraws(evidence), content)
    case "best-by":
      return judgeBestBy(test, studies, content)
    case "reach":
      return judgeReach(test, studies, content)
    case "reach-vs":
      return judgeReachVs(test, studies, content)
    case "pay-given-level":
      return judgePayGivenLevel(test, laws(), content)
    case "lane-gap":
      return judgeLaneGap(test, laws(), content)
    case "titles-mislead":
      return judgeTitles(test, content)
    case "lane-trend":
      return judgeLaneTrend(test, content)
    case "transition-months":
      return judgeTransitionMonths(test, content)
    case "transition-level":
      return judgeTransitionLevel(test, content)
    case "move-common":
      return judgeMoveCommon(test, content)
    case "entry-bar":
      return judgeEntryBar(test, content)
    case "washout":
      return judgeWashout(test, studies, content)
    case "fit-pay":
      return judgeFitPay(test, studies, content)
    case "no-data":
      return judgeNoData(test)
  }
}

function judgeClaim(claim: Claim, evidence: Evidence): ClaimVerdict {
  const judged = [claim.test, ...(claim.also ?? [])].map(test => judgeTest(test, evidence))
  const depends = judged.flatMap(({dependsOn}) => dependsOn ?? [])
  const verdict = together(judged.map(judgement => judgement.verdict))
  return {
    claim: claim.id,
    verdict,
    summary: judged.map(({summary}) => summary).join(" "),
    dependsOn: verdict === "depends" && depends.length > 0 ? [...new Set(depends)].join("; ") : null,
    figures: judged.flatMap(({figures}) => figures),
  }
}

/** Tests every claim of the article against the open data and the simulator. Each is tried under all four presets with
 * the person's own beliefs on top; nothing is decided beforehand. Yields as it goes. */
export function* judgeClaims(
  content: Content,
  wanted: Partial<JudgeOptions> = {},
): Generator<Progress, readonly ClaimVerdict[]> {
  const options = {...DEFAULT_JUDGE, ...wanted}
  const claims = Object.values(content.claims).sort((a, b) => a.number - b.number)
  const total = PRESETS.length * options.draws + claims.length
  let done = 0
  const studies: LaneStudy[] = []
  for (const preset of PRESETS) {
    const steps = studyLanes(content, studyOptions(preset, options, content))
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        studies.push(step.value)
        break
      }
      done += 1
      yield {done, total}
    }
  }
  const verdicts: ClaimVerdict[] = []
  for (const claim of claims) {
    verdicts.push(judgeClaim(claim, {studies, content, options}))
    done += 1
    yield {done, total}
  }
  return verdicts
}
