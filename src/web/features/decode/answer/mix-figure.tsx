import {useMemo} from "react"
import {mixCloud} from "#core/decode/lane/mix-cloud"
import {LANE_WORDS} from "#core/decode/view/lane-words"
import type {LaneModel} from "#model/decode/lane-model"
import {POSTING_LANES, type PostingReading} from "#model/decode/reading"
import {LANES} from "#model/lane"
import {chancePercent, percent} from "#model/percent"
import {useDecoder} from "../../../app/use-decoder"
import {TernaryChart} from "../../../ui/charts/ternary-chart"
import {Figure} from "../../../ui/figure"
import {count, dayOf} from "../../../ui/format"
import {LaneMark} from "../../../ui/lane-mark"
import {useSavedReadings} from "../keep/use-saved-readings"
import {PostingMark} from "../posting/posting-mark"

const CLOUD = {count: 260, seed: 11}

/** The mix of the three kinds of work as a place in a triangle, with its doubt. */
export function MixFigure({reading}: {readonly reading: PostingReading}) {
  const {value: loaded} = useDecoder()
  const saved = useSavedReadings()
  const model = loaded?.decoder.lanes.model ?? null
  const {mix, lane, titleLane} = reading
  const cloud = useMemo(
    () => (model === null ? [] : mixCloud(mix, {sd: model.mixSpread, ...CLOUD})),
    [mix, model],
  )
  const others = saved
    .filter(({reading: other}) => other.lane !== "none" && other.id !== reading.id)
    .map(({id, reading: other}) => ({id, shares: other.mix}))
  return (
    <Figure
      title="The mix of its duties"
      says={
        lane === "none"
          ? "None of the three lanes carries these duties, so there is no place in the triangle for them."
          : LANES.map(one => `${LANE_WORDS[one]} ${percent(mix[one])}`).join(", ")
      }
      provenance={model === null ? "" : <Provenance model={model} />}
      table={<ChancesTable reading={reading} />}
    >
      <TernaryChart
        shares={lane === "none" ? null : {of: mix, lane}}
        cloud={cloud}
        hollow={titleLane}
        others={others}
      />
      <ul className="ternary-key">
        {lane !== "none" && (
          <li>
            <LaneMark lane={lane} /> the duties, in the cloud of doubt
          </li>
        )}
        {titleLane !== null && (
          <li>
            <span className="key-hollow">
              <LaneMark lane={titleLane} />
            </span>{" "}
            what the title names
          </li>
        )}
        {others.length > 0 && (
          <li>
            <span className="key-other" aria-hidden="true" /> your saved postings
          </li>
        )}
      </ul>
    </Figure>
  )
}

function Provenance({model}: {readonly model: LaneModel}) {
  const all = model.scores.find(({set}) => set === "all")
  return (
    <>
      Words weighed by a model trained {dayOf(`${model.trained}T00:00:00Z`)} on {count(model.labelled)}{" "}
      postings labelled by reading
      {all !== undefined && (
        <>
          ; on those left out {percent(all.accuracy)} right ({percent(all.accuracyLow)}–
          {percent(all.accuracyHigh)}), where title and duties differ {percent(all.contradictingAccuracy)} of{" "}
          {all.contradictingN}
        </>
      )}
      . The cloud is as wide as labels lie from readings.
    </>
  )
}

function ChancesTable({reading: {chances, mix}}: {readonly reading: PostingReading}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Lane</th>
          <th scope="col">Share of the mix</th>
          <th scope="col">Chance to be the lane</th>
        </tr>
      </thead>
      <tbody>
        {POSTING_LANES.map(lane => (
          <tr key={lane}>
            <th scope="row">
              <span className="lane-name">
                <PostingMark lane={lane} /> {LANE_WORDS[lane]}
              </span>
            </th>
            <td>{lane === "none" ? "–" : percent(mix[lane])}</td>
            <td>{chancePercent(chances[lane])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
