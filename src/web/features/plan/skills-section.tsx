import type {GapRow} from "#core/plan/gap"
import {hours} from "#core/plan/view/words"
import {PageLink} from "../../app/page-link"
import {tellSkill} from "./plan-actions"
import {howKnown} from "./plan-words"
import type {PlanState} from "./use-plan"

/** Every skill of the lane, and whether it counts as known. Ticking one says so; the plan is made anew. */
export function SkillsSection({state}: {readonly state: PlanState}) {
  const {plan, given} = state
  const {gap} = plan
  const groups = [
    {name: "Core of the lane", rows: gap.filter(({weight}) => weight === "core")},
    {name: "Helpful", rows: gap.filter(({weight}) => weight === "helpful")},
    {name: "What these build upon", rows: gap.filter(({weight}) => weight === "needed")},
  ]
  const known = gap.filter(({weight, knowledge}) => weight === "core" && knowledge.kind === "known").length
  const core = groups[0]?.rows.length ?? 0
  return (
    <section className="plan-skills" aria-labelledby="plan-skills">
      <h2 id="plan-skills">What you know</h2>
      <p className="figure-says">
        {known} of the {core} core skills count as known. Tick what you know and untick what you do not: the
        plan follows at once, and it stays in your journal. What labs and practice have shown counts by
        itself. <PageLink href="/profile">A resume</PageLink> names most of them at once.
      </p>
      <div className="plan-skill-groups">
        {groups.map(
          ({name, rows}) =>
            rows.length > 0 && (
              <fieldset key={name} className="plan-skill-group">
                <legend>{name}</legend>
                {rows.map(row => (
                  <SkillRow key={row.id} row={row} nameOf={id => given.content.skills[id]?.name ?? id} />
                ))}
              </fieldset>
            ),
        )}
      </div>
      <Proofs state={state} />
    </section>
  )
}

function SkillRow({row, nameOf}: {readonly row: GapRow; readonly nameOf: (id: string) => string}) {
  const {knowledge} = row
  const isKnown = knowledge.kind === "known"
  // what was shown cannot be unsaid
  const isShown = isKnown && (knowledge.by === "proven" || knowledge.by === "recalled")
  return (
    <label className="plan-skill">
      <input
        type="checkbox"
        checked={isKnown}
        disabled={isShown}
        onChange={event => void tellSkill(row.id, event.target.checked)}
      />
      <span className="plan-skill-name">{row.name}</span>
      <span className={`plan-skill-how ${isKnown && knowledge.by === "assumed" ? "guess" : ""}`}>
        {howKnown(row, nameOf)}
        {!isKnown && `, ${hours(row.ahead.value)}`}
        {!isKnown && row.onTheJob.value >= 1 && ` and ${hours(row.onTheJob.value)} on the job`}
      </span>
    </label>
  )
}

/** Labs that would show what is only said. */
function Proofs({state: {plan, given}}: {readonly state: PlanState}) {
  if (plan.proofs.length === 0) return null
  const labs = new Map(given.labs.map(lab => [lab.id, lab]))
  return (
    <p className="soft measure">
      To show what is only said so far:{" "}
      {plan.proofs.map(({lab}, index) => (
        <span key={lab}>
          {index > 0 && ", "}
          <PageLink href={`/labs/${lab}`}>{labs.get(lab)?.title ?? lab}</PageLink> (
          {labs.get(lab)?.minutes ?? "?"} min)
        </span>
      ))}
      .
    </p>
  )
}
