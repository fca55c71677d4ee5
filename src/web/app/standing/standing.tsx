import {Suspense, useEffect} from "react"
import type {JournalEvent} from "#model/journal/event"
import {openJournal, useJournal} from "../journal"
import {StandLine} from "./stand-line"
import {STAND_PARTS, type StandPart} from "./stand-parts"

function hasBeenThere({kinds}: StandPart, events: readonly JournalEvent[]): boolean {
  return events.some(({kind}) => kinds.includes(kind))
}

/** Every part of the product in a line: what it knows of the person, or what it would take to know it. Shows nothing to
 * people other than those that it is `of`. */
export function Standing({of}: {readonly of: "known" | "newcomer"}) {
  const journal = useJournal()
  useEffect(() => {
    // where the browser keeps nothing, the journal itself says so
    openJournal().catch(() => {})
  }, [])
  if (journal === null) return null
  const {events} = journal
  const known = STAND_PARTS.some(part => hasBeenThere(part, events))
  if (known !== (of === "known")) return null
  return (
    <nav className="standing no-print" aria-labelledby="standing-title">
      <h2 id="standing-title">{known ? "Where you stand" : "Two minutes more"}</h2>
      {!known && (
        <p className="soft measure">
          The answer above is for somebody like you. These make it yours; nothing is required, and nothing
          leaves this machine.
        </p>
      )}
      <div className="stand-lines">
        {STAND_PARTS.map(part =>
          hasBeenThere(part, events) ? (
            <Suspense key={part.href} fallback={<div className="skeleton stand-skeleton" />}>
              <part.Line />
            </Suspense>
          ) : (
            <StandLine
              key={part.href}
              href={part.href}
              name={part.name === "Last posting" ? "Decode" : part.name}
              says={<span className="soft">{part.invitation}</span>}
              sure={part.takes}
            />
          ),
        )}
      </div>
    </nav>
  )
}
