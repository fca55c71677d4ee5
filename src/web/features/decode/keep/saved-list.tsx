import {LANE_WORDS} from "#core/decode/view/lane-words"
import {engineNotice} from "#core/decode/view/reading-summary"
import {chancePercent} from "#model/percent"
import {retractEvent} from "../../../app/journal"
import {dayOf} from "../../../ui/format"
import {openPosting} from "../decode-store"
import {PostingMark} from "../posting/posting-mark"
import type {SavedReading} from "./use-saved-readings"

export function nameOf({saved: {input}}: SavedReading): string {
  return input.title ?? `${input.text.trim().slice(0, 40)} …`
}

/** Every kept posting in a line; two to four can be chosen to stand side by side. */
export function SavedList(props: {
  readonly saved: readonly SavedReading[]
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
}) {
  const {saved, chosen, onToggle} = props
  return (
    <div className="stack">
      {saved.length > 1 && (
        <p className="small soft no-print">
          {chosen.length === 0
            ? "Choose two to four to see them side by side."
            : `${chosen.length} chosen${chosen.length === 1 ? ": choose another" : ""}.`}
        </p>
      )}
      <ul className="saved-list">
        {saved.map(one => {
          const {id, at, reading} = one
          const name = nameOf(one)
          const {company} = one.saved.input
          const notice = engineNotice(one.saved, reading)
          return (
            <li key={id}>
              {saved.length > 1 && (
                <input
                  type="checkbox"
                  aria-label={`Compare ${name}`}
                  checked={chosen.includes(id)}
                  onChange={() => onToggle(id)}
                />
              )}
              <span className="saved-name">
                <button type="button" className="link-button" onClick={() => open(one)}>
                  {name}
                </button>
                <span className="faint small">
                  {company !== undefined && `${company}, `}
                  {dayOf(at)}
                </span>
                {notice !== null && <span className="small">{notice}</span>}
              </span>
              <span className="lane-name">
                <PostingMark lane={reading.lane} />
                <span>
                  {LANE_WORDS[reading.lane]}{" "}
                  <span className="faint">{chancePercent(reading.confidence)}</span>
                </span>
              </span>
              <button
                type="button"
                className="link-button small no-print"
                aria-label={`Take ${name} back`}
                onClick={() => retractEvent(id)}
              >
                Take back
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function open({saved: {input}}: SavedReading): void {
  openPosting(input)
  window.scrollTo(0, 0)
}
