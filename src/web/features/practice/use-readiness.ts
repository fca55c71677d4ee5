import {useMemo} from "react"
import {readinessOf} from "#core/practice/plan-today"
import type {Readiness} from "#core/practice/readiness"
import {labsOfTrack, type Practice} from "./use-practice"

/** Readiness for the track that is practised. */
export function useReadiness({
  file,
  plan,
  questions,
  cards,
  answers,
  labsPassed,
  today,
}: Practice): Readiness {
  return useMemo(() => {
    const labs = labsOfTrack({file, plan, labsPassed})
    return readinessOf({catalog: {modules: file.modules, questions}, plan, cards, answers, labs, today})
  }, [file, plan, questions, cards, answers, labsPassed, today])
}
