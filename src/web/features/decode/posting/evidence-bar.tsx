import type {evidenceTotals} from "#core/decode/view/evidence-walk"
import {LANE_WORDS} from "#core/decode/view/lane-words"
import {POSTING_LANES, type PostingLane} from "#model/decode/reading"
import {PostingMark} from "./posting-mark"

/** What the marks mean, which of them are shown, and the way from one to the next. */
export function EvidenceBar(props: {
  readonly totals: ReturnType<typeof evidenceTotals>
  readonly lane: PostingLane | null
  readonly onLane: (lane: PostingLane | null) => void
  readonly onStep: (by: 1 | -1) => void
  readonly said: string
}) {
  const {totals, lane, onLane, onStep, said} = props
  return (
    <div className="evidence-bar">
      <h2>The evidence</h2>
      <div className="evidence-walk no-print">
        <span className="small soft" role="status">
          {said}
        </span>
        <button
          type="button"
          className="button"
          aria-label="Previous piece of evidence"
          onClick={() => onStep(-1)}
        >
          <span aria-hidden="true">↑</span> <kbd>p</kbd>
        </button>
        <button
          type="button"
          className="button"
          aria-label="Next piece of evidence"
          onClick={() => onStep(1)}
        >
          <span aria-hidden="true">↓</span> <kbd>n</kbd>
        </button>
      </div>
      <fieldset className="evidence-filter">
        <legend className="hidden">Show the evidence for</legend>
        <button type="button" className="pill" aria-pressed={lane === null} onClick={() => onLane(null)}>
          All
        </button>
        {POSTING_LANES.filter(one => totals[one].count > 0).map(one => (
          <button
            key={one}
            type="button"
            className={`pill lane-${one === "none" ? "swe" : one}`}
            aria-pressed={lane === one}
            onClick={() => onLane(lane === one ? null : one)}
          >
            <PostingMark lane={one} /> {one === "none" ? "Other work" : LANE_WORDS[one]}{" "}
            <span className="faint">{totals[one].count}</span>
          </button>
        ))}
      </fieldset>
      <p className="small faint">
        A tint speaks for a lane, the stronger the more. <span className="skill">Skills</span> are underlined,{" "}
        <span className="flagged">flagged words</span> carry a ⚑ in the margin. Grey text counts little or not
        at all; what says next to nothing is not tinted.
      </p>
    </div>
  )
}
