import "./feature-log-picture.css"
import {joinTraceSchema} from "#labs/sim/feature-log/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {JoinTimeline} from "./feature-log-timeline"
import {cellWords, countWords, findingOf, type JoinVerdict, VERDICT_WORDS} from "./feature-log-view"

const BAR = 18
/** Fill of each kind in the strip; what is wrong is told apart by hatching and by the words below. */
const FILLS: Readonly<Record<JoinVerdict, string>> = {
  right: "var(--lane-ml)",
  notHappened: "var(--error)",
  notThere: "url(#join-late)",
  expired: "var(--warn)",
  replaced: "var(--ink-3)",
  missing: "none",
  foreign: "var(--ink)",
}

/** Labels with the versions of a feature around them, which version was served and which was taken. */
export function FeatureLogPicture({trace}: {readonly trace: JsonValue}) {
  const parsed = joinTraceSchema.parse(trace)
  const [element, width] = useWidth<HTMLDivElement>(640)
  const finding = findingOf(parsed)
  const counts = parsed.counts.filter(({count}) => count > 0)
  const all = counts.reduce((total, {count}) => total + count, 0)
  let from = 0
  const parts = counts.map(one => {
    const part = {...one, from: (from / all) * width, width: (one.count / all) * width}
    from += one.count
    return part
  })
  return (
    <div className="stack" ref={element}>
      <p className="soft">{finding}.</p>
      <div>
        <svg viewBox={`0 0 ${width} ${BAR}`} width={width} height={BAR} role="img" aria-label={finding}>
          <defs>
            <pattern
              id="join-late"
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" x2="0" y1="0" y2="5" style={{stroke: "var(--error)", strokeWidth: 3}} />
            </pattern>
          </defs>
          {parts.map(part => (
            <rect
              key={part.verdict}
              x={part.from + 0.5}
              y={0.5}
              width={Math.max(1, part.width - 1.5)}
              height={BAR - 1}
              style={{fill: FILLS[part.verdict], stroke: "var(--ink-3)", strokeWidth: 1}}
            />
          ))}
        </svg>
        <p className="small faint">{`${counts.map(countWords).join(" · ")}, in this order from left to right`}</p>
      </div>
      <ul className="join-cells">
        {parsed.cells.map(cell => (
          <li
            className="join-cell"
            key={`${cell.entity} ${cell.view} ${cell.versions.map(one => one.eventHours).join(" ")}`}
          >
            <p>
              <strong>{cell.view}</strong> of card {cell.entity}:{" "}
              <span className="soft">
                {cell.verdict === "right" ? "as served" : `the value taken ${VERDICT_WORDS[cell.verdict]}`}
              </span>
            </p>
            <JoinTimeline
              cell={cell}
              width={
                width < 660
                  ? width
                  : Math.floor((width - 24 * (width < 1000 ? 1 : 2)) / (width < 1000 ? 2 : 3))
              }
              label={cellWords(cell)}
            />
          </li>
        ))}
      </ul>
      <p className="small faint">
        Each line is one row of the log, from the moment when it happened (<strong>dot</strong>) to the moment
        when it was there (<strong>end</strong>); a hollow dot has no value. The rule is the label, the band
        before it the time that values live. A <strong>ring</strong> marks the row that was served, a{" "}
        <strong>cross</strong> the one that was taken where it is another.
      </p>
    </div>
  )
}
