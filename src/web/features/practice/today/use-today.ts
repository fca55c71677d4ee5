import {useEffect, useState} from "react"
import {type Practice, todayInput} from "#core/journal/practice-now"
import type {Today} from "#core/practice/plan-today"
import type {TodayRequest, TodayResponse} from "./today-messages"

let worker: Worker | undefined
let asked = 0

function planner(): Worker {
  worker ??= new Worker(new URL("./today-worker.ts", import.meta.url), {type: "module"})
  return worker
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
    port.postMessage(request)
    return () => port.removeEventListener("message", hear)
  }, [practice])
  return state
}
