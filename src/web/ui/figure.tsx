import {type ReactNode, useId} from "react"
import {ScrollBox} from "./scroll-box"

/** A chart with all that belongs to it: its title, what it says in a sentence, its source, its table. */
export function Figure(props: {
  readonly title: string
  readonly says: ReactNode
  readonly provenance: ReactNode
  readonly table?: ReactNode
  readonly children: ReactNode
  readonly level?: 2 | 3
  readonly isStale?: boolean
}) {
  const {title, says, provenance, table, children, level = 2, isStale = false} = props
  const id = useId()
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <section className="figure" aria-labelledby={id}>
      <div className="figure-head">
        <Heading id={id}>{title}</Heading>
        <p className="figure-says">{says}</p>
      </div>
      <div className={isStale ? "stale" : undefined}>{children}</div>
      <div className="figure-foot">
        <p className="provenance">{provenance}</p>
        {table !== undefined && (
          <details className="figure-table">
            <summary>Table</summary>
            <ScrollBox label={`${title}: table`}>{table}</ScrollBox>
          </details>
        )}
      </div>
    </section>
  )
}
