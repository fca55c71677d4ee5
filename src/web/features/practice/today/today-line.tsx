import type {Practice} from "#core/journal/practice-now"
import {counted, minuteWords} from "#core/practice/practice-words"
import {percent} from "#model/percent"
import {FailedLine, StandLine} from "../../../app/standing/stand-line"
import {usePractice} from "../use-practice"
import {useToday} from "./use-today"

/** What there is to practise today. */
export function TodayLine() {
  const fetched = usePractice()
  if (fetched.kind === "failed") return <FailedLine href="/practice" name="Today" />
  if (fetched.kind === "loading") return <div className="skeleton stand-skeleton" />
  return <Said practice={fetched.practice} />
}

function Said({practice}: {readonly practice: Practice}) {
  const {today, error} = useToday(practice)
  if (error !== null) return <FailedLine href="/practice" name="Today" />
  if (today === null) return <div className="skeleton stand-skeleton" />
  const {cards, questions, lab} = today.minutes
  const parts = [
    ...(today.cards.length > 0 ? [counted(today.cards.length, "card")] : []),
    ...(today.questions.length > 0 ? [counted(today.questions.length, "question")] : []),
    ...(today.lab === null ? [] : ["a lab"]),
  ]
  const recall =
    today.recall === null
      ? "No interview date set"
      : `${percent(today.recall.expected)} recalled on the date, expected`
  return (
    <StandLine
      href="/practice"
      name="Today"
      says={
        parts.length === 0
          ? "Nothing is left for today."
          : `${parts.join(", ")}: ${minuteWords(cards + questions + lab)}.`
      }
      sure={today.left === null ? recall : `${counted(today.left, "day")} left; ${recall}`}
    />
  )
}
