import {memo} from "react"
import {LANE_WORDS} from "#core/decode/view/lane-words"
import type {MarkedLine, MarkedPart, MarkedRun} from "#core/decode/view/marked-text"
import type {PostingLane} from "#model/decode/reading"
import {PostingMark} from "./posting-mark"

const UNCOUNTED = ["about", "benefits", "legal"]
const BULLET = /^\s*(?:[-*•·●○▪◦‣–—]|\d{1,2}[.)])\s/

type Shown = {
  readonly text: string
  /** Only evidence for this lane is shown; null: all of it. */
  readonly lane: PostingLane | null
  readonly current: number | null
  readonly onPick: (index: number) => void
}

/** One line of a posting. Every part of it is a text node: a posting is never markup here. */
export const PostingLine = memo(function PostingLine(props: Shown & {readonly line: MarkedLine}) {
  const {line, ...shown} = props
  const words = shown.text.slice(line.start, line.end)
  if (words.trim() === "") return <div className="posting-gap" />
  const kinds = [
    "posting-line",
    line.isHeading ? "heading" : "",
    UNCOUNTED.includes(line.section) ? "uncounted" : "",
    BULLET.test(words) ? "bullet" : "",
  ]
  return (
    <div className={kinds.filter(Boolean).join(" ")}>
      {line.flags.length > 0 && (
        <span className="line-flags">
          {line.flags.map(flag => (
            <a key={flag} href={`#flag-${flag}`} onClick={event => showFlag(event, flag)}>
              <span aria-hidden="true">⚑{flag + 1}</span>
              <span className="hidden">Flag {flag + 1}</span>
            </a>
          ))}
        </span>
      )}
      {line.parts.map(part => (
        <Part key={part.runs[0]?.start ?? 0} part={part} {...shown} />
      ))}
    </div>
  )
})

/** The address holds the scenario, so the jump is made by hand. */
function showFlag(event: {preventDefault(): void}, flag: number): void {
  event.preventDefault()
  const item = document.getElementById(`flag-${flag}`)
  item?.scrollIntoView({block: "center"})
  item?.querySelector<HTMLElement>("button")?.focus({preventScroll: true})
}

function Part({part, text, lane, current, onPick}: Shown & {readonly part: MarkedPart}) {
  const {evidence, lane: speaksFor, strength, runs} = part
  const content = runs.map(run => <Run key={run.start} run={run} text={text} />)
  if (evidence === null || speaksFor === null || (lane !== null && lane !== speaksFor)) return content
  const isCurrent = evidence === current
  return (
    <mark
      className={`evidence lane-${speaksFor === "none" ? "swe" : speaksFor} strength-${strength}`}
      data-evidence={evidence}
      tabIndex={-1}
      aria-current={isCurrent ? "true" : undefined}
      onFocus={() => onPick(evidence)}
    >
      <PostingMark lane={speaksFor} />
      <span className="hidden">{LANE_WORDS[speaksFor]}: </span>
      {content}
    </mark>
  )
}

function Run({run, text}: {readonly run: MarkedRun; readonly text: string}) {
  const {start, end, skill, flags, isPay} = run
  const words = text.slice(start, end)
  if (skill === null && flags.length === 0 && !isPay) return words
  const kinds = [skill === null ? "" : "skill", flags.length > 0 ? "flagged" : "", isPay ? "paid" : ""]
  return (
    <span
      className={kinds.filter(Boolean).join(" ")}
      {...(flags.length > 0 ? {"data-flag": flags.join(" "), tabIndex: -1} : {})}
    >
      {words}
    </span>
  )
}
