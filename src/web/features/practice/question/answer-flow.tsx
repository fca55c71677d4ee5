import "./question.css"
import {useRef, useState} from "react"
import {type Step, stepAfter, suggestedClaims} from "#core/practice/answer-steps"
import {answeredQuestion} from "#core/practice/answered-question"
import {casesRight} from "#core/practice/drill-cases"
import {type Grading, gradeResponse, type Honesty} from "#core/practice/grade-response"
import {localDay} from "#io/local-day"
import type {InterviewPlanned} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {keepPractice} from "../../../app/journal"
import {Markdown} from "../../../ui/markdown/markdown"
import {ErrorNotice} from "../../../ui/notice"
import {useOneAtATime} from "../use-one-at-a-time"
import {AnswerForm} from "./answer/answer-form"
import {NumberAnswer} from "./answer/number-answer"
import {ProseField} from "./answer/prose-field"
import {runDrill} from "./answer/run-drill"
import {keepDraft, keptDraft} from "./draft"
import {SelfCheck} from "./self-check"
import {useStepFocus} from "./use-step-focus"

export type Answered = {readonly response: Response; readonly grading: Grading; readonly event: string}

/** An answer with how many of its cases came out right, where it is code. */
async function withCasesRun(question: Question, latest: {readonly current: Response}): Promise<Response> {
  const {current} = latest
  if (current.kind !== "coding" || question.kind !== "coding") return current
  const cases = [...question.drill.shown, ...question.drill.hidden]
  const run = await runDrill(question.drill, current.code, cases)
  const now = latest.current
  return now.kind === "coding" ? {...now, cases: cases.length, passed: casesRight(run)} : now
}

/** One question from the prompt to the graded answer, which is kept in the journal. */
export function AnswerFlow(props: {
  readonly question: Question
  readonly level: InterviewPlanned["level"]
  readonly honesty: Honesty
  /** The hour at which a practice day begins. */
  readonly cutoffHour: number
  /** The mock interview that it belongs to, or null. */
  readonly mock: string | null
  readonly onDone: (answered: Answered) => void
}) {
  const {question, level, honesty, cutoffHour, mock, onDone} = props
  const [response, setResponse] = useState<Response>(() => keptDraft(question))
  const [step, setStep] = useState<Step>("answer")
  const {act, isBusy, error} = useOneAtATime()
  const shown = useStepFocus<HTMLFieldSetElement>(step)
  const beganAt = useRef(performance.now())
  // what is spoken may come in while code runs, and before the page is drawn anew
  const latest = useRef(response)
  const change = (changed: Response) => {
    latest.current = changed
    setResponse(changed)
    keepDraft(question.id, changed)
  }

  const finish = async () => {
    const final = latest.current
    const grading = gradeResponse(question, final, {level, honesty})
    const seconds = (performance.now() - beganAt.current) / 1000
    const day = localDay(cutoffHour)
    const answered = answeredQuestion(question, {response: final, grading, day, seconds, mock})
    const event = await keepPractice("question-answered", answered)
    keepDraft(question.id, null)
    onDone({response: final, grading, event})
  }

  /** Goes on; code is run on all of its cases when the answer is handed in. */
  const goOn = () =>
    act(async () => {
      if (step === "answer") change(await withCasesRun(question, latest))
      const next = stepAfter(question, step)
      if (next === "check") {
        const now = latest.current
        change({...now, claims: {...suggestedClaims(question, now), ...now.claims}})
      }
      if (next === "result") await finish()
      else setStep(next)
    })

  return (
    <div className="question-body">
      <div className="question-prompt">
        <Markdown text={question.prompt} top={2} />
      </div>
      <fieldset className="answer-fields" ref={shown} disabled={isBusy}>
        {step === "answer" && <AnswerForm question={question} response={response} onChange={change} />}
        {step === "twist" && question.kind === "estimation" && response.kind === "estimation" && (
          <section className="answer-form">
            <h2>One assumption changes</h2>
            <NumberAnswer
              label={question.estimate.twist.ask}
              unit={
                question.estimate.quantities.find(({id}) => id === question.estimate.twist.quantity)?.unit ??
                ""
              }
              value={response.numbers["twist"]}
              onChange={value => {
                const {twist: _, ...rest} = response.numbers
                change({...response, numbers: value === undefined ? rest : {...rest, twist: value}})
              }}
            />
          </section>
        )}
        {step === "pushes" && question.kind === "design" && response.kind === "design" && (
          <section className="answer-form">
            <h2>The interviewer asks on</h2>
            {question.pushes.map(({ask}, at) => (
              <ProseField
                key={ask}
                label={ask}
                rows={4}
                value={response.pushes[at] ?? ""}
                onChange={text =>
                  change({
                    ...response,
                    pushes: question.pushes.map((_, other) =>
                      other === at ? text : (response.pushes[other] ?? ""),
                    ),
                  })
                }
              />
            ))}
          </section>
        )}
        {step === "check" ? (
          <SelfCheck question={question} response={response} onChange={change} onDone={() => void goOn()} />
        ) : (
          <p className="card-actions">
            <button type="button" className="button strong" onClick={() => void goOn()}>
              {isBusy ? "Working …" : step === "answer" ? "Hand in" : "Go on"}
            </button>
            {step !== "answer" && (
              <button type="button" className="button" onClick={() => setStep("answer")}>
                Back
              </button>
            )}
            <span className="small faint">Kept in this browser as you type.</span>
          </p>
        )}
      </fieldset>
      {error !== null && <ErrorNotice error={error} what="This could not be graded and kept" />}
    </div>
  )
}
