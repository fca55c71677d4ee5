import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"
import type {Check} from "./check"
import {checkArticleSkills} from "./check-article-skills"
import {checkBands, checkClaims, checkPresets} from "./check-complete"
import {checkFit} from "./check-fit"
import {checkIds} from "./check-ids"
import {checkAssumed, checkDemand, checkMoves, checkPortfolio} from "./check-plan"
import {checkReferences} from "./check-references"
import {checkAliases, checkLaneSkills, checkPrerequisites} from "./check-skills"
import {checkTaxes} from "./check-taxes"

const CHECKS: readonly Check[] = [
  checkIds,
  checkReferences,
  checkPrerequisites,
  checkAliases,
  checkLaneSkills,
  checkArticleSkills,
  checkBands,
  checkClaims,
  checkPresets,
  checkTaxes,
  checkFit,
  checkMoves,
  checkAssumed,
  checkPortfolio,
  checkDemand,
]

/** Everything that is wrong between the files of the content, once each file fits its schema. */
export function checkAll(content: Content): ContentProblem[] {
  return CHECKS.flatMap(check => check(content))
}
