import {useCallback, useLayoutEffect, useRef} from "react"

/** Lets one action run at a time, however fast the keys are: what is asked for while one runs, or before the page shows what
 * it changed, is dropped, because it was meant for what the person will see next and not for what is still there.
 * @param shown what every action changes; a new value says that the page shows the outcome
 * @returns runs an action, or drops it; an action that fails frees the way and its error goes on to the caller */
export function useOneAtATime(shown: unknown): (action: () => Promise<void>) => Promise<void> {
  const isBusy = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way is free once the new value is on the page
  useLayoutEffect(() => {
    isBusy.current = false
  }, [shown])
  return useCallback(async action => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      await action()
    } catch (error) {
      isBusy.current = false
      throw error
    }
  }, [])
}
