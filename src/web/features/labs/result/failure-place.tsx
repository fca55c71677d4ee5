import type {RunFailure} from "#model/labs/verdict"

/** Leads to the line where the code failed; nothing where no line is known. */
export function FailurePlace({failure, onGoTo}: {readonly failure: RunFailure; readonly onGoTo: () => void}) {
  const {line, column} = failure
  if (line === null) return null
  return (
    <button type="button" className="link-button lab-place" onClick={onGoTo}>
      Go to line {line}
      {column === null ? "" : `, column ${column}`}
    </button>
  )
}
