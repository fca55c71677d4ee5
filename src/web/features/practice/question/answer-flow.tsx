import "./question.css"
import {useEffect, useRef, useState} from "react"
import {type Step, stepAfter, suggestedClaims} from "#core/practice/answer-steps"
import {answeredQuestion} from "#core/practice/answered-question"
import {casesRight} from "#core/practice/drill-cases"
import {type Grading, gradeResponse, type Honesty} from "#core/practice/grade-response"
import type {InterviewPlanned} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {keepPractice} from "../../../app/journal"
import {Markdown} from "../../../ui/markdown/markdown"
import {AnswerForm} from "./answer/answer-form"
import {NumberAnswer} from "./answer/number-answer"
import {ProseField} from "./answer/prose-field"
import {runDrill} from "./answer/run-drill"
import {keepDraft, keptDraft} from "./draft"
import {SelfCheck} from "./self-check"

export type Answered = {readonly response: Response; readonly grading: Grading; readonly event: string}

/** One question from the prompt to the graded answer, which is kept in the journal. */
export function AnswerFlow(props: {
  readonly question: Question
  readonly level: InterviewPlanned["level"]
  readonly honesty: Honesty
  readonly day: string
  /** The mock interview that it belongs to, or null. */
  readonly mock: string | null
  readonly onDone: (answered: Answered) => void
}) {
  const {question, level, honesty, day, mock, onDone} = props
  const [response, setResponse] = useState<Response>(() => keptDraft(question))
  const [step, setStep] = useState<Step>("answer")
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const beganAt = useRef(performance.now())
  useEffect(() => keepDraft(question.id, response), [question.id, response])

  const finish = async (final: Response) => {
    const grading = gradeResponse(question, final, {level, honesty})
    const seconds = (performance.now() - beganAt.current) / 1000
    const answered = answeredQuestion(question, {response: final, grading, day, seconds, mock})
    const event = await keepPractice("question-answered", answered)
    keepDraft(question.id, null)
    onDone({response: final, grading, event})
  }

  /** Goes on; code is run on all of its cases when the answer is handed in. */
  const goOn = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      let now = response
      if (step === "answer" && now.kind === "coding" && question.kind === "coding") {
        const cases = [...question.drill.shown, ...question.drill.hidden]
        const run = await runDrill(question.drill, now.code, cases)
        now = {
          ...now,
          cases: cases.length,
          passed: casesRight(run),
        }
      }
      const next = stepAfter(question, step)
      if (next === "check") now = {...now, claims: {...suggestedClaims(question, now), ...now.claims}}
      setResponse(now)
      if (next === "result") await finish(now)
      else setStep(next)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="question-body">
      <div className="question-prompt">
        <Markdown text={question.prompt} top={2} />
      </div>
      {step === "answer" && <AnswerForm question={question} response={response} onChange={setResponse} />}
      {step === "twist" && question.kind === "estimation" && response.kind === "estimation" && (
        <section className="answer-form">
          <h2>One assumption changes</h2>
          <NumberAnswer
            label={question.estimate.twist.ask}
            unit={
              question.estimate.quantities.find(({id}) => id === question.estimate.twist.quantity)?.unit ?? ""
            }
            value={response.numbers["twist"]}
            onChange={value => {
              const {twist: _, ...rest} = response.numbers
              setResponse({...response, numbers: value === undefined ? rest : {...rest, twist: value}})
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
                setResponse({
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
        <SelfCheck
          question={question}
          response={response}
          onChange={setResponse}
          onDone={() => void goOn()}
        />
      ) : (
        <p className="card-actions">
          <button type="button" className="button strong" disabled={isBusy} onClick={() => void goOn()}>
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
      {trouble !== null && (
        <div className="notice error" role="alert">
          <strong>This could not be graded</strong>
          <p>{trouble}</p>
        </div>
      )}
    </div>
  )
}
