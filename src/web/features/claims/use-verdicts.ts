import {useEffect, useState} from "react"
import type {Progress} from "#model/career-answer"
import type {ClaimVerdict} from "#model/claim-verdict"
import {judgedClaims} from "../../app/judged-claims"
import {useScenario} from "../../app/scenario-store"

const AFTER_MS = 200

type Judging = {
  readonly verdicts: ReadonlyMap<string, ClaimVerdict>
  readonly isStale: boolean
  readonly progress: Progress | null
  readonly error: Error | null
}

/** The verdicts with the beliefs of the present scenario, by claim; older ones stay, marked stale, while new ones are made. */
export function useVerdicts(): Judging {
  const {beliefs, seed} = useScenario()
  const [state, setState] = useState<Judging>({
    verdicts: new Map(),
    isStale: false,
    progress: null,
    error: null,
  })
  useEffect(() => {
    setState(before => ({...before, isStale: before.verdicts.size > 0, error: null}))
    let cancel = () => {}
    const timer = setTimeout(() => {
      cancel = judgedClaims(
        {beliefs, seed},
        {
          done: verdicts =>
            setState({
              verdicts: new Map(verdicts.map(verdict => [verdict.claim, verdict])),
              isStale: false,
              progress: null,
              error: null,
            }),
          failed: error => setState(before => ({...before, progress: null, error})),
          progress: progress => setState(before => ({...before, progress})),
        },
      )
    }, AFTER_MS)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [beliefs, seed])
  return state
}
