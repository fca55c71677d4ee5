import type {OpenLab} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import {ErrorNotice} from "../../../ui/notice"
import {useScrollStop} from "../../../ui/use-scroll-stop"
import {FailurePlace} from "../result/failure-place"
import {verdictWords} from "../result/result-words"
import type {LastRun, Progress, SessionState} from "./session-state"

/** What is said before the first run, and of a grade. */
export type RunWords = {readonly before: string; readonly after: (grade: Grade) => string}

export function labRunWords(lab: OpenLab): RunWords {
  const {seeds, traps} = lab
  return {
    before: `A run plays ${seeds.visible.length} known worlds, ${seeds.hidden} that follow from your code, and ${traps.length} tests.`,
    after: grade => verdictWords(lab, grade).headline,
  }
}

/** Under the editor: what a run is at, what came of it, and what the code printed. */
export function RunConsole(props: {
  readonly state: SessionState
  readonly words: RunWords
  readonly onResult: () => void
  readonly onGoTo: () => void
}) {
  const {state, words, onResult, onGoTo} = props
  const {running, last, wasStopped, error, isKept} = state
  return (
    <div className="run-console">
      {running !== null && <RunProgressLine progress={running} />}
      <div role="status" className="run-status">
        {running === null && (
          <Outcome words={words} last={last} wasStopped={wasStopped} onResult={onResult} />
        )}
      </div>
      {running === null && error !== null && <ErrorNotice error={error} what="This could not be done" />}
      {running === null && !wasStopped && last !== null && last.verdict.failure !== null && (
        <div className="notice error" role="alert">
          <strong>{last.verdict.failure.message}</strong>
          <p className="soft">{last.verdict.failure.hint}.</p>
          <FailurePlace failure={last.verdict.failure} onGoTo={onGoTo} />
        </div>
      )}
      {last !== null && <Printed last={last} />}
      <p className="small faint">
        {isKept
          ? "What you type is kept in this browser."
          : "This browser keeps nothing of what you type: save it as a file before you leave."}
        <span className="run-keys"> Tab indents; Esc leaves the editor.</span>
      </p>
    </div>
  )
}

function RunProgressLine({progress: {text, share}}: {readonly progress: Progress}) {
  return (
    <div className="run-progress">
      <progress aria-label={text} {...(share === null ? {} : {max: 1, value: share})} />
      <span className="small">
        {text}
        {share !== null && `, ${Math.round(share * 100)} %`}
      </span>
    </div>
  )
}

function Outcome(props: {
  readonly words: RunWords
  readonly last: LastRun | null
  readonly wasStopped: boolean
  readonly onResult: () => void
}) {
  const {words, last, wasStopped, onResult} = props
  if (wasStopped) return <p>Stopped. Your journal has no attempt of it.</p>
  if (last === null) return <p className="soft">{words.before}</p>
  const {grade} = last.verdict
  if (grade === null) return null
  return (
    <p>
      <strong>{words.after(grade)}.</strong>{" "}
      <button type="button" className="link-button" onClick={onResult}>
        See what happened
      </button>
    </p>
  )
}

function Printed({last: {verdict}}: {readonly last: LastRun}) {
  const {log, logDropped} = verdict
  const box = useScrollStop<HTMLPreElement>()
  if (log.length === 0) return null
  const count = log.length + logDropped
  return (
    <details className="run-log" open>
      <summary className="small">
        Printed by your code: {count.toLocaleString("en-US")} {count === 1 ? "line" : "lines"}
        {logDropped > 0 && `, the first ${log.length} kept`}
      </summary>
      <pre ref={box}>{log.join("\n")}</pre>
    </details>
  )
}
