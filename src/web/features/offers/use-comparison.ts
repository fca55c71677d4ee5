import {useEffect, useRef, useState} from "react"
import type {GrowthPoint} from "#core/pay/offers/view/growth-gaps"
import {localDay} from "#io/local-day"
import type {OffersFile} from "#model/pay/offer"
import type {OffersAnswer} from "#model/pay/offers-answer"
import {UserError} from "#model/user-error"
import type {CompareResponse} from "./offers-messages"

export type Comparison = {
  readonly answer: OffersAnswer | null
  /** The gaps at other growths of stock; those of the answer before until they are there. */
  readonly growth: readonly GrowthPoint[] | null
  /** The file has changed since the answer. */
  readonly isStale: boolean
  readonly error: Error | null
}

const NOTHING: Comparison = {answer: null, growth: null, isStale: true, error: null}
let worker: Worker | undefined
let lastId = 0

function openWorker(): Worker {
  worker ??= new Worker(new URL("./offers-worker.ts", import.meta.url), {type: "module"})
  return worker
}

/** The comparison of a file, computed beside the page; the one before stays until the new one is there. */
export function useComparison(file: OffersFile | null): Comparison {
  const [state, setState] = useState<Comparison>(NOTHING)
  const asked = useRef("")
  useEffect(() => {
    if (file === null) {
      setState(NOTHING)
      asked.current = ""
      return
    }
    const key = JSON.stringify(file)
    if (key === asked.current) return
    asked.current = key
    setState(before => ({...before, isStale: true}))
    lastId += 1
    openWorker().postMessage({id: lastId, file, today: localDay()})
  }, [file])
  useEffect(() => {
    const line = openWorker()
    function hear({data}: MessageEvent<CompareResponse>): void {
      if (data.id !== lastId) return
      if (data.type === "answer")
        setState(before => ({...before, answer: data.answer, isStale: false, error: null}))
      else if (data.type === "growth") setState(before => ({...before, growth: data.points}))
      else setState(before => ({...before, error: asError(data.message, data.hint)}))
    }
    function fail(): void {
      const error = new UserError("The part that computes did not start", "Load the page again")
      setState(before => ({...before, error}))
    }
    line.addEventListener("message", hear)
    line.addEventListener("error", fail)
    return () => {
      line.removeEventListener("message", hear)
      line.removeEventListener("error", fail)
    }
  }, [])
  return state
}

function asError(message: string, hint: string | null): Error {
  return hint === null ? new Error(message) : new UserError(message, hint)
}
