import "../../app/answer/answer.css"
import "./career.css"
import {AnswerHeadline} from "../../app/answer/answer-headline"
import {BestFigure} from "../../app/answer/best-figure"
import {Caveats} from "../../app/answer/caveats"
import {Fans} from "../../app/answer/fans"
import {ProfileForm} from "../../app/answer/profile-form"
import {ProfileLine} from "../../app/answer/profile-line"
import {WaitingReport} from "../../app/answer/waiting-report"
import {useAnswer} from "../../app/answer-store"
import {PageFrame} from "../../app/page-frame"
import {useContent} from "../../app/use-catalog"
import {ErrorNotice} from "../../ui/notice"
import {BeliefPanel} from "./belief-panel"
import {CriteriaFigure} from "./criteria-figure"
import {DriversFigure} from "./drivers-figure"
import {HeadToHead} from "./head-to-head"
import {JournalSection} from "./journal-section"
import {MeasuresTable} from "./measures-table"
import {PresetChoice} from "./preset-choice"
import {RunSettings} from "./run-settings"
import {TimingSection} from "./timing-section"
import {ToldSection} from "./told-section"
import {TotalsFigure} from "./totals-figure"

/** The whole answer: picture, reasons, and every belief as a slider beside it. */
export function CareerPage() {
  const {answer, isCurrent, uncertainty, isUncertaintyCurrent} = useAnswer()
  const {value: content, error} = useContent()
  const isStale = !isCurrent
  return (
    <PageFrame title="Your career in each lane" isQuiet>
      <ProfileLine />
      <AnswerHeadline />
      <div className="no-print">
        <ProfileForm />
      </div>
      <div className="career">
        <div className="career-main">
          <div className="no-print">
            <PresetChoice />
          </div>
          {answer === null ? (
            <div className="skeleton career-skeleton" />
          ) : (
            <>
              <Fans answer={answer} isStale={isStale} />
              <TotalsFigure answer={answer} isStale={isStale} />
              {uncertainty === null ? (
                <WaitingReport height={300} />
              ) : (
                <>
                  <BestFigure answer={answer} report={uncertainty} isStale={!isUncertaintyCurrent} />
                  <DriversFigure answer={answer} report={uncertainty} isStale={!isUncertaintyCurrent} />
                </>
              )}
              <div className="career-rest no-print">
                {uncertainty !== null && (
                  <CriteriaFigure answer={answer} report={uncertainty} isStale={!isUncertaintyCurrent} />
                )}
                <MeasuresTable answer={answer} isStale={isStale} />
                <HeadToHead answer={answer} isStale={isStale} />
                <TimingSection answer={answer} />
                <ToldSection answer={answer} />
              </div>
              <Caveats answer={answer} />
              <RunSettings answer={answer} />
              <JournalSection answer={answer} />
            </>
          )}
        </div>
        <aside className="career-side no-print" aria-label="Beliefs">
          {error !== null && <ErrorNotice error={error} what="The beliefs could not be loaded" />}
          {content !== null && <BeliefPanel content={content} />}
        </aside>
      </div>
    </PageFrame>
  )
}
