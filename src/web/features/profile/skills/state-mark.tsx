import type {SkillState} from "#model/skill-state"

const NAMES: Readonly<Record<SkillState, string>> = {
  claimed: "Claimed",
  recalled: "Recalled",
  proven: "Proven",
}

/** How a skill is known: a ring that fills up, and the word. */
export function StateMark({state}: {readonly state: SkillState}) {
  return (
    <span className={`state-mark ${state}`}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" />
        {state === "recalled" && <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" />}
        {state === "proven" && <circle cx="7" cy="7" r="5.5" className="full" />}
      </svg>
      {NAMES[state]}
    </span>
  )
}
