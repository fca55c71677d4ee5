import {type FormEvent, useId, useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {predictionBefore} from "#core/journal/prediction-before"
import {untoldInterview} from "#core/journal/untold-interview"
import {daysUntil} from "#core/practice/plan-trouble"
import {OUTCOME_NAMES} from "#core/practice/practice-words"
import {keyOfText} from "#io/cards/card-deck"
import {localDay} from "#io/local-day"
import {percent} from "#model/percent"
import {INTERVIEW_OUTCOMES, type InterviewOutcome, type OwnCard} from "#model/practice/practice-events"
import {keepPractice, useJournal} from "../../../app/journal"
import {ErrorNotice, Notice} from "../../../ui/notice"
import {isRepeatedClick} from "../../../ui/repeated-click"
import {Segments} from "../../../ui/segments"
import {useOneAtATime} from "../use-one-at-a-time"

const OUTCOMES = INTERVIEW_OUTCOMES.map(value => ({value, name: OUTCOME_NAMES[value]}))

/** Questions of an interview as cards without an answer yet. */
function questionCards(questions: readonly string[], company: string): OwnCard[] {
  return questions.map(question => ({
    key: keyOfText("t", question),
    front: question,
    back: "",
    tags: company === "" ? [] : [company.slice(0, 100)],
    guid: null,
    memory: null,
    suspended: false,
  }))
}

/** What a kept debrief says: the chance that was said before, and the cards that came of it. */
function keptWords(predicted: number | null, cards: number): string {
  const before =
    predicted === null
      ? "Kept. Too little was known before that day to say a chance."
      : `Kept. Before that day the chance to pass was ${percent(predicted)}.`
  if (cards === 0) return before
  return `${before} ${cards === 1 ? "One question is a card" : `${cards} questions are cards`} now; write their answers under Cards.`
}

/** What came of a real interview and what was asked; the questions become cards of one's own. What is kept as said before is
 * what the journal knew before the day of the interview. */
export function DebriefForm({practice}: {readonly practice: Practice}) {
  const journal = useJournal()
  const [heldOn, setHeldOn] = useState(untoldInterview(practice) ?? practice.day)
  const [company, setCompany] = useState("")
  const [outcome, setOutcome] = useState<InterviewOutcome>("waiting")
  const [asked, setAsked] = useState("")
  const [said, setSaid] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const {act, error} = useOneAtATime()
  const id = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const ahead = daysUntil(heldOn, practice.today)
    const isPast = ahead !== null && ahead <= 0
    setTrouble(isPast ? null : "Give the day of the interview: today or an earlier one.")
    if (!isPast) return
    await act(async () => {
      const questions = asked
        .split("\n")
        .map(line => line.trim().slice(0, 2000))
        .filter(line => line !== "")
        .slice(0, 50)
      const {plan, file, questions: bank} = practice
      const given = {file, questions: bank, plan, day: heldOn, localDay}
      const predicted = predictionBefore(journal?.events ?? [], given)
      const held = {
        track: plan.track,
        day: heldOn,
        company: company.slice(0, 120),
        outcome,
        predicted,
        questions,
      }
      await keepPractice("interview-held", held)
      const cards = questionCards(questions, company)
      if (cards.length > 0)
        await keepPractice("cards-added", {
          deck: "From interviews",
          from: "debrief",
          track: plan.track,
          cards,
        })
      setSaid(keptWords(predicted, cards.length))
      setAsked("")
      setCompany("")
    })
  }
  return (
    <form className="plan-form" onSubmit={event => void save(event)} noValidate>
      <div className="field">
        <label htmlFor={`${id}-day`}>Day of the interview</label>
        <input
          id={`${id}-day`}
          type="date"
          className="input"
          max={practice.day}
          value={heldOn}
          onChange={({target}) => setHeldOn(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-company`}>Company (only for you)</label>
        <input
          id={`${id}-company`}
          className="input"
          value={company}
          onChange={({target}) => setCompany(target.value)}
        />
      </div>
      <Segments legend="What came of it" options={OUTCOMES} value={outcome} onChange={setOutcome} />
      <div className="field wide">
        <label htmlFor={`${id}-asked`}>Which questions came? One a line</label>
        <textarea
          id={`${id}-asked`}
          className="input"
          rows={4}
          value={asked}
          onChange={({target}) => setAsked(target.value)}
        />
      </div>
      {trouble !== null && (
        <div className="wide">
          <Notice isError>{trouble}</Notice>
        </div>
      )}
      {error !== null && <ErrorNotice error={error} what="The interview could not be kept" />}
      <div className="wide card-actions">
        <button
          type="submit"
          className="button"
          onClick={event => {
            if (isRepeatedClick(event.nativeEvent)) event.preventDefault()
          }}
        >
          Keep
        </button>
        {said !== null && <span role="status">{said}</span>}
      </div>
    </form>
  )
}
