import {useEffect, useState} from "react"
import type {LaneId} from "#model/lane"
import {onForgotten} from "../../../app/forgotten"
import {LAB_DRAFT_START} from "../../../app/lab-draft-key"

const MINUTE_MS = 60_000
/** A taste that was begun longer ago has been left. */
const LEFT_AFTER_MS = 12 * 60 * MINUTE_MS

function keyOf(lane: LaneId): string {
  return `${LAB_DRAFT_START}taste-begun:${lane}`
}

/** Where the browser keeps nothing: as long as the page. */
const begun = new Map<LaneId, number>()
onForgotten(() => begun.clear())

/** When a taste was begun, ms of the clock; null where it was not. */
export function tasteBegunAt(lane: LaneId, now: number): number | null {
  let at = begun.get(lane) ?? Number.NaN
  try {
    at = Number(localStorage.getItem(keyOf(lane)) ?? at)
  } catch {
    // storage is turned off
  }
  return Number.isFinite(at) && at <= now && now - at < LEFT_AFTER_MS ? at : null
}

/** Starts the clock of a taste, or starts it anew. */
export function beginTaste(lane: LaneId, now: number): void {
  begun.set(lane, now)
  try {
    localStorage.setItem(keyOf(lane), String(now))
  } catch {
    // storage is turned off
  }
}

/** Minutes since a taste was begun; null where it was not. */
export function minutesIn(lane: LaneId, now: number): number | null {
  const at = tasteBegunAt(lane, now)
  return at === null ? null : (now - at) / MINUTE_MS
}

/** The same, kept up to date. `begin` starts the clock. */
export function useTasteClock(lane: LaneId): {
  readonly minutes: number | null
  readonly begin: () => void
} {
  const [minutes, setMinutes] = useState(() => minutesIn(lane, Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setMinutes(minutesIn(lane, Date.now())), 1000)
    return () => clearInterval(timer)
  }, [lane])
  return {
    minutes,
    begin() {
      beginTaste(lane, Date.now())
      setMinutes(0)
    },
  }
}
