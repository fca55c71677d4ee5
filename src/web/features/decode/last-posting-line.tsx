import {LANE_WORDS, LANE_WORK} from "#core/decode/view/lane-words"
import {foldPostings} from "#core/journal/fold-postings"
import {chancePercent} from "#model/percent"
import {useJournal} from "../../app/journal"
import {StandLine} from "../../app/standing/stand-line"
import {dayOf} from "../../ui/format"

const TITLE_MOST = 60

/** The posting that was kept last. */
export function LastPostingLine() {
  const journal = useJournal()
  const last = journal === null ? undefined : foldPostings(journal.events).at(-1)
  if (last === undefined) return null
  const {input, summary} = last.payload
  const called = (input.title ?? input.text.trim()).slice(0, TITLE_MOST)
  const {lane, confidence, titleLane} = summary
  const isOther = titleLane !== null && titleLane !== lane
  return (
    <StandLine
      href="/decode"
      name="Last posting"
      says={`“${called}” is ${LANE_WORK[lane]}${isOther ? `, not ${LANE_WORDS[titleLane]} as its title says` : ""}.`}
      sure={`${chancePercent(confidence)}; kept ${dayOf(last.at)}`}
    />
  )
}
