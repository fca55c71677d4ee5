import type {ReactNode} from "react"

/** Fields that belong together, with what they say now beside their name; open where something is wrong. */
export function Group(props: {
  readonly name: string
  readonly says: string
  readonly isWrong: boolean
  readonly children: ReactNode
}) {
  const {name, says, isWrong, children} = props
  return (
    <details className="offer-group">
      <summary>
        <span>{name}</span>
        {isWrong ? <span className="wrong-word">to mend</span> : <span className="group-says">{says}</span>}
      </summary>
      <div className="offer-fields">{children}</div>
    </details>
  )
}

/** Whether any field below a path has a problem. */
export function isWrongIn(problems: ReadonlyMap<string, string>, ...starts: readonly string[]): boolean {
  return [...problems.keys()].some(field => starts.some(start => field.startsWith(start)))
}
