import {type KeyboardEvent, useEffect, useMemo, useRef, useState} from "react"
import {evidenceTotals, shownEvidence, stepEvidence} from "#core/decode/view/evidence-walk"
import {LANE_WORDS} from "#core/decode/view/lane-words"
import {markText} from "#core/decode/view/marked-text"
import type {PostingLane, PostingReading} from "#model/decode/reading"
import {EvidenceBar} from "./evidence-bar"
import {goToEvidence} from "./go-to"
import {PostingLine} from "./posting-line"
import {useEvidenceKeys} from "./use-evidence-keys"

/** The posting with its evidence, as text and nothing else; a column of its own on a desktop. */
export function PostingText({reading, text}: {readonly reading: PostingReading; readonly text: string}) {
  const [lane, setLane] = useState<PostingLane | null>(null)
  const [current, setCurrent] = useState<number | null>(null)
  const box = useRef<HTMLElement>(null)
  const lines = useMemo(() => markText(text, reading), [text, reading])
  const {laneEvidence} = reading
  const shown = useMemo(() => shownEvidence(laneEvidence, lane), [laneEvidence, lane])

  function step(by: 1 | -1): void {
    const next = stepEvidence(shown, current, by)
    if (next === null) return
    setCurrent(next)
    goToEvidence(next)
  }
  useEvidenceKeys(step)
  useEffect(() => {
    // reached by keyboard as a whole, then walked by arrows
    if (box.current !== null) box.current.tabIndex = 0
  }, [])

  function press(event: KeyboardEvent): void {
    const by = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    step(by === 1 ? 1 : -1)
  }

  const piece = current === null ? undefined : laneEvidence[current]
  const place = current === null ? -1 : shown.indexOf(current)
  return (
    <section className="posting" aria-label="The posting with its evidence">
      <EvidenceBar
        totals={evidenceTotals(laneEvidence)}
        lane={lane}
        onLane={next => {
          setLane(next)
          setCurrent(null)
        }}
        onStep={step}
        said={
          piece === undefined || place < 0
            ? `${shown.length} ${shown.length === 1 ? "piece" : "pieces"} of evidence`
            : `${place + 1} of ${shown.length}: ${LANE_WORDS[piece.lane]}`
        }
      />
      <section className="posting-text" ref={box} aria-label="Text of the posting" onKeyDown={press}>
        {lines.map(line => (
          <PostingLine
            key={line.start}
            line={line}
            text={text}
            lane={lane}
            current={current}
            onPick={setCurrent}
          />
        ))}
      </section>
    </section>
  )
}
