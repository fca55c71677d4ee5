import {useCallback, useEffect, useRef} from "react"
import type {FitAnswerWhole} from "#core/fit/fit-document"
import {ranked} from "#core/fit/grid"
import {weighingInWords} from "#core/fit/view/weighing-words"
import {CRITERIA, type FitCriterion} from "#core/fit/weighing"
import type {FitWeights} from "#model/fit/answers"
import {LANES} from "#model/lane"
import {chancePercent, percent} from "#model/percent"
import {ProfileForm} from "../../../app/answer/profile-form"
import {ProfileLine} from "../../../app/answer/profile-line"
import {keepFit} from "../../../app/journal"
import {PageLink} from "../../../app/page-link"
import {TernaryChart} from "../../../ui/charts/ternary-chart"
import {Figure} from "../../../ui/figure"
import {LANE_SHORT, LaneName} from "../../../ui/lane-mark"
import {type RestingWeights, restingWeights} from "./resting-weights"
import {WeightSliders} from "./weight-sliders"
import {WinnersBar} from "./winners-bar"

const NAMES: Readonly<Record<FitCriterion, string>> = {
  interest: "Interest",
  readiness: "Readiness",
  pay: "Pay",
}

/** Keeps weights in the journal once they rest, and at once when the page or this part of it goes away. */
function useKeptWeights(): (weights: FitWeights) => void {
  const waiting = useRef<RestingWeights>(null)
  useEffect(() => {
    const weights = restingWeights(now => void keepFit("fit-weighed", now))
    waiting.current = weights
    window.addEventListener("pagehide", weights.flush)
    return () => {
      window.removeEventListener("pagehide", weights.flush)
      weights.close()
    }
  }, [])
  return useCallback(weights => waiting.current?.move(weights), [])
}

/** Interest, readiness and pay side by side, never added up but by weights that the person sets. */
export function BesideSection(props: {
  readonly whole: FitAnswerWhole
  readonly weights: FitWeights
  readonly onWeights: (weights: FitWeights) => void
  readonly isExample: boolean
}) {
  const {whole, weights, onWeights, isExample} = props
  const {criteria, weighing} = whole
  const keepSoon = useKeptWeights()
  if (weighing === null) return null
  const [first] = ranked(weighing.mix)
  const points = CRITERIA.flatMap(criterion => {
    const shares = criteria[criterion]
    return shares === null ? [] : [{id: criterion, name: NAMES[criterion], shares}]
  })
  return (
    <div className="fit-beside">
      <Figure
        title="Interest, readiness and pay"
        says={weighingInWords(weighing)}
        provenance={<Provenance whole={whole} />}
        table={<CriteriaTable whole={whole} />}
      >
        <div className="fit-columns">
          <TernaryChart shares={{of: weighing.mix, lane: first}} cloud={[]} hollow={null} others={points} />
          <div className="fit-weights">
            <WeightSliders
              weights={weights}
              known={weighing.known}
              onChange={next => {
                if (!isExample) keepSoon(next)
                onWeights(next)
              }}
            />
            <WinnersBar winners={weighing.winners} />
          </div>
        </div>
        <div className="fit-where">
          <p className="field-name">Readiness and pay are reckoned for</p>
          <ProfileLine />
          <div className="no-print">
            <ProfileForm />
          </div>
        </div>
      </Figure>
    </div>
  )
}

function Provenance({whole: {readiness, criteria}}: {readonly whole: FitAnswerWhole}) {
  return (
    <>
      Interest: your answers and what you liked. Readiness:{" "}
      {readiness === null
        ? "not known."
        : "share of the hours of each lane's core skills that your role and your labs stand for; hours are guesses."}{" "}
      Pay:{" "}
      {criteria.pay === null
        ? "being reckoned, or not known."
        : "chance of each lane to have the highest average total of the three, over draws of the uncertain beliefs; "}
      {criteria.pay !== null && <PageLink href="/career">Career shows them</PageLink>}
    </>
  )
}

function CriteriaTable({whole}: {readonly whole: FitAnswerWhole}) {
  const {criteria, readiness, weighing} = whole
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Lane</th>
          <th scope="col">Interest</th>
          <th scope="col">Readiness, share of hours</th>
          <th scope="col">Hours still to learn</th>
          <th scope="col">Chance to pay most</th>
          <th scope="col">Wins of all weightings</th>
        </tr>
      </thead>
      <tbody>
        {LANES.map(lane => (
          <tr key={lane}>
            <th scope="row">
              <LaneName lane={lane} name={LANE_SHORT[lane]} />
            </th>
            <td>{criteria.interest === null ? "–" : chancePercent(criteria.interest[lane])}</td>
            <td>{readiness === null ? "–" : percent(readiness[lane].share)}</td>
            <td>
              {readiness === null
                ? "–"
                : `${Math.round(readiness[lane].hoursMissing.value)} (${Math.round(readiness[lane].hoursMissing.low)}–${Math.round(readiness[lane].hoursMissing.high)})`}
            </td>
            <td>{criteria.pay === null ? "–" : chancePercent(criteria.pay[lane])}</td>
            <td>{weighing === null ? "–" : percent(weighing.winners[lane])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
