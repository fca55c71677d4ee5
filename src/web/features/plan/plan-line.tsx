import {useMemo} from "react"
import {foldPlan} from "#core/journal/fold-plan"
import {planHeadline} from "#core/plan/view/headline"
import {LANE_NAMES} from "#model/lane"
import {useJournal} from "../../app/journal"
import {useScenario} from "../../app/scenario-store"
import {FailedLine, StandLine} from "../../app/standing/stand-line"
import {choiceOf} from "./plan-store"
import {type PlanFetch, usePlan} from "./use-plan"

/** The plan that is followed, or what the way into a lane would take from here. */
export function PlanLine() {
  const journal = useJournal()
  const {profile} = useScenario()
  const followed = useMemo(() => (journal === null ? undefined : foldPlan(journal.events).set), [journal])
  const choice = useMemo(() => choiceOf(profile, followed), [profile, followed])
  const fetched = usePlan(choice)
  if (fetched.kind === "loading") return <div className="skeleton stand-skeleton" />
  if (fetched.kind !== "loaded") return <FailedLine href="/plan" name="Plan" />
  return <Said {...fetched} isFollowed={followed !== undefined} />
}

function Said({state, isFollowed}: Extract<PlanFetch, {kind: "loaded"}> & {readonly isFollowed: boolean}) {
  const {plan, doneWeeks} = state
  const done = doneWeeks.length === 0 ? "" : `, ${doneWeeks.length} done`
  return (
    <StandLine
      href="/plan"
      name="Plan"
      says={planHeadline(plan).sentence}
      sure={
        isFollowed
          ? `${plan.weeks.length} weeks left${done}`
          : `Not followed yet; to ${LANE_NAMES[plan.request.to]}, as one example`
      }
    />
  )
}
