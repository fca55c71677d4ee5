import "./mock.css"
import {useCallback, useEffect, useRef, useState} from "react"
import type {MockRecord} from "#core/journal/fold-practice"
import type {Practice} from "#core/journal/practice-now"
import {finishedMock, nextPart} from "#core/practice/finish-mock"
import {KIND_NAMES, PART_NAMES} from "#core/practice/practice-words"
import {localDay} from "#io/local-day"
import type {Question} from "#model/practice/question"
import {keepPractice} from "../../../app/journal"
import {PageLink} from "../../../app/page-link"
import {ErrorNotice} from "../../../ui/notice"
import {PracticeFrame} from "../practice-frame"
import {AnswerFlow} from "../question/answer-flow"
import {useOneAtATime} from "../use-one-at-a-time"
import {useQuestions} from "../use-practice"
import {hasReading, ReadAloud} from "../voice/read-aloud"
import {hasDictation} from "../voice/recognizer"
import {useVoiceChoice} from "../voice/voice-choice"
import {VoiceProvider} from "../voice/voice-context"
import {MockClock} from "./mock-clock"
import {MockOutcome} from "./mock-outcome"
import {MockParts} from "./mock-page"

/** One mock interview: its parts one after the other, then what came of it. */
export function MockRunPage({id}: {readonly id: string}) {
  return (
    <PracticeFrame title="Mock interview" part="/practice/mock" isQuiet>
      {practice => <MockOf id={id} practice={practice} />}
    </PracticeFrame>
  )
}

function MockOf({id, practice}: {readonly id: string; readonly practice: Practice}) {
  const record = practice.record.mocks.find(({started}) => started.payload.mock === id)
  if (record === undefined)
    return (
      <p>
        There is no such mock in this journal. <PageLink href="/practice/mock">Begin one</PageLink>
      </p>
    )
  return <MockBody record={record} practice={practice} />
}

function MockBody({record, practice}: {readonly record: MockRecord; readonly practice: Practice}) {
  const {payload} = record.started
  const {value: questions, error} = useQuestions(payload.track)
  if (error !== null) return <ErrorNotice error={error} what="The questions could not be loaded" />
  if (questions === null) return <div className="skeleton practice-skeleton" />
  const byId = new Map(questions.map(question => [question.id, question]))
  return record.finished === null ? (
    <Running record={record} practice={practice} questions={byId} />
  ) : (
    <MockOutcome record={record} practice={practice} questions={byId} />
  )
}

function Running(props: {
  readonly record: MockRecord
  readonly practice: Practice
  readonly questions: ReadonlyMap<string, Question>
}) {
  const {record, practice, questions} = props
  const {payload} = record.started
  const answers = record.answers.map(one => one.payload)
  const item = nextPart(payload, answers, questions)
  const at = item === undefined ? payload.items.length : payload.items.indexOf(item)
  const voice = useVoiceChoice()
  const [beganAt, setBeganAt] = useState(() => performance.now())
  const isClosing = useRef(false)
  const {act, error} = useOneAtATime()
  // a part that was answered makes the next one begin; after the last one the mock is rated
  useEffect(() => {
    if (item !== undefined) setBeganAt(performance.now())
  }, [item])
  const close = useCallback(
    () => act(() => finish(record, {practice, questions})),
    [act, record, practice, questions],
  )
  useEffect(() => {
    if (item !== undefined || isClosing.current) return
    isClosing.current = true
    void close()
  }, [item, close])
  const question = item === undefined ? undefined : questions.get(item.question)
  if (error !== null)
    return (
      <ErrorNotice error={error} what="The mock could not be rated and kept">
        <button type="button" className="button" onClick={() => void close()}>
          Try again
        </button>
      </ErrorNotice>
    )
  if (item === undefined || question === undefined)
    return (
      <p className="soft" role="status">
        Rating the mock …
      </p>
    )
  return (
    <div className="practice-stack">
      <div className="mock-head">
        <MockParts started={payload} at={at} />
        <MockClock minutes={item.minutes} beganAt={beganAt} />
      </div>
      <h2>
        {PART_NAMES[item.part]}: {question.title}
        {KIND_NAMES[question.kind] !== PART_NAMES[item.part] && (
          <span className="small faint mock-kind"> {KIND_NAMES[question.kind]}</span>
        )}
      </h2>
      {voice.read && hasReading() && <ReadAloud key={question.id} text={question.prompt} />}
      <VoiceProvider value={voice.dictate && hasDictation()}>
        <AnswerFlow
          key={question.id}
          question={question}
          level={payload.level}
          honesty={practice.honesty}
          cutoffHour={practice.plan.cutoffHour}
          mock={payload.mock}
          onDone={() => window.scrollTo(0, 0)}
        />
      </VoiceProvider>
    </div>
  )
}

async function finish(
  record: MockRecord,
  {practice, questions}: {practice: Practice; questions: ReadonlyMap<string, Question>},
): Promise<void> {
  const answers = record.answers.map(one => one.payload)
  await keepPractice(
    "mock-finished",
    finishedMock(record.started.payload, answers, {questions, day: localDay(practice.plan.cutoffHour)}),
  )
}
