import {useEffect, useState} from "react"
import type {CareerAnswer} from "#model/career-answer"
import type {ClaimVerdict} from "#model/claim-verdict"
import {laneWord} from "../../app/answer/lane-words"
import {useAnswer} from "../../app/answer-store"
import {judgedClaims} from "../../app/judged-claims"
import {PageLink} from "../../app/page-link"
import {moneyRange} from "../../ui/format"
import {LaneMark} from "../../ui/lane-mark"

/** The other pages, each with what it has to say about this person. */
export function OnwardLinks({answer}: {readonly answer: CareerAnswer}) {
  const {isUncertaintyCurrent} = useAnswer()
  const {profile} = answer.question
  const middle = answer.plans.flatMap(({lane}, index) => {
    const npv = answer.result.policies[index]?.npv
    return npv === undefined ? [] : [{lane, npv}]
  })
  return (
    <nav className="onward no-print" aria-label="Go on">
      <PageLink href="/career">
        <strong>Career</strong>
        <span className="soft">
          Totals over {profile.horizonYears} years, floor to ceiling, the best time to move, and one career
          told quarter by quarter
        </span>
        <span className="onward-values">
          {middle.map(({lane, npv}) => (
            <span key={lane}>
              <LaneMark lane={lane} /> {laneWord(lane)} {moneyRange(npv.p10, npv.p90)}
            </span>
          ))}
        </span>
      </PageLink>
      <PageLink href="/lanes">
        <strong>Lanes</strong>
        <span className="soft">
          What each lane does, what it asks you to learn, and its pay beside what is claimed
        </span>
      </PageLink>
      <PageLink href="/claims">
        <strong>Claims</strong>
        <span className="soft">
          What an article says about these lanes, put to the test one claim at a time
        </span>
        <ClaimCounts answer={answer} isReady={isUncertaintyCurrent} />
      </PageLink>
    </nav>
  )
}

/** Counts of verdicts; judged only once the answer itself is finished. */
function ClaimCounts({answer, isReady}: {readonly answer: CareerAnswer; readonly isReady: boolean}) {
  const [verdicts, setVerdicts] = useState<readonly ClaimVerdict[] | null>(null)
  const {beliefs, seed} = answer.question
  useEffect(() => {
    if (!isReady) return
    return judgedClaims({beliefs, seed}, {done: setVerdicts, failed: () => setVerdicts(null)})
  }, [isReady, beliefs, seed])
  if (verdicts === null) return null
  const of = (verdict: ClaimVerdict["verdict"]) => verdicts.filter(one => one.verdict === verdict).length
  return (
    <span className="onward-values">
      <span>{of("confirmed")} confirmed</span>
      <span>{of("contradicted")} contradicted</span>
      <span>{of("depends")} depend on what you believe</span>
      <span>{of("not-identifiable")} nobody can tell</span>
    </span>
  )
}
