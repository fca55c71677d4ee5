import {percent} from "#model/percent"
import "./mock.css"
import {useState} from "react"
import {useLocation} from "wouter"
import type {MockRecord} from "#core/journal/fold-practice"
import {type Practice, seenLately} from "#core/journal/practice-now"
import {buildMock, mockShape} from "#core/practice/build-mock"
import {COMPANY_NAMES, LEVEL_NAMES, minuteWords, PART_NAMES, partWords} from "#core/practice/practice-words"
import {localDay} from "#io/local-day"
import {COMPANIES, type Company, type MockStarted} from "#model/practice/practice-events"
import {keepPractice} from "../../../app/journal"
import {PageLink} from "../../../app/page-link"
import {scenarioFragment} from "../../../app/scenario-store"
import {ErrorNotice} from "../../../ui/notice"
import {ScrollBox} from "../../../ui/scroll-box"
import {Segments} from "../../../ui/segments"
import {PracticeFrame} from "../practice-frame"
import {useOneAtATime} from "../use-one-at-a-time"
import {useReadiness} from "../use-readiness"
import {VoiceSetup} from "../voice/voice-setup"
import {newMockId} from "./new-mock-id"
import {OpenMocks} from "./open-mocks"

/** Begin a mock interview, go on with one, or look at earlier ones. */
export function MockPage() {
  return (
    <PracticeFrame title="Mock interview" part="/practice/mock">
      {practice => <MockSetup practice={practice} />}
    </PracticeFrame>
  )
}

function MockSetup({practice}: {readonly practice: Practice}) {
  const {plan, file, questions, record} = practice
  const [, goTo] = useLocation()
  const [company, setCompany] = useState<Company>(plan.company)
  const {act, error} = useOneAtATime()
  const shape = mockShape(company)
  const ready = useReadiness(practice)
  const open = record.mocks.filter(({finished}) => finished === null)
  const track = file.tracks.find(({id}) => id === plan.track)?.name ?? plan.track
  const start = async () => {
    const seed = Math.floor(Date.now() / 1000)
    const asked = {track: plan.track, level: plan.level, company, seed, seen: seenLately(practice)}
    const started: MockStarted = {
      mock: newMockId(),
      track: plan.track,
      level: plan.level,
      company,
      seed,
      day: localDay(plan.cutoffHour),
      items: buildMock({questions, modules: file.modules}, asked),
      predicted: ready.enough ? ready.one : null,
    }
    await keepPractice("mock-started", started)
    goTo(`/practice/mock/${started.mock}${scenarioFragment()}`)
  }
  return (
    <div className="practice-stack">
      <p className="page-lead measure">
        {shape.minutes} minutes for {track} at {LEVEL_NAMES[plan.level].toLowerCase()} level:{" "}
        {partWords(shape.parts)}, each with its own clock. Afterwards a rating from 1 to 4 on each dimension,
        and what moved it.
      </p>
      <OpenMocks mocks={open} />
      <div className="mock-company">
        <Segments
          legend="What kind of company"
          options={COMPANIES.map(value => ({value, name: COMPANY_NAMES[value]}))}
          value={company}
          onChange={setCompany}
        />
      </div>
      <VoiceSetup />
      {error !== null && <ErrorNotice error={error} what="No mock could be begun" />}
      <p className="card-actions">
        <button type="button" className="button strong" onClick={() => void act(start)}>
          Begin
        </button>
        <span className="small faint">
          <span className="key-words">Everything can be done with the keyboard. </span>What you write is kept
          as you type.
        </span>
      </p>
      <Earlier mocks={record.mocks.filter(({finished}) => finished !== null)} />
    </div>
  )
}

function Earlier({mocks}: {readonly mocks: readonly MockRecord[]}) {
  if (mocks.length === 0) return null
  return (
    <section className="practice-stack">
      <h2>Earlier</h2>
      <ScrollBox label="Earlier mocks">
        <table>
          <thead>
            <tr>
              <th className="says">Mock</th>
              <th>Said before</th>
              <th>Ratings</th>
              <th>Outcome</th>
            </tr>
          </thead>
          <tbody>
            {[...mocks].reverse().map(({started: {payload}, finished}) => (
              <tr key={payload.mock}>
                <td className="mock-day">
                  <PageLink href={`/practice/mock/${payload.mock}`}>{payload.day}</PageLink>
                  <span className="small faint">
                    {COMPANY_NAMES[payload.company]}, {LEVEL_NAMES[payload.level].toLowerCase()}
                  </span>
                </td>
                <td>{payload.predicted === null ? "–" : percent(payload.predicted)}</td>
                <td className="mock-ratings">{finished?.ratings.map(({rating}) => rating).join(" ")}</td>
                <td>{finished?.passed ? "Passed" : "Not passed"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small faint">
        Ratings from 1 to 4 on each dimension, in the order in which a result has them.
      </p>
    </section>
  )
}

/** The parts of a mock and how far one is. */
export function MockParts({started, at}: {readonly started: MockStarted; readonly at: number}) {
  return (
    <ol className="mock-parts">
      {started.items.map(({part, minutes, question}, place) => (
        <li key={question} aria-current={place === at ? "step" : undefined} data-done={place < at}>
          {PART_NAMES[part]} <span className="small faint">{minuteWords(minutes)}</span>
        </li>
      ))}
    </ol>
  )
}
