import {useId} from "react"
import {toldRuns} from "#core/career/view/told-runs"
import type {CareerAnswer, LawLaneId, ToldPath} from "#model/career-answer"
import {laneWord} from "../../app/answer/lane-words"
import {Provenance} from "../../app/answer/provenance"
import {askWorker} from "../../app/career-client"
import {changeScenario, useScenario} from "../../app/scenario-store"
import {useWorked} from "../../app/use-worked"
import {QuarterStrip} from "../../ui/charts/quarter-strip"
import {Figure} from "../../ui/figure"
import {money, moneyExact} from "../../ui/format"
import {ErrorNotice} from "../../ui/notice"

const AFTER_MS = 250

/** One simulated career, picked by how lucky it is, as a strip of quarters and in words. */
export function ToldSection({answer}: {readonly answer: CareerAnswer}) {
  const {toldLane, toldPercentile} = useScenario()
  const id = useId()
  const lane = answer.plans.find(plan => plan.lane === toldLane)?.lane ?? leading(answer)
  const {question} = answer
  const {
    value: path,
    error,
    isStale,
  } = useWorked<ToldPath>(JSON.stringify([question, lane, toldPercentile]), {
    ask: handlers => askWorker("told", {question, lane, percentile: toldPercentile}, handlers),
    afterMs: AFTER_MS,
  })
  return (
    <Figure
      title="One career, told"
      isStale={isStale && path !== null}
      says={
        path === null
          ? "Looking for the career at this percentile."
          : `The career that ${path.percentile} in 100 stay below ends at ${money(path.totalUsd, 200_000)}. It is one of many: the next one at the same percentile goes otherwise.`
      }
      provenance={<Provenance extra={path === null ? "" : `Career no. ${path.career + 1} of this seed`} />}
      table={path === null ? undefined : <YearsTable path={path} />}
    >
      <div className="told">
        <div className="told-controls">
          <div className="field">
            <label htmlFor={`${id}-lane`}>Lane</label>
            <select
              id={`${id}-lane`}
              className="input"
              value={lane}
              onChange={event => {
                const picked = answer.plans.find(plan => plan.lane === event.target.value)
                if (picked !== undefined) changeScenario({toldLane: picked.lane})
              }}
            >
              {answer.plans.map(plan => (
                <option key={plan.lane} value={plan.lane}>
                  {laneWord(plan.lane)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-luck`}>
              Luck: percentile <strong>{toldPercentile}</strong>
            </label>
            <input
              id={`${id}-luck`}
              type="range"
              min={1}
              max={99}
              value={toldPercentile}
              onChange={event => changeScenario({toldPercentile: Number(event.target.value)})}
            />
          </div>
        </div>
        {error !== null && <ErrorNotice error={error} what="This career could not be told" />}
        {path !== null && (
          <>
            <QuarterStrip runs={toldRuns(path.quarters)} quarters={path.quarters.length} />
            <p className="small faint">
              Rows: kind of employer. Taller: a higher level. Hatched: out of work. Colour: the lane.
            </p>
            <ol className="told-story serif">
              {path.steps.map(({quarter, kind, text}) => (
                <li key={`${quarter} ${kind} ${text}`}>
                  <span className="told-when">Year {Math.floor(quarter / 4) + 1}</span>
                  {text}.
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Figure>
  )
}

function leading(answer: CareerAnswer): LawLaneId {
  const means = answer.result.policies.map(({npv}) => npv.mean)
  return answer.plans[means.indexOf(Math.max(...means))]?.lane ?? "ml"
}

function YearsTable({path}: {readonly path: ToldPath}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Pay after tax</th>
        </tr>
      </thead>
      <tbody>
        {path.years
          .map((pay, index) => ({pay, year: index + 1}))
          .map(({pay, year}) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{moneyExact(pay)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
