import {planToday} from "#core/practice/plan-today"
import {readinessOf} from "#core/practice/track-readiness"
import type {TodayRequest, TodayResponse} from "./today-messages"

function say(response: TodayResponse): void {
  self.postMessage(response)
}

// Planning towards a date takes a second or more; the page must not wait for it
self.addEventListener("message", ({data: {id, input}}: MessageEvent<TodayRequest>) => {
  try {
    say({id, type: "planned", today: planToday({...input, readiness: readinessOf(input)})})
  } catch (error) {
    say({id, type: "failed", message: error instanceof Error ? error.message : String(error)})
  }
})
