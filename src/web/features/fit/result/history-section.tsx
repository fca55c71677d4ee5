import {useMemo} from "react"
import {useLocation} from "wouter"
import {stepAfter} from "#core/fit/read-fit"
import {agreementOf, firstOf, type Retest, retestOf} from "#core/fit/retest"
import {type FitSession, toldSession} from "#core/journal/fold-fit"
import type {Shares} from "#model/fit/answers"
import {FIT_FORMAT, fileOfAnswers} from "#model/fit/answers-file"
import {LANES} from "#model/lane"
import {chancePercent} from "#model/percent"
import {dayNumber} from "#model/practice/practice-day"
import {scenarioFragment} from "../../../app/scenario-store"
import {dayOf} from "../../../ui/format"
import {LANE_SHORT, LaneName} from "../../../ui/lane-mark"
import {saveFile} from "../../../ui/save-file"
import {ScrollBox} from "../../../ui/scroll-box"
import {beginAnother} from "../fit-actions"
import type {FitState} from "../use-fit"

type Past = {readonly session: FitSession; readonly said: Shares; readonly isOver: boolean}

function dayOfInstant(instant: string): number {
  return dayNumber(instant.slice(0, 10))
}

/** Earlier conversations, when to ask again, and the answers as a file. */
export function HistorySection({fit}: {readonly fit: FitState}) {
  const {instrument, record} = fit
  const past = useMemo(
    () =>
      record.sessions
        .filter(({answers}) => answers.length > 0)
        .map((session): Past => {
          const answers = session.answers.map(({payload}) => payload)
          const {next, said} = stepAfter(answers, {instrument, skills: {}, seed: session.seed})
          return {session, said, isOver: next.kind === "done"}
        }),
    [record, instrument],
  )
  const agreement = agreementOf(
    past.map(({session, said}) => ({day: dayOfInstant(session.lastAt), first: firstOf(said)})),
  )
  const last = past.at(-1)
  return (
    <section className="fit-past no-print" aria-labelledby="fit-history">
      <h2 id="fit-history">Asked before, and asking again</h2>
      {last !== undefined && <Again fit={fit} last={last} />}
      {past.length > 1 && <HistoryTable past={past} />}
      {agreement !== null && (
        <p className="soft">
          The lane that came first was the same as the time before in {agreement.same} of {agreement.of}{" "}
          {agreement.of === 1 ? "case" : "cases"}.
        </p>
      )}
      <div className="fit-buttons">
        <button type="button" className="button" onClick={() => saveAnswers(fit)}>
          Save the answers as a file
        </button>
        <p className="small faint">
          <code>lanewise fit --answers</code> reads it.
        </p>
      </div>
    </section>
  )
}

function Again({fit, last}: {readonly fit: FitState; readonly last: Past}) {
  const [, goTo] = useLocation()
  const today = dayNumber(new Date().toISOString().slice(0, 10))
  const retest: Retest = retestOf(dayOfInstant(last.session.lastAt), today, fit.instrument.bank.assumptions)
  const again = async () => {
    await beginAnother(fit.record)
    goTo(`/fit/talk${scenarioFragment()}`)
  }
  if (!last.isOver)
    return (
      <p className="soft measure">
        This conversation is not finished.{" "}
        <button type="button" className="link-button" onClick={() => void again()}>
          Begin anew
        </button>
      </p>
    )
  if (retest.kind === "due")
    return (
      <div className="stack">
        <p className="measure">
          Two weeks have passed, so you no longer have your answers in the ear. Asked again, other pairs come;
          if the same lane comes first, that says more than any single figure here.
        </p>
        <div>
          <button type="button" className="button strong" onClick={() => void again()}>
            Ask me again
          </button>
        </div>
      </div>
    )
  return (
    <p className="soft measure">
      Asked again in {retest.inDays} {retest.inDays === 1 ? "day" : "days"}, you will not remember your
      answers, and whether the same lane comes first will mean something.{" "}
      <button type="button" className="link-button" onClick={() => void again()}>
        Ask me again now
      </button>
    </p>
  )
}

function HistoryTable({past}: {readonly past: readonly Past[]}) {
  return (
    <ScrollBox label="Conversations so far">
      <table className="fit-history">
        <thead>
          <tr>
            <th scope="col">Last answer</th>
            {LANES.map(lane => (
              <th key={lane} scope="col">
                <LaneName lane={lane} name={LANE_SHORT[lane]} />
              </th>
            ))}
            <th scope="col">Answers</th>
          </tr>
        </thead>
        <tbody>
          {past.map(({session, said, isOver}) => (
            <tr key={session.id}>
              <th scope="row">{dayOf(session.lastAt)}</th>
              {LANES.map(lane => (
                <td key={lane}>{chancePercent(said[lane])}</td>
              ))}
              <td>
                {session.answers.length}
                {!isOver && ", not finished"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function saveAnswers({record, evidence}: FitState): void {
  const session = toldSession(record)
  if (session === undefined) return
  const answers = session.answers.map(({payload}) => payload)
  const file = {format: FIT_FORMAT, ...fileOfAnswers(answers), evidence, seed: session.seed}
  saveFile("lanewise-fit-answers.json", `${JSON.stringify(file, null, 2)}\n`, "application/json")
}
