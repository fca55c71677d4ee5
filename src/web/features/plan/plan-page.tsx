import "./plan.css"
import {useEffect} from "react"
import type {PlanRecord} from "#core/journal/fold-plan"
import type {Plan} from "#core/plan/make-plan"
import {deadlineWords, entryWords, planHeadline} from "#core/plan/view/headline"
import {PageFrame} from "../../app/page-frame"
import {useScenario} from "../../app/scenario-store"
import {LaneMark} from "../../ui/lane-mark"
import {LinkProblems} from "../../ui/link-problems"
import {ErrorNotice} from "../../ui/notice"
import {ExportBar} from "./export-bar"
import {PiecesSection} from "./pieces-section"
import type {PlanChoice} from "./plan-codec"
import {PlanControls} from "./plan-controls"
import {choiceOf, planChoice} from "./plan-store"
import {SkillsSection} from "./skills-section"
import {TimelineFigure} from "./timeline-figure"
import {type PlanFetch, type PlanState, usePlan} from "./use-plan"
import {useVerdict} from "./use-verdict"
import {VerdictSection} from "./verdict-section"
import {WeeksSection} from "./weeks-section"

/** The way into a lane: what to learn, in which order, by when, and what it costs and brings. */
export function PlanPage() {
  useEffect(planChoice.follow, [])
  const choice = planChoice.useChoice()
  const fetched = usePlan(choice)
  const set = fetched.kind === "loaded" ? fetched.state.record.set : undefined
  const {profile} = useScenario()
  useEffect(() => {
    if (set !== undefined) planChoice.takeUp(choiceOf(profile, set))
  }, [set, profile])
  return (
    <PageFrame title="The way there" isQuiet>
      <LinkProblems problems={planChoice.useProblems()} onDismiss={planChoice.dismissProblems} />
      {fetched.kind === "failed" && (
        <ErrorNotice error={fetched.error} what="What a plan is made of could not be loaded">
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </ErrorNotice>
      )}
      {fetched.kind === "loading" && (
        <>
          <p className="hidden" role="status">
            Loading the plan
          </p>
          <div className="skeleton plan-headline-skeleton" />
          <div className="skeleton plan-skeleton" />
        </>
      )}
      {(fetched.kind === "refused" || fetched.kind === "loaded") && (
        <PlanBody choice={choice} fetched={fetched} />
      )}
    </PageFrame>
  )
}

/** Whether the plan that is shown is the one that is followed. */
function isFollowed(choice: PlanChoice, {set}: PlanRecord): boolean {
  if (set === undefined) return false
  const keys = ["from", "to", "level", "fromLevel", "hoursPerWeek", "pace", "deadline", "scope"] as const
  return keys.every(key => set[key] === choice[key])
}

/** The controls keep their place, and with it what is being typed, whether there is a plan or not. */
function PlanBody({
  choice,
  fetched,
}: {
  readonly choice: PlanChoice
  readonly fetched: Extract<PlanFetch, {kind: "refused" | "loaded"}>
}) {
  const state = fetched.kind === "loaded" ? fetched.state : null
  const record = fetched.kind === "loaded" ? fetched.state.record : fetched.record
  return (
    <>
      {state !== null && <PlanAnswer choice={choice} plan={state.plan} />}
      <div className="plan-grid">
        <div className="plan-main">
          {fetched.kind === "refused" && <ErrorNotice error={fetched.error} what="That cannot be planned" />}
          {state !== null && state.plan.bars.length > 0 && (
            <TimelineFigure plan={state.plan} today={state.today} />
          )}
        </div>
        <aside className="plan-side no-print" aria-label="Controls">
          <PlanControls
            choice={choice}
            isFollowed={isFollowed(choice, record)}
            learned={state?.plan.learned ?? null}
          />
        </aside>
        {state !== null && <PlanRest choice={choice} state={state} />}
      </div>
    </>
  )
}

function PlanAnswer({choice, plan}: {readonly choice: PlanChoice; readonly plan: Plan}) {
  const {sentence, detail} = planHeadline(plan)
  const deadline = deadlineWords(plan)
  return (
    <div className="plan-answer">
      <p className="headline" aria-live="polite">
        <span className="headline-mark">
          <LaneMark lane={choice.to} />
        </span>
        {sentence}
      </p>
      <p className="plan-detail measure">{detail}</p>
      {deadline !== null && (
        <p className="plan-detail measure">
          <strong>{deadline.sentence}</strong> {deadline.detail}
        </p>
      )}
    </div>
  )
}

function PlanRest({choice, state}: {readonly choice: PlanChoice; readonly state: PlanState}) {
  const {plan} = state
  const verdict = useVerdict(plan)
  return (
    <div className="plan-rest">
      {plan.kind === "planned" && <VerdictSection plan={plan} state={verdict} entry={entryWords(plan)} />}
      {(plan.weeks.length > 0 || state.doneWeeks.length > 0) && (
        <WeeksSection choice={choice} state={state} />
      )}
      <SkillsSection state={state} />
      <PiecesSection plan={plan} given={state.given} />
      <ExportBar state={state} verdict={verdict.isStale ? null : verdict.value} />
    </div>
  )
}
