import {useState} from "react"
import {timingGains} from "#core/career/view/timing-gains"
import type {CareerAnswer, LawLaneId, SwitchTiming} from "#model/career-answer"
import {laneWord} from "../../app/answer/lane-words"
import {Provenance} from "../../app/answer/provenance"
import {askWorker} from "../../app/career-client"
import {useWorked, type Worked} from "../../app/use-worked"
import {TimingChart} from "../../ui/charts/timing-chart"
import {Figure} from "../../ui/figure"
import {money, moneyExact, moneySigned, quarterInWords} from "../../ui/format"
import {ErrorNotice} from "../../ui/notice"
import {Segments} from "../../ui/segments"

const AFTER_MS = 1200

/** When to move into a lane, if at all. */
export function TimingSection({answer}: {readonly answer: CareerAnswer}) {
  const lanes = answer.plans.filter(({learningHours}) => learningHours > 0).map(({lane}) => lane)
  const [wanted, setWanted] = useState<LawLaneId>(lanes[0] ?? "ai")
  const lane = lanes.includes(wanted) ? wanted : lanes[0]
  const {value: timing, isStale, error} = useTiming(answer, lane)
  if (lane === undefined) return null
  const isShown = timing !== null && timing.lane === lane
  return (
    <section className="stack">
      <Figure
        title="When to move"
        isStale={isStale && isShown}
        says={isShown ? timingSentence(timing) : `Trying each year of moving into ${laneWord(lane)}.`}
        provenance={
          <Provenance extra="The time is chosen on half of 8,000 careers and its gain measured on the other half" />
        }
        table={isShown ? <TimingTable timing={timing} /> : undefined}
      >
        <div className="stack">
          <Segments
            legend="Lane to move into"
            isLegendHidden
            options={lanes.map(one => ({value: one, name: laneWord(one)}))}
            value={lane}
            onChange={setWanted}
          />
          {error !== null && <ErrorNotice error={error} what="The best time could not be worked out" />}
          {isShown ? (
            <TimingChart
              lane={lane}
              gains={timingGains(timing)}
              horizonYears={answer.question.profile.horizonYears}
              bestQuarter={timing.bestQuarter}
            />
          ) : (
            error === null && <div className="skeleton timing-skeleton" />
          )}
        </div>
      </Figure>
    </section>
  )
}

function useTiming({question}: CareerAnswer, lane: LawLaneId | undefined): Worked<SwitchTiming> {
  // a preview and the full run ask for the same timing, which has a number of careers of its own
  const asked = {...question, careers: 1}
  return useWorked(lane === undefined ? null : JSON.stringify([asked, lane]), {
    ask: handlers => (lane === undefined ? () => {} : askWorker("timing", {question: asked, lane}, handlers)),
    afterMs: AFTER_MS,
  })
}

function timingSentence({lane, bestQuarter, gain, points}: SwitchTiming): string {
  if (points.length < 2) return `Learning for ${laneWord(lane)} would take longer than the horizon.`
  if (bestQuarter === null)
    return `Never: at no time does moving into ${laneWord(lane)} raise the average total.`
  const spread = `${money(gain.value, Math.max(gain.se, 1000))} ± ${money(gain.se, gain.se)}`
  return `Moving into ${laneWord(lane)} pays most ${quarterInWords(bestQuarter)}: ${spread} more than never moving, on average.`
}

function TimingTable({timing}: {readonly timing: SwitchTiming}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Move</th>
          <th scope="col">Average total</th>
          <th scope="col">Against never</th>
          <th scope="col">Sure pay worth as much, a year</th>
        </tr>
      </thead>
      <tbody>
        {timing.points.map(({quarter, mean, certaintyEquivalent}) => {
          const gain = timingGains(timing).find(one => one.quarter === quarter)
          return (
            <tr key={quarter}>
              <th scope="row">{quarter === null ? "never" : quarterInWords(quarter)}</th>
              <td>
                {moneyExact(mean.value)} <span className="faint small">± {moneyExact(mean.se)}</span>
              </td>
              <td>{gain === undefined ? "–" : moneySigned(gain.gain, 10_000)}</td>
              <td>
                {moneyExact(certaintyEquivalent.value)}{" "}
                <span className="faint small">± {moneyExact(certaintyEquivalent.se)}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
