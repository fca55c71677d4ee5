import "../../ui/charts/charts.css"
import "./pay.css"
import {useEffect, useMemo} from "react"
import type {PayGiven} from "#core/pay/band-model"
import {paySentence} from "#core/pay/view/pay-sentences"
import {type PayContent, payView} from "#core/pay/view/pay-view"
import {LANES} from "#model/lane"
import {PageFrame} from "../../app/page-frame"
import {useCareerFile} from "../../app/use-catalog"
import {usePayModel} from "../../app/use-pay-model"
import {LaneMark} from "../../ui/lane-mark"
import {LinkProblems} from "../../ui/link-problems"
import {ErrorNotice} from "../../ui/notice"
import {LeverFigure} from "./lever-figure"
import {ArticleFigure, MainFigure} from "./main-figure"
import {NeighboursFigure} from "./neighbours-figure"
import {checkPay} from "./pay-codec"
import {PayControls} from "./pay-controls"
import {knownCountries} from "./pay-countries"
import {onScreen, PAY_FORMAT} from "./pay-format"
import {payChoice} from "./pay-store"
import {PlaceFigure} from "./place-figure"
import {ThinSection} from "./thin-section"

/** What a role at a level is paid: the answer, the picture, and what it rests on. */
export function PayPage() {
  const {value: given, error: modelError} = usePayModel()
  const {value: content, error: contentError} = useCareerFile()
  const error = modelError ?? contentError
  useEffect(payChoice.follow, [])
  return (
    <PageFrame title="What it pays" isQuiet>
      <LinkProblems problems={payChoice.useProblems()} onDismiss={payChoice.dismissProblems} />
      {error !== null && (
        <ErrorNotice error={error} what="The pay model could not be loaded">
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </ErrorNotice>
      )}
      {given !== null && content !== null ? (
        <PayBody given={given} content={content} />
      ) : (
        error === null && (
          <>
            <p className="hidden" role="status">
              Loading the pay model
            </p>
            <div className="skeleton pay-headline-skeleton" />
            <div className="skeleton pay-skeleton" />
          </>
        )
      )}
    </PageFrame>
  )
}

function PayBody({given, content}: {readonly given: PayGiven; readonly content: PayContent}) {
  const asked = payChoice.useChoice()
  const {choice, problems} = useMemo(
    () => checkPay(asked, {places: content.places, countries: knownCountries(given.model.base.cells)}),
    [asked, content, given],
  )
  useEffect(() => {
    if (problems.length > 0) payChoice.correct(choice, problems)
  }, [choice, problems])
  const view = useMemo(() => payView(choice, {...given, content}), [choice, given, content])
  const lane = LANES.find(one => one === choice.lane)
  return (
    <>
      <div className="pay-answer">
        <p className="headline" aria-live="polite">
          {lane !== undefined && (
            <span className="headline-mark">
              <LaneMark lane={lane} />
            </span>
          )}
          {onScreen(paySentence(view, PAY_FORMAT))}
        </p>
      </div>
      <div className="pay-grid">
        <div className="pay-picture">
          <ThinSection view={view} />
          <MainFigure view={view} />
        </div>
        <aside className="pay-side no-print" aria-label="Controls">
          <PayControls choice={choice} view={view} given={given} places={content.places} />
        </aside>
        <div className="pay-rest">
          <ArticleFigure view={view} />
          <NeighboursFigure view={view} />
          <LeverFigure view={view} />
          <PlaceFigure view={view} />
        </div>
      </div>
    </>
  )
}
