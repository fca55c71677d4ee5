import {useEffect, useState} from "react"
import {STUDY_TIME} from "#core/practice/deadline/study-time"
import type {Today} from "#core/practice/plan-today"
import {labsOfTrack, type Practice} from "../use-practice"
import type {TodayRequest, TodayResponse} from "./today-messages"

let worker: Worker | undefined
let asked = 0

function planner(): Worker {
  worker ??= new Worker(new URL("./today-worker.ts", import.meta.url), {type: "module"})
  return worker
}

export type TodayState = {readonly today: Today | null; readonly error: Error | null}

function inputOf(practice: Practice): TodayRequest["input"] {
  const {file, questions, plan, cards, answers, labsSince, today, record} = practice
  const done = record.days.get(today) ?? {seconds: 0, newCards: 0}
  return {
    plan,
    catalog: {modules: file.modules, questions},
    cards,
    answers,
    labs: labsOfTrack(practice),
    labsSince,
    today,
    done: {seconds: done.seconds, newCards: done.newCards},
    time: STUDY_TIME,
  }
}

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
    const request: TodayRequest = {id, input: inputOf(practice)}
    port.postMessage(request)
    return () => port.removeEventListener("message", hear)
  }, [practice])
  return state
}
