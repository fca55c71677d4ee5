import {useCallback, useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {proseOf} from "#core/practice/grade-response"
import {counted, KIND_NAMES, LEVEL_NAMES, minuteWords} from "#core/practice/practice-words"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {TRACKS} from "#model/practice/track"
import {fetchContent} from "../../../app/fetch-content"
import {retractEvent} from "../../../app/journal"
import {PageFrame} from "../../../app/page-frame"
import {PageLink} from "../../../app/page-link"
import {useFetched} from "../../../app/use-catalog"
import {Markdown} from "../../../ui/markdown/markdown"
import {ErrorNotice} from "../../../ui/notice"
import {PracticeFrame} from "../practice-frame"
import {useOneAtATime} from "../use-one-at-a-time"
import {type Answered, AnswerFlow} from "./answer-flow"
import {keepDraft} from "./draft"
import {Outcome} from "./outcome/outcome"
import {useStepFocus} from "./use-step-focus"

/** A question of any track, by its id; undefined where there is none. */
async function findQuestion(id: string): Promise<{readonly found: Question | undefined}> {
  for (const track of TRACKS) {
    const questions = await fetchContent(`practice/${track}.json`)
    const found = questions.find(question => question.id === id)
    if (found !== undefined) return {found}
  }
  return {found: undefined}
}

export function QuestionPage({id}: {readonly id: string}) {
  const load = useCallback(() => findQuestion(id), [id])
  const {value, error} = useFetched(load)
  if (error !== null)
    return (
      <PageFrame title="Question">
        <ErrorNotice error={error} what="The question could not be loaded" />
      </PageFrame>
    )
  if (value === null) return <div className="skeleton page-skeleton" />
  const {found} = value
  if (found === undefined)
    return (
      <PageFrame title="There is no such question">
        <p className="page-lead">
          It may have been renamed. <PageLink href="/practice/map">The track</PageLink> lists them all.
        </p>
      </PageFrame>
    )
  return (
    <PracticeFrame title={found.title} part="/practice">
      {practice => <QuestionBody key={found.id} practice={practice} question={found} />}
    </PracticeFrame>
  )
}

function QuestionBody({practice, question}: {readonly practice: Practice; readonly question: Question}) {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const {act, error} = useOneAtATime()
  const shown = useStepFocus<HTMLDivElement>(answered?.event ?? "")
  const takeBack = ({event, response}: Answered) =>
    act(async () => {
      await retractEvent(event)
      keepDraft(question.id, response)
      setAnswered(null)
    })
  const before = practice.answers.filter(answer => answer.question === question.id)
  return (
    <div className="practice-stack question-page" ref={shown}>
      <p className="soft question-facts">
        {KIND_NAMES[question.kind]} · {LEVEL_NAMES[question.level]} · {minuteWords(question.minutes)}
        {before.length > 0 && answered === null && ` · answered ${counted(before.length, "time")} before`}
      </p>
      {answered === null ? (
        <AnswerFlow
          question={question}
          level={practice.plan.level}
          honesty={practice.honesty}
          cutoffHour={practice.plan.cutoffHour}
          mock={null}
          onDone={setAnswered}
        />
      ) : (
        <>
          <Asked question={question} response={answered.response} />
          <Outcome
            question={question}
            response={answered.response}
            grading={answered.grading}
            labs={new Map(practice.file.labs.map(({slug, title}) => [slug, title]))}
          />
          <p className="card-actions">
            <PageLink href="/practice" className="button strong">
              Back to today
            </PageLink>
            <button type="button" className="button" onClick={() => void takeBack(answered)}>
              Take this answer back
            </button>
          </p>
          {error !== null && <ErrorNotice error={error} what="The answer could not be taken back" />}
          <p className="small faint">
            Its points are flash cards now; they come back before you would forget them.
          </p>
        </>
      )}
    </div>
  )
}

/** What was asked and said, beside what was made of it. */
function Asked({question, response}: {readonly question: Question; readonly response: Response}) {
  const prose = proseOf(response).trim()
  return (
    <details className="outcome-asked">
      <summary>The question{prose !== "" && " and your answer"}</summary>
      <div className="question-prompt">
        <Markdown text={question.prompt} top={3} />
      </div>
      {prose !== "" && <blockquote className="own-prose">{prose}</blockquote>}
    </details>
  )
}
