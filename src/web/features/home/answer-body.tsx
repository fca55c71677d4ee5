import type {ReactNode} from "react"
import {BestFigure} from "../../app/answer/best-figure"
import {Caveats} from "../../app/answer/caveats"
import {DriversList} from "../../app/answer/drivers-list"
import {Fans} from "../../app/answer/fans"
import {WaitingReport} from "../../app/answer/waiting-report"
import {useAnswer} from "../../app/answer-store"
import {OnwardLinks} from "./onward-links"

const DRIVERS = 3

/** The picture, the reasons, what to doubt, and where to go from here; `children` stand before the last. */
export function AnswerBody({children}: {readonly children: ReactNode}) {
  const {answer, isCurrent, uncertainty, isUncertaintyCurrent} = useAnswer()
  if (answer === null) return <div className="skeleton home-skeleton" />
  return (
    <>
      <Fans answer={answer} isStale={!isCurrent} />
      <div className="home-reasons">
        {uncertainty === null ? (
          <section>
            <h2>How often each lane comes first</h2>
            <WaitingReport height={150} />
          </section>
        ) : (
          <BestFigure answer={answer} report={uncertainty} isStale={!isUncertaintyCurrent} />
        )}
        <section className="home-drivers">
          <h2>What it depends on</h2>
          {uncertainty === null ? (
            <p className="soft">
              The beliefs that turn the answer show here once it is known how sure it is.
            </p>
          ) : (
            <div className={isUncertaintyCurrent ? undefined : "stale"}>
              <DriversList answer={answer} report={uncertainty} most={DRIVERS} />
            </div>
          )}
        </section>
      </div>
      <Caveats answer={answer} />
      {children}
      <OnwardLinks answer={answer} />
    </>
  )
}
