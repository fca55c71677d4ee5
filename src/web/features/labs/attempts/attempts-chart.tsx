import {scaleLinear} from "d3-scale"
import type {AttemptEvent} from "#core/journal/fold-labs"
import type {OpenLab} from "#model/labs/lab"
import {useWidth} from "../../../ui/use-width"
import {scoreWords} from "../level-words"

const PAD = {top: 12, right: 12, bottom: 26, left: 32}
const HEIGHT = 170

/** The score from attempt to attempt: filled where it passed, a cross where there is no grade. */
export function AttemptsChart({
  lab,
  attempts,
}: {
  readonly lab: OpenLab
  readonly attempts: readonly AttemptEvent[]
}) {
  const [element, width] = useWidth<HTMLDivElement>(520)
  const count = attempts.length
  const x = scaleLinear([0.5, Math.max(count, 5) + 0.5], [PAD.left, width - PAD.right])
  const y = scaleLinear([0, 100], [HEIGHT - PAD.bottom, PAD.top])
  const graded = attempts.flatMap(({payload: {score}}, at) =>
    score === null ? [] : [{number: at + 1, score}],
  )
  const path = graded.map(({number, score}, at) => `${at === 0 ? "M" : "L"}${x(number)},${y(score)}`).join("")
  return (
    <div ref={element}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={chartWords(attempts)}
      >
        {[0, 50, 100].map(tick => (
          <g key={tick}>
            <line className="grid" x1={PAD.left} x2={width - PAD.right} y1={y(tick)} y2={y(tick)} />
            <text className="axis" x={PAD.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <line
          className="attempt-pass"
          x1={PAD.left}
          x2={width - PAD.right}
          y1={y(lab.pass)}
          y2={y(lab.pass)}
        />
        <text className="axis" x={width - PAD.right} y={y(lab.pass) - 5} textAnchor="end">
          {lab.pass} passes
        </text>
        <path className="attempt-path" d={path} />
        {attempts.map(({id, payload: {score, passed}}, at) =>
          score === null ? (
            <path key={id} className="attempt-none" d={`M${x(at + 1) - 4},${y(0) - 4}l8,8m0,-8l-8,8`} />
          ) : (
            <circle
              key={id}
              className={passed ? "attempt-dot passed" : "attempt-dot"}
              cx={x(at + 1)}
              cy={y(score)}
              r={4.5}
            />
          ),
        )}
        {x
          .ticks(Math.min(8, Math.max(count, 5)))
          .filter(tick => Number.isInteger(tick) && tick >= 1)
          .map(tick => (
            <text key={tick} className="axis" x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
              {tick}
            </text>
          ))}
      </svg>
    </div>
  )
}

function chartWords(attempts: readonly AttemptEvent[]): string {
  const scores = attempts.map(({payload: {score}}) => (score === null ? "no grade" : scoreWords(score)))
  return `Scores of ${attempts.length} ${attempts.length === 1 ? "attempt" : "attempts"}, oldest first: ${scores.join(", ")}.`
}
