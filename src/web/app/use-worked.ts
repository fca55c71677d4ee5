import {useEffect, useEffectEvent, useState} from "react"
import type {Progress} from "#model/career-answer"
import type {WorkHandlers} from "./career-client"

/** Something that is worked out beside the page. */
export type Worked<T> = {
  /** The last that came; it may belong to an older request while a new one is worked out. */
  readonly value: T | null
  /** Whether `value` is not what the present request comes to. */
  readonly isStale: boolean
  readonly progress: Progress | null
  readonly error: Error | null
}

const NOTHING = {value: null, isStale: true, progress: null, error: null} as const

type Work<T> = {
  /** Begins the work. @returns how to cancel it */
  readonly ask: (handlers: WorkHandlers<T>) => () => void
  /** How long a request must rest, ms. */
  readonly afterMs: number
}

/** Works something out once its request has rested for a while. A new request cancels the one before; what came last stays
 * until the new value is there.
 * @param request says all that `ask` depends on; null where there is nothing to ask */
export function useWorked<T>(request: string | null, {ask, afterMs}: Work<T>): Worked<T> {
  const [state, setState] = useState<Worked<T>>(NOTHING)
  const begin = useEffectEvent(ask)
  useEffect(() => {
    if (request === null) {
      setState(NOTHING)
      return
    }
    setState(before => ({...before, isStale: true, progress: null, error: null}))
    let cancel = () => {}
    const timer = setTimeout(() => {
      cancel = begin({
        done: value => setState({value, isStale: false, progress: null, error: null}),
        failed: error => setState({value: null, isStale: true, progress: null, error}),
        progress: progress => setState(before => ({...before, progress})),
      })
    }, afterMs)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [request, afterMs])
  return state
}
