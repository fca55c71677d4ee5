import {useEffect, useState} from "react"
import {type Brackets, bracketsOf, chancesIf} from "#core/fit/assumed"
import type {FitAnswerWhole} from "#core/fit/fit-document"
import {evidenceInWords} from "#core/fit/view/evidence-words"
import {assumptionInWords, changesInWords, reasonsOf} from "#core/fit/view/reasons"
import type {FitBank} from "#model/content/fit-bank"
import type {FitAnswer} from "#model/fit/answers"
import type {FitState} from "../use-fit"

/** Why, in at most three answers, and what it would take for it to be otherwise. */
export function ReasonsSection(props: {
  readonly fit: FitState
  readonly whole: FitAnswerWhole
  readonly answers: readonly FitAnswer[]
}) {
  const {fit, whole, answers} = props
  const {reading} = whole
  const reasons = reasonsOf(reading, fit.instrument)
  const evidence = evidenceInWords(reading.evidence.pieces)
  const assumption = useAssumption(fit, whole, answers)
  const changes = [...changesInWords(reading), ...(assumption === null ? [] : [assumption])]
  return (
    <div className="fit-reasons">
      {reasons.length > 0 && (
        <section aria-labelledby="fit-moved">
          <h2 id="fit-moved">What moved it most</h2>
          <ol className="fit-moved">
            {reasons.map(({text, effect}) => (
              <li key={text}>
                <span>{text}</span> <span className="fit-effect">{effect}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {evidence.length > 0 && (
        <section aria-labelledby="fit-evidence">
          <h2 id="fit-evidence">What you did</h2>
          <ul className="fit-plain">
            {evidence.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {changes.length > 0 && (
        <section aria-labelledby="fit-changes">
          <h2 id="fit-changes">What would change it</h2>
          <ul className="fit-plain">
            {changes.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

let made: {readonly bank: FitBank; readonly brackets: Brackets} | undefined

/** What hangs on the assumption, once the page has been painted: two more banks take a while to make. */
function useAssumption(
  {instrument: {bank}}: FitState,
  {reading}: FitAnswerWhole,
  answers: readonly FitAnswer[],
): string | null {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (made?.bank !== bank) made = {bank, brackets: bracketsOf(bank)}
      setWords(assumptionInWords(reading, chancesIf(answers, made.brackets), bank.assumptions))
    }, 200)
    return () => clearTimeout(timer)
  }, [bank, reading, answers])
  return words
}
