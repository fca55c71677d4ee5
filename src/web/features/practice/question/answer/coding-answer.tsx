import {useState} from "react"
import type {DrillRun} from "#core/practice/drill-cases"
import type {Drill} from "#model/practice/question"
import type {ResponseOf} from "#model/practice/response"
import {runDrill} from "./run-drill"

/** A short function: written here, run in the sandbox of the labs. */
export function CodingAnswer(props: {
  readonly drill: Drill
  readonly response: ResponseOf<"coding">
  readonly onChange: (response: ResponseOf<"coding">) => void
}) {
  const {drill, response, onChange} = props
  const [run, setRun] = useState<DrillRun | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const start = async () => {
    setRunning(true)
    setTrouble(null)
    try {
      setRun(await runDrill(drill, response.code, drill.shown))
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    } finally {
      setRunning(false)
    }
  }
  return (
    <div className="coding-answer">
      <label className="field">
        <span className="field-name">
          Your function, in {drill.language === "ts" ? "TypeScript" : "Python"}
          <span className="key-words">
            ; <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs the cases that are shown
          </span>
        </span>
        <textarea
          className="input code-input"
          spellCheck={false}
          autoCapitalize="off"
          rows={Math.max(12, response.code.split("\n").length + 2)}
          value={response.code}
          onChange={({target}) => onChange({...response, code: target.value})}
          onKeyDown={event => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void start()
          }}
        />
      </label>
      <p className="card-actions">
        <button type="button" className="button" disabled={isRunning} onClick={() => void start()}>
          {isRunning ? "Running …" : "Run"}
        </button>
        <span className="small faint">
          {drill.shown.length} cases are shown; {drill.hidden.length} more decide.
        </span>
      </p>
      {trouble !== null && <p role="alert">{trouble}</p>}
      {run !== null && <DrillOutcome run={run} />}
    </div>
  )
}

/** What a run gave, case by case, or where it failed. */
export function DrillOutcome({run}: {readonly run: DrillRun}) {
  if (run.kind === "failed") {
    const {message, hint, line, column} = run.failure
    return (
      <div className="notice error" role="alert">
        <strong>{message}</strong>
        <p className="soft">
          {line !== null && `Line ${line}${column === null ? "" : `, column ${column}`}. `}
          {hint}.
        </p>
      </div>
    )
  }
  return (
    <ul className="case-list judged-list" aria-live="polite">
      {run.cases.map(({args, wanted, gave, isRight}) => (
        <li key={JSON.stringify(args)}>
          <span className="case-mark">{isRight ? "✓" : "✗"}</span>
          <code>
            {args.map(arg => JSON.stringify(arg)).join(", ")} → {JSON.stringify(gave)}
            {!isRight && ` (expected ${JSON.stringify(wanted)})`}
          </code>
        </li>
      ))}
    </ul>
  )
}
