import "./standing.css"
import type {ReactNode} from "react"
import {PageLink} from "../page-link"

/** One line of where a person stands: what it is about, the answer, and how sure it is. */
export function StandLine(props: {
  readonly href: string
  readonly name: string
  readonly says: ReactNode
  /** How sure, or what it rests on. */
  readonly sure: string
}) {
  const {href, name, says, sure} = props
  return (
    <PageLink href={href} className="stand-line">
      <span className="stand-name">{name}</span>
      <span className="stand-says">{says}</span>
      <span className="stand-sure soft">{sure}</span>
    </PageLink>
  )
}

/** A line that could not be worked out; the page itself says more. */
export function FailedLine({href, name}: {readonly href: string; readonly name: string}) {
  return <StandLine href={href} name={name} says="Could not be worked out here." sure="The page says why" />
}
