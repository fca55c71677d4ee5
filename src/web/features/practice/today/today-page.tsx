import {type ReactNode, useEffect, useState} from "react"
import {useLocation} from "wouter"
import type {Practice} from "#core/journal/practice-now"
import {untoldInterview} from "#core/journal/untold-interview"
import type {Today} from "#core/practice/plan-today"
import {counted, KIND_NAMES, LEVEL_NAMES, minuteWords} from "#core/practice/practice-words"
import {percent} from "#model/percent"
import {PageLink} from "../../../app/page-link"
import {scenarioFragment} from "../../../app/scenario-store"
import {ErrorNotice} from "../../../ui/notice"
import {PracticeFrame} from "../practice-frame"
import {AheadFigure} from "./ahead-figure"
import {PlanForm} from "./plan-form"
import {useToday} from "./use-today"

/** What to do now. */
export function TodayPage() {
  return (
    <PracticeFrame title="Practice" part="/practice">
      {practice => <TodayBody practice={practice} />}
    </PracticeFrame>
  )
}

function TodayBody({practice}: {readonly practice: Practice}) {
  const {today, error} = useToday(practice)
  const [isEditing, setEditing] = useState(false)
  const untold = untoldInterview(practice)
  const name = practice.file.tracks.find(({id}) => id === practice.plan.track)?.name ?? practice.plan.track
  return (
    <div className="practice-stack">
      <p className="page-lead measure">{leadOf(practice, today)}</p>
      {untold !== null && (
        <div className="notice" role="status">
          <strong>Your interview was on {untold}. How did it go?</strong>
          <p className="soft">
            What came of it is held against what was said before, and its questions become cards.
          </p>
          <p className="notice-row">
            <PageLink className="button" href="/practice/ready">
              Tell it
            </PageLink>
          </p>
        </div>
      )}
      {isEditing ? (
        <PlanForm practice={practice} onSaved={() => setEditing(false)} />
      ) : (
        <div className="practice-set">
          <p>
            {name} · {LEVEL_NAMES[practice.plan.level]} ·{" "}
            {practice.plan.date === null ? "no date" : practice.plan.date} · {practice.plan.minutesPerDay}
            {"\u00a0"}minutes a day
          </p>
          <button type="button" className="link-button" onClick={() => setEditing(true)}>
            {practice.isPlanned ? "Change" : "Choose track, level and date"}
          </button>
        </div>
      )}
      {error !== null && <ErrorNotice error={error} what="Today could not be planned" />}
      {today === null && error === null ? (
        <p className="soft" role="status">
          Planning today …
        </p>
      ) : (
        today !== null && <TodayPlan practice={practice} today={today} />
      )}
    </div>
  )
}

function leadOf({record, today: now, plan}: Practice, today: Today | null): string {
  const done = record.days.get(now)
  const did = done === undefined ? "" : ` You have done ${minuteWords(done.seconds / 60)} today.`
  if (today === null) return "What to do today, and how long it takes."
  const {cards, questions, lab} = today.minutes
  const minutes = cards + questions + lab
  if (minutes === 0)
    return plan.minutesPerDay === 0
      ? "You gave practice no minutes, so nothing is planned. Change it when you have some."
      : `Nothing is left for today.${did}`
  return `${minuteWords(minutes)} for today${today.left === null ? "" : `, ${counted(today.left, "day")} before the interview`}.${did}`
}

function cardsOf(count: number, fresh: number): string {
  if (fresh === 0) return count === 1 ? "To review" : "All to review"
  if (fresh === count) return count === 1 ? "New" : "All new"
  return `${fresh} new, ${count - fresh} to review`
}

/** The first thing to do, started by Enter. */
function firstPath(today: Today): string | null {
  if (today.cards.length > 0) return "/practice/review"
  const question = today.questions[0]
  return question === undefined
    ? today.lab === null
      ? null
      : `/labs/${today.lab.slug}`
    : `/practice/question/${question.id}`
}

function TodayPlan({practice, today}: {readonly practice: Practice; readonly today: Today}) {
  const [, goTo] = useLocation()
  const first = firstPath(today)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isFree = event.target === document.body || event.target instanceof HTMLHeadingElement
      if (event.key === "Enter" && isFree && first !== null) goTo(`${first}${scenarioFragment()}`)
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [first, goTo])
  const fresh = today.cards.filter(({isNew}) => isNew).length
  const leeches = [...practice.record.cards.values()].filter(({state}) => state === "leech").length
  return (
    <div className="today-columns">
      <ul className="today-list">
        {today.cards.length > 0 && (
          <TodayItem minutes={today.minutes.cards} href="/practice/review" isFirst action="Start">
            <strong>{counted(today.cards.length, "card")}</strong>
            <span className="small faint">
              {cardsOf(today.cards.length, fresh)}
              {today.waiting > 0 && `; ${today.waiting} more are due and wait`}
            </span>
          </TodayItem>
        )}
        {today.questions.map(({id, minutes, module, why}, at) => {
          const question = practice.questions.find(one => one.id === id)
          return (
            <TodayItem
              key={id}
              minutes={minutes}
              href={`/practice/question/${id}`}
              isFirst={today.cards.length === 0 && at === 0}
              action="Answer"
            >
              <strong>{question?.title ?? id}</strong>
              <span className="small faint">
                {" "}
                {question === undefined
                  ? ""
                  : `${KIND_NAMES[question.kind]} · ${LEVEL_NAMES[question.level]} · `}
                {practice.file.modules.find(one => one.id === module)?.title}
                {why === "again" && " · once more"}
              </span>
            </TodayItem>
          )
        })}
        {today.lab !== null && (
          <TodayItem
            minutes={today.lab.minutes}
            href={`/labs/${today.lab.slug}`}
            isFirst={today.cards.length === 0 && today.questions.length === 0}
            action="Open"
          >
            <strong>
              {practice.file.labs.find(({slug}) => slug === today.lab?.slug)?.title ?? today.lab.slug}
            </strong>
            <span className="small faint">Lab; a fifth of each day is saved up for labs</span>
          </TodayItem>
        )}
      </ul>
      <aside className="practice-stack">
        {today.recall !== null && (
          <section className="practice-stack">
            <p>
              On the day you would recall <strong>{percent(today.recall.expected)}</strong> of what the track
              asks for, by its weight; <strong>{percent(today.recall.without)}</strong> if you stopped now.
            </p>
            <AheadFigure ahead={today.ahead} />
          </section>
        )}
        {leeches > 0 && (
          <p className="small">
            {counted(leeches, "card")} {leeches === 1 ? "was" : "were"} forgotten six times and set aside.{" "}
            <PageLink href="/practice/cards">Write {leeches === 1 ? "it" : "them"} anew</PageLink>
          </p>
        )}
        <p className="small faint">
          {first !== null && (
            <span className="key-words">
              <kbd>Enter</kbd> starts.{" "}
            </span>
          )}
          Memory follows FSRS-6, a published model of forgetting, with its default weights; the minutes of a
          card are a guess until you have answered some.
        </p>
      </aside>
    </div>
  )
}

function TodayItem(props: {
  readonly minutes: number
  readonly href: string
  readonly isFirst?: boolean
  readonly action: string
  readonly children: ReactNode
}) {
  const {minutes, href, isFirst = false, action, children} = props
  return (
    <li className="today-item">
      <span className="today-minutes small faint">{minuteWords(minutes)}</span>
      <span className="today-says">{children}</span>
      <PageLink href={href} className={isFirst ? "button strong" : "button"}>
        {action}
      </PageLink>
    </li>
  )
}
