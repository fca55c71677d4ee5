import {useState} from "react"
import {holds} from "#labs/grade/holds"
import type {OpenLab, Trap} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import type {LastRun} from "../run/session-state"
import {CheckMark, CrossMark} from "../standing"
import {PicturePanel} from "./picture-panel"
import {checkWords, failedTraps} from "./result-words"

type Judged = Grade["traps"][number]
type Replay = (trap: string, seed: number) => void

/** The tests of a run: those that failed with what goes wrong and what was found, each to be watched; then the rest. */
export function TrapList(props: {
  readonly lab: OpenLab
  readonly grade: Grade
  readonly replay: LastRun["replay"]
  readonly isBusy: boolean
  readonly onReplay: Replay
}) {
  const {lab, grade, replay, isBusy, onReplay} = props
  const failed = failedTraps(grade)
  const passed = grade.traps.filter(one => one.passed)
  const trapOf = ({id}: Judged) => lab.traps.find(trap => trap.id === id)
  const item = (judged: Judged) => {
    const trap = trapOf(judged)
    if (trap === undefined) return null
    const own = replay?.trap === trap.id ? replay : null
    return (
      <TrapItem
        key={trap.id}
        lab={lab}
        trap={trap}
        judged={judged}
        replay={own}
        isBusy={isBusy}
        onReplay={onReplay}
      />
    )
  }
  return (
    <section aria-labelledby="lab-result-tests">
      <h2 id="lab-result-tests">
        {failed.length === 0
          ? `All ${grade.traps.length} tests passed`
          : `${failed.length} of ${grade.traps.length} tests failed`}
      </h2>
      {failed.length > 0 && <ul className="trap-list">{failed.map(item)}</ul>}
      {passed.length > 0 && (
        <details className="trap-passed">
          <summary>
            {passed.length === 1 ? "The one that passed" : `The ${passed.length} that passed`}
          </summary>
          <ul className="trap-list">{passed.map(item)}</ul>
        </details>
      )}
    </section>
  )
}

function TrapItem(props: {
  readonly lab: OpenLab
  readonly trap: Trap
  readonly judged: Judged
  readonly replay: LastRun["replay"]
  readonly isBusy: boolean
  readonly onReplay: Replay
}) {
  const {lab, trap, judged, replay, isBusy, onReplay} = props
  const [seed, setSeed] = useState(trap.seeds[0] ?? 1)
  return (
    <li className={judged.passed ? "trap passed" : "trap"}>
      <span className="trap-mark">{judged.passed ? <CheckMark /> : <CrossMark />}</span>
      <div className="trap-says">
        <h3>
          <span className="hidden">{judged.passed ? "Passed: " : "Failed: "}</span>
          {trap.title}
        </h3>
        {!judged.passed && <p className="soft">{trap.why}</p>}
        {judged.checks
          .filter(check => judged.passed || !holds(check))
          .map(check => (
            <p key={check.metric} className="small">
              {checkWords(lab, check)}
            </p>
          ))}
        <div className="trap-replay no-print">
          {trap.seeds.length > 1 && (
            <select
              className="input small"
              aria-label={`World of the test ${trap.title}`}
              value={seed}
              onChange={event => setSeed(Number(event.target.value))}
            >
              {trap.seeds.map((one, at) => (
                <option key={one} value={one}>
                  World {at + 1} of {trap.seeds.length}
                </option>
              ))}
            </select>
          )}
          <button
            type="button"
            className="button"
            disabled={isBusy}
            aria-label={`Replay ${trap.title}`}
            onClick={() => onReplay(trap.id, seed)}
          >
            Replay
          </button>
        </div>
        {replay !== null && (
          <section aria-label={`Replay of ${trap.title}`} className="trap-picture">
            <p className="small faint">
              The test’s world of seed {replay.seed}, with the code of the last run.
            </p>
            <PicturePanel lab={lab} watching={replay} />
          </section>
        )}
      </div>
    </li>
  )
}
