import {useMemo} from "react"
import {readinessOf} from "#core/practice/plan-today"
import type {Readiness} from "#core/practice/readiness"
import {LANES} from "#model/lane"
import type {Practice} from "./use-practice"

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
    const track = file.tracks.find(({id}) => id === plan.track)
    const lane = LANES.find(one => one === track?.lane)
    const labs = file.labs
      .filter(lab => lab.track === lane)
      .map(({slug, minutes, skills}) => ({slug, minutes, skills, passed: labsPassed.has(slug)}))
    return readinessOf({catalog: {modules: file.modules, questions}, plan, cards, answers, labs, today})
  }, [file, plan, questions, cards, answers, labsPassed, today])
}
