import {Notice} from "./notice"

/** What of a link could not be read; nothing where all could. */
export function LinkProblems(props: {readonly problems: readonly string[]; readonly onDismiss: () => void}) {
  const {problems, onDismiss} = props
  if (problems.length === 0) return null
  return (
    <Notice>
      <strong>Part of the link could not be read; the rest holds</strong>
      <ul className="notice-list">
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <div className="notice-row">
        <button type="button" className="button" onClick={onDismiss}>
          Understood
        </button>
      </div>
    </Notice>
  )
}
