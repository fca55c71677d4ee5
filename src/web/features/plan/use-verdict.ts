import {useEffect, useState} from "react"
import type {Plan} from "#core/plan/make-plan"
import type {MoveVerdict} from "#core/plan/verdict"
import {askWorker} from "../../app/career-client"

/** A change is asked about when no other one follows it for so long. */
const ASK_AFTER_MS = 250

export type VerdictState = {
  /** Of the last answer; it may belong to an older plan while a new one is worked out. */
  readonly verdict: MoveVerdict | null
  readonly isStale: boolean
  /** 0..1 while it is worked out. */
  readonly progress: number
  readonly error: Error | null
}

const NONE: VerdictState = {verdict: null, isStale: true, progress: 0, error: null}

/** What the career simulator says of a plan, worked out beside the page. */
export function useVerdict(plan: Plan): VerdictState {
  const [state, setState] = useState<VerdictState>(NONE)
  const {request, transition, moveHours, kind} = plan
  // the simulator needs no more of a plan than this
  const asked =
    kind === "planned" && transition !== null ? JSON.stringify([request, transition, moveHours]) : ""
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all that these hold
  useEffect(() => {
    if (asked === "") {
      setState(NONE)
      return
    }
    setState(before => ({...before, isStale: true, progress: 0, error: null}))
    let cancel = () => {}
    const timer = setTimeout(() => {
      cancel = askWorker(
        "verdict",
        {request, transition, moveHours},
        {
          done: verdict => setState({verdict, isStale: false, progress: 1, error: null}),
          failed: error => setState({verdict: null, isStale: false, progress: 0, error}),
          progress: ({done, total}) => setState(before => ({...before, progress: done / total})),
        },
      )
    }, ASK_AFTER_MS)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [asked])
  return state
}
