import {useEffect, useState} from "react"
import {type Practice, todayInput} from "#core/journal/practice-now"
import type {Today} from "#core/practice/plan-today"
import type {TodayRequest, TodayResponse} from "./today-messages"

let worker: Worker | undefined
let asked = 0
let isBusy = false
/** By asker: what waits while the planner works. Only the last thing that each asked matters to it. */
const waiting = new Map<object, TodayRequest>()

function planner(): Worker {
  if (worker !== undefined) return worker
  worker = new Worker(new URL("./today-worker.ts", import.meta.url), {type: "module"})
  worker.addEventListener("message", () => {
    isBusy = false
    work()
  })
  return worker
}

/** Hands the planner the next request; one at a time, so that a sitting of ratings does not pile up plans. */
function work(): void {
  const [next] = waiting
  if (isBusy || next === undefined) return
  waiting.delete(next[0])
  isBusy = true
  planner().postMessage(next[1])
}

export type TodayState = {readonly today: Today | null; readonly error: Error | null}

/** Today's plan, made anew whenever the journal changes; the last one stays until the next is there. */
export function useToday(practice: Practice): TodayState {
  const [state, setState] = useState<TodayState>({today: null, error: null})
  useEffect(() => {
    asked += 1
    const id = asked
    const port = planner()
    const hear = ({data}: MessageEvent<TodayResponse>) => {
      if (data.id !== id) return
      if (data.type === "planned") setState({today: data.today, error: null})
      else setState({today: null, error: new Error(data.message)})
    }
    port.addEventListener("message", hear)
    const request: TodayRequest = {id, input: todayInput(practice)}
    const asker = {}
    waiting.set(asker, request)
    work()
    return () => {
      waiting.delete(asker)
      port.removeEventListener("message", hear)
    }
  }, [practice])
  return state
}
