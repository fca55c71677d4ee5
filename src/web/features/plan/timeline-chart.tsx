import {scaleLinear} from "d3-scale"
import type {PlanBar} from "#core/plan/bars"
import type {PlanPart} from "#core/plan/gap"
import type {Plan} from "#core/plan/make-plan"
import {dayInWords, hours as hoursInWords} from "#core/plan/view/words"
import {dayNumber, dayOf} from "#model/practice/practice-day"
import {useWidth} from "../../ui/use-width"
import {dueLabel, LETTER} from "./due-label"
import {monthTicks} from "./month-ticks"
import {levelName} from "./plan-words"

const WIDE = 620
const NAMES = 236
const ROW = 34
const NARROW_ROW = 48
const BAR = 12
const HEAD = 30
const FOOT = 22
const PART = 34
const RIGHT = 12
const FOOT_ROW = 16
const DUE = "deadline"

type Line = {readonly kind: "bar"; readonly bar: PlanBar} | {readonly kind: "part"; readonly part: PlanPart}

function linesOf(bars: readonly PlanBar[]): readonly Line[] {
  const hasParts = new Set(bars.map(({part}) => part)).size > 1
  return bars.flatMap((bar, index): Line[] => {
    const isFirst = bar.part !== bars[index - 1]?.part
    return [
      ...(hasParts && isFirst ? [{kind: "part", part: bar.part} as const] : []),
      {kind: "bar", bar} as const,
    ]
  })
}

/** One bar a skill: solid to the middle, fading out to a slow pace, with a line from a quick pace to a slow one. The
 * critical path is darker and its names are strong. */
export function TimelineChart({plan, today}: {readonly plan: Plan; readonly today: string}) {
  const [element, width] = useWidth<HTMLDivElement>(720)
  const isWide = width >= WIDE
  const left = isWide ? NAMES : 0
  const {bars, request, deadline} = plan
  const {hoursPerWeek, start} = request
  const lines = linesOf(bars)
  const rowHeight = isWide ? ROW : NARROW_ROW
  const tops: number[] = []
  let height = HEAD
  for (const line of lines) {
    tops.push(height)
    height += line.kind === "part" ? PART : rowHeight
  }
  const last = bars.at(-1)?.endHours.high ?? 1
  const startDay = dayNumber(start)
  const hoursAt = (day: string) => ((dayNumber(day) - startDay) / 7) * hoursPerWeek
  const until = Math.max(last, deadline === null || hoursPerWeek <= 0 ? 0 : hoursAt(deadline.day))
  const x = scaleLinear([0, until], [left, width - RIGHT])
  const endDay = hoursPerWeek > 0 ? dayOf(startDay + Math.ceil((until / hoursPerWeek) * 7)) : null
  const most = Math.max(2, Math.floor((width - left) / 84))
  const ticks =
    endDay === null
      ? x.ticks(most).map(value => ({key: String(value), at: value, text: `${value} h`}))
      : monthTicks(start, endDay, most).map(({day, text}) => ({key: day, at: hoursAt(day), text}))
  // a plan that is worked at begins with its week, which may have begun before today
  const marked = x(start < today ? Math.min(until, Math.max(0, hoursAt(today))) : 0)
  const begins = start <= today ? "today" : dayInWords(start)
  const beginsAt = marked + (isWide ? -4 : 4)
  const beginsEnd = beginsAt + (isWide ? -1 : 1) * begins.length * LETTER
  const due = deadline !== null && hoursPerWeek > 0 ? x(hoursAt(deadline.day)) : null
  const label =
    due === null
      ? null
      : dueLabel(DUE, {due, width, taken: isWide ? [beginsEnd, beginsAt] : [beginsAt, beginsEnd]})
  const whole = height + FOOT + (label?.row ?? 0) * FOOT_ROW
  return (
    <div ref={element} className={`lane-${request.to}`}>
      <svg
        viewBox={`0 0 ${width} ${whole}`}
        width={width}
        height={whole}
        className="plan-timeline"
        aria-hidden="true"
      >
        <defs>
          <linearGradient id="plan-fade">
            <stop offset="0" style={{stopColor: "var(--plan-bar)", stopOpacity: 0.55}} />
            <stop offset="1" style={{stopColor: "var(--plan-bar)", stopOpacity: 0}} />
          </linearGradient>
          <linearGradient id="plan-fade-critical">
            <stop offset="0" style={{stopColor: "var(--lane)", stopOpacity: 0.55}} />
            <stop offset="1" style={{stopColor: "var(--lane)", stopOpacity: 0}} />
          </linearGradient>
        </defs>
        {ticks.map(({key, at, text}) => (
          <g key={key}>
            <line className="grid" x1={x(at)} x2={x(at)} y1={HEAD - 8} y2={height} />
            {x(at) + 4 + LETTER * text.length <= width && (
              <text className="axis" x={x(at) + 4} y={HEAD - 14}>
                {text}
              </text>
            )}
          </g>
        ))}
        <line className="rule" x1={marked} x2={marked} y1={HEAD - 8} y2={height + 4} />
        {endDay !== null && (
          <text className="axis" x={beginsAt} y={height + 14} textAnchor={isWide ? "end" : "start"}>
            {begins}
          </text>
        )}
        {due !== null && label !== null && (
          <g>
            <line className="plan-due" x1={due} x2={due} y1={HEAD - 8} y2={height} />
            <text
              className="strong"
              x={label.x}
              y={height + 14 + label.row * FOOT_ROW}
              textAnchor={label.anchor}
            >
              {DUE}
            </text>
          </g>
        )}
        {lines.map((line, index) => {
          const top = tops[index] ?? 0
          if (line.kind === "part")
            return (
              <text key={line.part} className="axis" x={0} y={top + PART - 12}>
                {partName(line.part, plan)}
              </text>
            )
          return (
            <BarRow key={line.bar.id} bar={line.bar} x={x} top={top} rowHeight={rowHeight} isWide={isWide} />
          )
        })}
      </svg>
    </div>
  )
}

function partName(part: PlanPart, {request}: Plan): string {
  const named: Readonly<Record<PlanPart, string>> = {
    move: "For the move",
    level: `What ${levelName(request.level)} postings often ask besides`,
    core: "The rest of the lane's core",
    helpful: "What helps besides",
  }
  return named[part]
}

function BarRow(props: {
  readonly bar: PlanBar
  readonly x: (hours: number) => number
  readonly top: number
  readonly rowHeight: number
  readonly isWide: boolean
}) {
  const {bar, x, top, rowHeight, isWide} = props
  const {startHours, endHours, isCritical, name, doneOn} = bar
  const [from, to, low, high] = [x(startHours), x(endHours.value), x(endHours.low), x(endHours.high)]
  const y = isWide ? top + (rowHeight - BAR) / 2 - 3 : top + rowHeight - BAR - 12
  const middle = y + BAR / 2
  const line = y + BAR + 5
  const takes = hoursInWords(endHours.value - startHours)
  const title = `${name}: ${takes}${doneOn === null ? "" : `, done by ${doneOn.value}, between ${doneOn.low} and ${doneOn.high}`}`
  return (
    <g>
      <title>{title}</title>
      <text className={isCritical ? "strong" : undefined} x={0} y={isWide ? middle + 4.5 : y - 7}>
        {name}
      </text>
      <rect
        x={to}
        y={y}
        width={Math.max(0, high - to)}
        height={BAR}
        style={{fill: `url(#${isCritical ? "plan-fade-critical" : "plan-fade"})`}}
      />
      <rect
        x={from}
        y={y}
        width={Math.max(2, to - from - 1)}
        height={BAR}
        rx={2}
        style={{fill: isCritical ? "var(--lane)" : "var(--plan-bar)"}}
      />
      <path
        className="plan-whisker"
        d={`M${low},${line - 3} V${line + 3} M${low},${line} H${high} M${high},${line - 3} V${line + 3}`}
      />
    </g>
  )
}
