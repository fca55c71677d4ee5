import {useMemo} from "react"
import {type Practice, readinessNow} from "#core/journal/practice-now"
import type {Readiness} from "#core/practice/readiness"

/** Readiness for the track that is practised. */
export function useReadiness({
  file,
  plan,
  questions,
  cards,
  aside,
  answers,
  labsPassed,
  labsUnaided,
  today,
}: Practice): Readiness {
  return useMemo(
    () => readinessNow({file, plan, questions, cards, aside, answers, labsPassed, labsUnaided, today}),
    [file, plan, questions, cards, aside, answers, labsPassed, labsUnaided, today],
  )
}
