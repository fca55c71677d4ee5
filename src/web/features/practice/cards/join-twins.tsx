import {useMemo, useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {counted} from "#core/practice/practice-words"
import {joinTwins, type Twins, twinCards} from "#core/practice/twin-cards"
import {keepJoined, retractEvents} from "../../../app/journal"
import {ErrorNotice, Notice} from "../../../ui/notice"
import {useOneAtATime} from "../use-one-at-a-time"

const MOST_SHOWN = 20

/** Offers to make one of cards that say the same. */
export function JoinTwins({practice: {record, questions}}: {readonly practice: Practice}) {
  const twins = useMemo(() => twinCards(record, questions), [record, questions])
  const {act, error} = useOneAtATime()
  const [joined, setJoined] = useState<{readonly events: readonly string[]; readonly count: number} | null>(
    null,
  )
  const join = () =>
    act(async () => {
      const {added, carried, set} = joinTwins(twins, record)
      setJoined({events: await keepJoined(added, carried, set), count: set.length})
    })
  const undo = (events: readonly string[]) =>
    act(async () => {
      await retractEvents(events)
      setJoined(null)
    })
  return (
    <>
      {twins.length > 0 && <Offer twins={twins} onJoin={() => void join()} />}
      {joined !== null && (
        <Notice>
          {counted(joined.count, "double")} {joined.count === 1 ? "is" : "are"} gone.{" "}
          <button type="button" className="link-button" onClick={() => void undo(joined.events)}>
            Undo
          </button>
        </Notice>
      )}
      {error !== null && <ErrorNotice error={error} what="The cards could not be joined" />}
    </>
  )
}

function Offer({twins, onJoin}: {readonly twins: readonly Twins[]; readonly onJoin: () => void}) {
  const count = twins.reduce((sum, {go}) => sum + go.length, 0)
  return (
    <section className="practice-stack">
      <h2>There twice</h2>
      <p className="measure">
        {counted(count, "card")} of your own {count === 1 ? "says" : "say"} word for word what another card
        says. Joined, the card of a question stays, else the one that you reviewed most, with what is
        remembered of it; the others are deleted.
      </p>
      <ul className="notice-list small soft">
        {twins.slice(0, MOST_SHOWN).map(({front, stays}) => (
          <li key={stays}>{front.split("\n")[0]}</li>
        ))}
        {twins.length > MOST_SHOWN && <li>and {twins.length - MOST_SHOWN} more</li>}
      </ul>
      <p>
        <button type="button" className="button" onClick={onJoin}>
          Join them
        </button>
      </p>
    </section>
  )
}
