import {useCallback, useLayoutEffect, useRef, useState} from "react"

export type OneAtATime = {
  /** Runs an action, or drops it. It never rejects: what failed is `error`. */
  readonly act: (action: () => Promise<void>) => Promise<void>
  readonly isBusy: boolean
  /** Why the last action failed; null where it did not, or where another one runs. */
  readonly error: Error | null
}

type State = Omit<OneAtATime, "act">

/** Lets one action run at a time, however fast the hand is: what is asked for while one runs, or before the page shows what
 * it changed, is dropped, because it was meant for what the person will see next and not for what is still there. An action
 * that fails frees the way and leaves everything as it was, and its error is there to be shown. */
export function useOneAtATime(): OneAtATime {
  const isTaken = useRef(false)
  const [state, setState] = useState<State>({isBusy: false, error: null})
  // the end of an action comes onto the page together with all that it changed, or after it
  useLayoutEffect(() => {
    if (!state.isBusy) isTaken.current = false
  }, [state])
  const act = useCallback(async (action: () => Promise<void>) => {
    if (isTaken.current) return
    isTaken.current = true
    setState({isBusy: true, error: null})
    try {
      await action()
      setState({isBusy: false, error: null})
    } catch (error) {
      setState({isBusy: false, error: error instanceof Error ? error : new Error(String(error))})
    }
  }, [])
  return {act, ...state}
}
