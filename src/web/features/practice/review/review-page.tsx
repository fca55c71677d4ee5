import {useCallback, useEffect, useLayoutEffect, useRef, useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {type CardText, cardText} from "#core/practice/card-text"
import {dueDay, reviewMemory} from "#core/practice/memory"
import {counted, RATING_NAMES} from "#core/practice/practice-words"
import {afterRating, type ReviewQueue, startQueue, withoutFirst} from "#core/practice/review-queue"
import {localDay} from "#io/local-day"
import {dayNumber} from "#model/practice/practice-day"
import type {Rating} from "#model/practice/practice-events"
import {keepPractice, retractEvent} from "../../../app/journal"
import {PageLink} from "../../../app/page-link"
import {Markdown} from "../../../ui/markdown/markdown"
import {ErrorNotice} from "../../../ui/notice"
import {PracticeFrame} from "../practice-frame"
import {useToday} from "../today/use-today"
import {useOneAtATime} from "../use-one-at-a-time"

const RATINGS: readonly Rating[] = [1, 2, 3, 4]
const LONGEST_S = 600

/** Today's cards, one after the other. */
export function ReviewPage() {
  return (
    <PracticeFrame title="Cards of today" part="/practice" isQuiet>
      {practice => <ReviewBody practice={practice} />}
    </PracticeFrame>
  )
}

function ReviewBody({practice}: {readonly practice: Practice}) {
  const {today, error} = useToday(practice)
  const [queue, setQueue] = useState<ReviewQueue | null>(null)
  // the sitting keeps the cards that it began with; ratings do not change them
  useEffect(() => {
    if (queue === null && today !== null) setQueue(startQueue(today.cards.map(({id}) => id)))
  }, [queue, today])
  if (error !== null) throw error
  if (queue === null)
    return (
      <p className="soft" role="status">
        Choosing today's cards …
      </p>
    )
  return <Sitting practice={practice} queue={queue} onQueue={setQueue} />
}

type Undo = {readonly event: string; readonly queue: ReviewQueue}

function Sitting(props: {
  readonly practice: Practice
  readonly queue: ReviewQueue
  readonly onQueue: (queue: ReviewQueue) => void
}) {
  const {practice, queue, onQueue} = props
  const [isShown, setShown] = useState(false)
  const [undo, setUndo] = useState<Undo | null>(null)
  const beganAt = useRef(performance.now())
  const {act, error} = useOneAtATime()
  const card = queue.waiting[0]
  const text = card === undefined ? null : cardText(card, practice.questions, practice.record.own)

  const next = useCallback(
    (after: ReviewQueue, undone: Undo | null) => {
      setUndo(undone)
      setShown(false)
      beganAt.current = performance.now()
      onQueue(after)
    },
    [onQueue],
  )
  const rate = useCallback(
    async (rating: Rating) => {
      if (card === undefined) return
      await act(async () => {
        const seconds = Math.min(LONGEST_S, (performance.now() - beganAt.current) / 1000)
        const day = localDay(practice.plan.cutoffHour)
        const event = await keepPractice("card-reviewed", {card, rating, day, seconds})
        const standing = practice.record.cards.get(card)
        next(afterRating(queue, {rating, standing, day: dayNumber(day)}), {event, queue})
      })
    },
    [act, card, practice, queue, next],
  )
  const setAside = useCallback(async () => {
    if (card === undefined) return
    await act(async () => {
      const event = await keepPractice("card-set", {card, state: "suspended", until: null})
      next(withoutFirst(queue), {event, queue})
    })
  }, [act, card, queue, next])
  const takeBack = useCallback(async () => {
    if (undo === null) return
    await act(async () => {
      await retractEvent(undo.event)
      next(undo.queue, null)
    })
  }, [act, undo, next])

  // the keys change together with the card: after a paint, they would still rate the card before it
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null)
        return
      const onButton = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement
      if (event.key === " " && !onButton) {
        event.preventDefault()
        setShown(true)
      }
      // a key that is held down would go on with cards that nobody has seen
      if (event.repeat) return
      if (event.key === "u") void takeBack()
      else if (event.key === "s") void setAside()
      else if (isShown) {
        const rating = RATINGS.find(one => String(one) === event.key)
        if (rating !== undefined) void rate(rating)
      }
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [isShown, rate, setAside, takeBack])

  const trouble = error === null ? null : <ErrorNotice error={error} what="This could not be kept" />
  if (card === undefined)
    return (
      <>
        {trouble}
        <Finished done={queue.done.length} onUndo={undo === null ? null : takeBack} />
      </>
    )
  if (text === null)
    return (
      <div className="practice-stack">
        <p>This card belongs to a question that is no longer there.</p>
        <p>
          <button type="button" className="button" onClick={() => next(withoutFirst(queue), null)}>
            Go on
          </button>
        </p>
      </div>
    )
  return (
    <div className="card-sheet">
      <Progress queue={queue} />
      <CardFace
        text={text}
        isShown={isShown}
        isNew={(practice.record.cards.get(card)?.memory ?? null) === null}
      />
      {isShown ? (
        <RatingRow practice={practice} card={card} onRate={rating => void rate(rating)} />
      ) : (
        <div className="card-actions">
          <button type="button" className="button strong" onClick={() => setShown(true)}>
            Show <kbd>Space</kbd>
          </button>
        </div>
      )}
      {trouble}
      {/* another card has other buttons: one that has the focus would set the next card aside unseen at Space */}
      <p key={card} className="small faint">
        <button type="button" className="link-button" onClick={() => void setAside()}>
          Set aside
        </button>{" "}
        <kbd>s</kbd>
        {undo !== null && (
          <>
            {" · "}
            <button type="button" className="link-button" onClick={() => void takeBack()}>
              Undo
            </button>{" "}
            <kbd>u</kbd>
          </>
        )}
      </p>
    </div>
  )
}

function Progress({queue}: {readonly queue: ReviewQueue}) {
  const total = queue.done.length + queue.waiting.length
  const share = total === 0 ? 1 : queue.done.length / total
  return (
    <div className="card-left">
      <div className="card-progress" aria-hidden="true">
        <div style={{width: `${100 * share}%`}} />
      </div>
      <p className="small faint" role="status">
        {counted(queue.waiting.length, "card")} left
      </p>
    </div>
  )
}

function CardFace({
  text,
  isShown,
  isNew,
}: {
  readonly text: CardText
  readonly isShown: boolean
  readonly isNew: boolean
}) {
  return (
    <article className="card-face" aria-live="polite">
      <p className="small faint">
        {text.from}
        {isNew && " · new"}
      </p>
      <Markdown text={text.front} top={3} />
      {isShown && (
        <div className="card-answer">
          <Markdown text={text.back} top={3} />
          {text.question !== null && (
            <p className="small card-question">
              <PageLink href={`/practice/question/${text.question}`}>The whole question</PageLink>
            </p>
          )}
        </div>
      )}
    </article>
  )
}

/** When the card would come back after each rating. */
function RatingRow(props: {
  readonly practice: Practice
  readonly card: string
  readonly onRate: (rating: Rating) => void
}) {
  const {practice, card, onRate} = props
  const before = practice.record.cards.get(card)?.memory ?? null
  const {today, plan} = practice
  return (
    <fieldset className="card-actions">
      <legend className="hidden">How well did you know it?</legend>
      {RATINGS.map(rating => {
        const days = dueDay(reviewMemory(before, {rating, day: today}), plan.retention) - today
        return (
          <button key={rating} type="button" className="button" onClick={() => onRate(rating)}>
            <kbd>{rating}</kbd> {RATING_NAMES[rating]} <small>{rating === 1 ? "soon" : `${days} d`}</small>
          </button>
        )
      })}
    </fieldset>
  )
}

function Finished({done, onUndo}: {readonly done: number; readonly onUndo: (() => Promise<void>) | null}) {
  return (
    <div className="practice-stack">
      <p className="page-lead">
        {done === 0 ? "No card waits for you today." : `Done: ${counted(done, "card")}.`}
      </p>
      <p className="card-actions">
        <PageLink href="/practice" className="button strong">
          Back to today
        </PageLink>
        {onUndo !== null && (
          <button type="button" className="button" onClick={() => void onUndo()}>
            Undo the last one <kbd>u</kbd>
          </button>
        )}
      </p>
    </div>
  )
}
