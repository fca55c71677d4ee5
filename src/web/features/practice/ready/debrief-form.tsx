import {type FormEvent, useId, useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {keyOfText} from "#io/cards/card-deck"
import type {OwnCard} from "#model/practice/practice-events"
import {keepPractice} from "../../../app/journal"
import {Segments} from "../../../ui/segments"

const OUTCOMES = [
  {value: "passed", name: "Passed"},
  {value: "failed", name: "Not passed"},
  {value: "waiting", name: "No answer yet"},
] as const
type OutcomeChoice = (typeof OUTCOMES)[number]["value"]

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

/** What came of a real interview and what was asked; the questions become cards of one's own. */
export function DebriefForm({
  practice,
  predicted,
}: {
  readonly practice: Practice
  readonly predicted: number | null
}) {
  const [company, setCompany] = useState("")
  const [outcome, setOutcome] = useState<OutcomeChoice>("waiting")
  const [asked, setAsked] = useState("")
  const [said, setSaid] = useState<string | null>(null)
  const id = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const questions = asked
      .split("\n")
      .map(line => line.trim().slice(0, 2000))
      .filter(line => line !== "")
      .slice(0, 50)
    const {plan, day} = practice
    const held = {track: plan.track, day, company: company.slice(0, 120), outcome, predicted, questions}
    await keepPractice("interview-held", held)
    const cards = questionCards(questions, company)
    if (cards.length > 0)
      await keepPractice("cards-added", {deck: "From interviews", from: "debrief", track: plan.track, cards})
    setSaid(
      cards.length === 0
        ? "Kept."
        : `Kept; ${cards.length === 1 ? "one question is a card" : `${cards.length} questions are cards`} now. Write their answers under Cards.`,
    )
    setAsked("")
    setCompany("")
  }
  return (
    <form className="plan-form" onSubmit={event => void save(event)}>
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
      <div className="wide card-actions">
        <button type="submit" className="button">
          Keep
        </button>
        {said !== null && <span role="status">{said}</span>}
      </div>
    </form>
  )
}
