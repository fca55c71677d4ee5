import {percent} from "#model/percent"
import "./ready.css"
import type {Practice} from "#core/journal/practice-now"
import {counted, EVIDENCE_NAMES, LEVEL_NAMES} from "#core/practice/practice-words"
import {checkPredictions, type Outcome} from "#core/practice/prediction-check"
import {DIFFICULTY, ENOUGH_ANSWERS, type Readiness, USUAL_LUCK} from "#core/practice/readiness"
import {readyHeadline} from "#core/practice/ready-words"
import {REMEMBERED_DAYS} from "#core/practice/track-readiness"
import {exp} from "#math/exp"
import {ReliabilityChart} from "../../../ui/charts/reliability-chart"
import {ScrollBox} from "../../../ui/scroll-box"
import {PracticeFrame} from "../practice-frame"
import {useReadiness} from "../use-readiness"
import {DebriefForm} from "./debrief-form"
import {InterviewList} from "./interview-list"

/** How ready one is, on what that rests, and how far it held. */
export function ReadyPage() {
  return (
    <PracticeFrame title="Readiness" part="/practice/ready">
      {practice => <ReadyBody practice={practice} />}
    </PracticeFrame>
  )
}

function ReadyBody({practice}: {readonly practice: Practice}) {
  const ready = useReadiness(practice)
  const track = practice.file.tracks.find(({id}) => id === practice.plan.track)?.name ?? practice.plan.track
  const own = practice.answers.filter(answer => answer.track === practice.plan.track).length
  return (
    <div className="practice-stack">
      <p className="page-lead measure">{readyHeadline(ready, track)}</p>
      <ReadyFigure ready={ready} />
      <p className="small faint measure">
        Each line runs from 0 to {percent(1)}. The grey band holds {percent(0.8)} of what may be true
        {ready.enough && "; the dot is what we expect"}.
      </p>
      <EvidenceLine ready={ready} answers={own} />
      <Modules practice={practice} ready={ready} />
      <Predictions practice={practice} />
      <section className="practice-stack">
        <h2>After an interview</h2>
        <DebriefForm practice={practice} />
        <InterviewList interviews={practice.record.interviews} />
      </section>
      <p className="small faint measure">
        A logistic model of your judged points at {LEVEL_NAMES[practice.plan.level].toLowerCase()} level,
        weighted by how they were judged, times what you still recall. A question that you answer again within{" "}
        {REMEMBERED_DAYS} days counts less, for you saw its solution; labs count where you passed them before
        you saw theirs. Interviews of one person differ by luck: somebody who shows{" "}
        {percent(USUAL_LUCK.share)} of the points as a rule shows {percent(USUAL_LUCK.low)} to{" "}
        {percent(USUAL_LUCK.high)} in two of three interviews, and passes every second one. Both are guesses.
        In simulation what it says is off by 2 to 4 points on average.
      </p>
    </div>
  )
}

/** Two chances on one axis, the first with the band that holds 80 % of the belief. */
function ReadyFigure({ready}: {readonly ready: Readiness}) {
  const {one, oneOfThree, low, high, enough} = ready
  const label = enough
    ? `One interview ${percent(one)}, between ${percent(low)} and ${percent(high)}; at least one of three ${percent(oneOfThree)}`
    : `One interview between ${percent(low)} and ${percent(high)}`
  return (
    <figure className="ready-figure" role="img" aria-label={label}>
      <div className="ready-row">
        <span>Pass one interview</span>
        <div className="ready-axis">
          <div className="ready-band" style={{left: `${100 * low}%`, width: `${100 * (high - low)}%`}} />
          {enough && <div className="ready-dot" style={{left: `${100 * one}%`}} />}
        </div>
        <span>{enough ? percent(one) : `${percent(low)} to ${percent(high)}`}</span>
      </div>
      {enough && (
        <div className="ready-row">
          <span>Pass at least one of three</span>
          <div className="ready-axis">
            <div className="ready-dot" style={{left: `${100 * oneOfThree}%`}} />
          </div>
          <span>{percent(oneOfThree)}</span>
        </div>
      )}
    </figure>
  )
}

function EvidenceLine({ready, answers}: {readonly ready: Readiness; readonly answers: number}) {
  const parts = (["measured", "form", "probed", "matched", "self"] as const).filter(
    one => ready.shares[one] > 0,
  )
  if (answers === 0)
    return (
      <p className="soft measure">
        You have answered no question yet. From {ENOUGH_ANSWERS} answers on a chance is said; before that only
        the band.
      </p>
    )
  const isRepeated = ready.answers < answers || !Number.isInteger(ready.answers)
  return (
    <p className="soft measure">
      It rests on {counted(answers, "answer")}
      {isRepeated &&
        `, which count as about ${Math.round(ready.answers)} with your labs, since questions repeated of late count less`}
      {!ready.enough && `; from ${ENOUGH_ANSWERS} on a chance is said`}. By weight:{" "}
      {parts.map(one => `${percent(ready.shares[one])} ${EVIDENCE_NAMES[one]}`).join(", ")}.
    </p>
  )
}

function Modules({practice, ready}: {readonly practice: Practice; readonly ready: Readiness}) {
  const {plan, file, answers} = practice
  const modules = file.modules.filter(
    ({id, track}) => track === plan.track && answers.some(one => one.module === id),
  )
  if (modules.length === 0) return null
  const share = (logits: number) => 1 / (1 + exp(-(logits - DIFFICULTY[plan.level])))
  return (
    <section className="practice-stack">
      <h2>By module</h2>
      <div className="ready-figure">
        {modules.map(({id, title}) => {
          const {mean, spread} = ready.modules[id] ?? ready.track
          const [low, high] = [share(mean - 1.28 * spread), share(mean + 1.28 * spread)]
          return (
            <div className="ready-row" key={id}>
              <span>{title}</span>
              <div
                className="ready-axis"
                role="img"
                aria-label={`${percent(share(mean))} of the points expected, between ${percent(low)} and ${percent(high)}`}
              >
                <div
                  className="ready-band"
                  style={{left: `${100 * low}%`, width: `${100 * (high - low)}%`}}
                />
                <div className="ready-dot" style={{left: `${100 * share(mean)}%`}} />
              </div>
              <span>{percent(share(mean))}</span>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Predictions that were made before mocks and interviews, and what came of them. */
function outcomesOf({record}: Practice): Outcome[] {
  const mocks = record.mocks.flatMap(({started, finished}) =>
    finished === null || started.payload.predicted === null
      ? []
      : [{said: started.payload.predicted, happened: finished.passed}],
  )
  const interviews = record.interviews.flatMap(({payload}) =>
    payload.predicted === null || payload.outcome === "waiting"
      ? []
      : [{said: payload.predicted, happened: payload.outcome === "passed"}],
  )
  return [...mocks, ...interviews]
}

function Predictions({practice}: {readonly practice: Practice}) {
  const checked = checkPredictions(outcomesOf(practice))
  return (
    <section className="practice-stack">
      <h2>Did it hold?</h2>
      {checked === null ? (
        <p className="soft measure">
          Nothing to compare yet. What is said before a mock or a real interview is kept, and held here
          against what came of it.
        </p>
      ) : (
        <>
          <p className="measure">
            Over {counted(checked.count, "prediction")} the mean squared error is {checked.brier.toFixed(2)}.
            Always saying how often you passed would give {checked.baseBrier.toFixed(2)}.
            {checked.count < 20 && " With so few this says little."}
          </p>
          <div className="ready-held">
            <figure>
              <ReliabilityChart points={checked.bins} />
              <figcaption className="small faint">
                On the slanted line what was said is what happened. Larger dots hold more predictions; the
                true share lies within the upright line with {percent(0.95)} confidence.
              </figcaption>
            </figure>
            <ScrollBox label="Predictions and what came of them">
              <table>
                <thead>
                  <tr>
                    <th>Said</th>
                    <th>Passed</th>
                    <th>True share</th>
                    <th>Count</th>
                  </tr>
                </thead>
                <tbody>
                  {checked.bins.map(({said, happened, low, high, count}) => (
                    <tr key={said}>
                      <td>{percent(said)}</td>
                      <td>{percent(happened)}</td>
                      <td>
                        {percent(low)} to {percent(high)}
                      </td>
                      <td>{count}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          </div>
        </>
      )}
    </section>
  )
}
