import {useMemo} from "react"
import {cloudOf, middleOf} from "#core/fit/cloud"
import type {FitAnswerWhole} from "#core/fit/fit-document"
import {fitHeadline} from "#core/fit/view/headline"
import {WORK} from "#core/fit/view/words"
import {LANES} from "#model/lane"
import {chancePercent} from "#model/percent"
import {TernaryChart} from "../../../ui/charts/ternary-chart"
import {Figure} from "../../../ui/figure"
import {LANE_SHORT, LaneName} from "../../../ui/lane-mark"
import type {FitState} from "../use-fit"

const CLOUD = {count: 420, seed: 7}

/** Where the leaning lies between the three lanes, with its doubt. */
export function LeaningFigure(props: {
  readonly fit: FitState
  readonly whole: FitAnswerWhole
  readonly isExample: boolean
}) {
  const {fit, whole, isExample} = props
  const {chances, weights} = whole.reading
  const {lane} = fitHeadline(whole.reading)
  const cloud = useMemo(() => cloudOf(weights, CLOUD), [weights])
  const middle = useMemo(() => middleOf(weights), [weights])
  return (
    <Figure
      title="Where you lean"
      says={`The share of the dots in the third of a lane is its chance to draw you most: ${LANES.map(one => `${LANE_SHORT[one]}\u00a0${chancePercent(chances[one])}`).join(", ")}.`}
      provenance={<Provenance fit={fit} whole={whole} isExample={isExample} />}
      table={<ChancesTable whole={whole} />}
    >
      <TernaryChart shares={{of: middle, lane}} cloud={cloud} hollow={null} others={[]} />
    </Figure>
  )
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`
}

function Provenance({
  fit,
  whole: {reading},
  isExample,
}: {
  readonly fit: FitState
  readonly whole: FitAnswerWhole
  readonly isExample: boolean
}) {
  const {discrimination} = fit.instrument.bank.assumptions
  const {pairs, questions} = reading.conversation
  const pieces = reading.evidence.pieces.length
  return (
    <>
      {isExample ? "Made-up answers: " : ""}
      {counted(questions.length, "question")}, {counted(pairs.length, "pair")}
      {pieces > 0 && `, ${counted(pieces, "kind")} of evidence`} · {reading.engine} ·{" "}
      <span
        className="guess"
        title="How strongly an answer tells two leanings apart. Assumed, not measured: no data of real people stand behind it yet"
      >
        discrimination {discrimination.value} assumed ({discrimination.low}–{discrimination.high})
      </span>
    </>
  )
}

function ChancesTable({whole: {reading}}: {readonly whole: FitAnswerWhole}) {
  const {chances, said, evidence, appeal} = reading
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Lane</th>
          <th scope="col">Chance to draw you most</th>
          <th scope="col">By answers alone</th>
          <th scope="col" title="Added to the log of the odds; 0.4 is one passed lab">
            Evidence
          </th>
          <th scope="col">By itself, 1 to 5</th>
        </tr>
      </thead>
      <tbody>
        {LANES.map(lane => (
          <tr key={lane}>
            <th scope="row">
              <LaneName lane={lane} name={`${LANE_SHORT[lane]}: ${WORK[lane]}`} />
            </th>
            <td>{chancePercent(chances[lane])}</td>
            <td>{chancePercent(said[lane])}</td>
            <td>{evidence.nats[lane] === 0 ? "–" : `+${evidence.nats[lane].toFixed(2)}`}</td>
            <td>{appeal?.ratings[lane] ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
