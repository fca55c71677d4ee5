import {useSyncExternalStore} from "react"
import {localDay} from "#io/local-day"

/** How late a page that stays in front may notice a new day. A timer up to the hour itself would stand still while the
 * machine sleeps. */
const LOOK_AGAIN_MS = 60_000

function subscribe(look: () => void): () => void {
  const timer = setInterval(look, LOOK_AGAIN_MS)
  document.addEventListener("visibilitychange", look)
  window.addEventListener("focus", look)
  return () => {
    clearInterval(timer)
    document.removeEventListener("visibilitychange", look)
    window.removeEventListener("focus", look)
  }
}

/** The practice day, which changes under a page that stays open.
 * @param cutoffHour at which a day begins */
export function useDay(cutoffHour: number): string {
  return useSyncExternalStore(subscribe, () => localDay(cutoffHour))
}
