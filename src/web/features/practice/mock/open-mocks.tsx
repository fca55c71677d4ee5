import {useState} from "react"
import type {MockRecord} from "#core/journal/fold-practice"
import {counted} from "#core/practice/practice-words"
import {retractEvent} from "../../../app/journal"
import {PageLink} from "../../../app/page-link"
import {ErrorNotice, Notice} from "../../../ui/notice"
import {useOneAtATime} from "../use-one-at-a-time"

/** Mocks that are not finished: each goes on where it was, or is discarded; what was answered in it stays answered. */
export function OpenMocks({mocks}: {readonly mocks: readonly MockRecord[]}) {
  const {act, error} = useOneAtATime()
  // the retraction of the mock that was discarded last, which undo takes back
  const [discarded, setDiscarded] = useState<string | null>(null)
  return (
    <>
      {mocks.map(({started, answers}) => (
        <div className="notice" key={started.id}>
          <strong>A mock of {started.payload.day} is not finished</strong>
          <p className="soft">Your answers are there; only the clock of the open part starts anew.</p>
          <p className="notice-row">
            <PageLink className="button strong" href={`/practice/mock/${started.payload.mock}`}>
              Go on
            </PageLink>
            <button
              type="button"
              className="button"
              onClick={() => void act(async () => setDiscarded(await retractEvent(started.id)))}
            >
              Discard
            </button>
            {answers.length > 0 && (
              <span className="small faint">
                {answers.length === 1 ? "Its answer" : `Its ${counted(answers.length, "answer")}`} would stay.
              </span>
            )}
          </p>
        </div>
      ))}
      {discarded !== null && (
        <Notice>
          The mock was discarded.{" "}
          <button
            type="button"
            className="link-button"
            onClick={() =>
              void act(async () => {
                await retractEvent(discarded)
                setDiscarded(null)
              })
            }
          >
            Undo
          </button>
        </Notice>
      )}
      {error !== null && <ErrorNotice error={error} what="This could not be kept" />}
    </>
  )
}
