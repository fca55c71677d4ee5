import "./answer.css"
import {useMemo} from "react"
import {clearEvidence} from "#core/decode/view/evidence-walk"
import {presentPosting, shownTitle, useDecode} from "../decode-store"
import {KeepButtons} from "../keep/keep-buttons"
import {PostingText} from "../posting/posting-text"
import {hiddenWords} from "../posting-origin"
import {DecodeHeadline} from "./decode-headline"
import {FactsLine} from "./facts-line"
import {FlagsSection} from "./flags-section"
import {MixFigure} from "./mix-figure"
import {PaySection} from "./pay-section"
import {QuestionsSection} from "./questions-section"
import {SkillsSection} from "./skills-section"

/** The reading: the answer, its picture, the pay, the text with its evidence, and what follows from it. */
export function Answer() {
  const state = useDecode()
  const {result, arrivals} = state
  const title = shownTitle(state)
  const posting = useMemo(() => {
    const given = presentPosting({text: state.text, fields: state.fields})
    return title === "" ? given : {...given, title}
  }, [state.text, state.fields, title])
  const reading = result?.reading ?? null
  const marked = useMemo(
    () => (reading === null ? null : {...reading, laneEvidence: clearEvidence(reading.laneEvidence)}),
    [reading],
  )
  if (reading === null || marked === null) return null
  const {text} = state
  return (
    <div className="decoded">
      <div className="decoded-left">
        <div className="decoded-head">
          <DecodeHeadline reading={reading} title={title} arrivals={arrivals} />
          <FactsLine reading={reading} text={text} />
          <KeepButtons />
        </div>
        <div className="decoded-text">
          <PostingText key={reading.id} text={text} reading={marked} />
        </div>
      </div>
      <div className="decoded-right">
        <div className="decoded-mix">
          <MixFigure reading={reading} />
          <PaySection reading={reading} text={text} />
        </div>
        <div className="decoded-rest">
          <FlagsSection reading={reading} text={text} hidden={hiddenWords(state.origin)} />
          <SkillsSection reading={reading} />
          <QuestionsSection posting={posting} reading={reading} />
        </div>
      </div>
    </div>
  )
}
