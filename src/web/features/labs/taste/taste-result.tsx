import "../result/result.css"
import {holds} from "#labs/grade/holds"
import {isReached} from "#labs/grade/taste-lab"
import type {OpenLab} from "#model/labs/lab"
import {PicturePanel} from "../result/picture-panel"
import {checkWords} from "../result/result-words"
import type {SessionState} from "../run/session-state"
import {CheckMark, CrossMark} from "../standing"

/** What the last run came to against the aim, and what the system did. */
export function TasteResult(props: {
  readonly lab: OpenLab
  readonly state: SessionState
  readonly isOver: boolean
}) {
  const {lab, state, isOver} = props
  const grade = state.last?.verdict.grade ?? null
  if (grade === null) return null
  const checks = grade.traps.flatMap(trap => trap.checks)
  return (
    <section className="taste-result" aria-labelledby="taste-result">
      <h2 id="taste-result">{isReached(grade) ? "The aim is reached" : "Not yet"}</h2>
      <ul className="taste-checks">
        {checks.map(check => (
          <li key={check.metric}>
            {holds(check) ? <CheckMark /> : <CrossMark />} {checkWords(lab, check)}
          </li>
        ))}
      </ul>
      {!isReached(grade) && isOver && (
        <p className="soft">The time is over. What is reached from now on is shown, and does not count.</p>
      )}
      {state.last?.picture != null && (
        <figure className="taste-picture" aria-label="What the system did">
          <PicturePanel lab={lab} watching={state.last.picture} />
        </figure>
      )}
    </section>
  )
}
