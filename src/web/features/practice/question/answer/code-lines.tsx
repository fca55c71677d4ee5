/** Code whose lines can be marked. */
export function CodeLines(props: {
  readonly code: string
  readonly marked: readonly number[]
  /** Lines that hold a fault, shown once the answer is in. */
  readonly faults?: readonly number[]
  readonly onToggle?: (line: number) => void
}) {
  const {code, marked, faults, onToggle} = props
  const lines = code.split("\n").map((text, at) => ({text, line: at + 1}))
  return (
    <ol className="code-lines">
      {lines.map(({text, line}) => {
        const isMarked = marked.includes(line)
        const isFault = faults?.includes(line) ?? false
        const state =
          faults === undefined ? "" : isFault ? (isMarked ? "found" : "missed") : isMarked ? "extra" : ""
        return (
          <li key={line} data-marked={isMarked} data-state={state}>
            {onToggle === undefined ? (
              <>
                <span className="code-number">{line}</span>
                <code>{text === "" ? " " : text}</code>
                {state !== "" && <span className="small code-verdict">{state}</span>}
              </>
            ) : (
              <button type="button" aria-pressed={isMarked} onClick={() => onToggle(line)}>
                <span className="code-number">{line}</span>
                <code>{text === "" ? " " : text}</code>
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
