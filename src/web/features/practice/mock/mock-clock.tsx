import {useEffect, useState} from "react"

/** Minutes and seconds left, then over; announced each five minutes only. */
export function MockClock({minutes, beganAt}: {readonly minutes: number; readonly beganAt: number}) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.round(minutes * 60 - (now - beganAt) / 1000)
  const isOver = left < 0
  const text = `${Math.floor(Math.abs(left) / 60)}:${String(Math.abs(left) % 60).padStart(2, "0")}`
  const five = Math.ceil(left / 300) * 5
  return (
    <p className="mock-clock" data-over={isOver}>
      <span aria-hidden="true">{isOver ? `${text} over` : text}</span>
      <span className="hidden" role="timer" aria-live="polite">
        {isOver ? "Time is up; an interviewer would move on" : `Less than ${five} minutes left`}
      </span>
    </p>
  )
}
