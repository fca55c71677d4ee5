import type {Plan} from "#core/plan/make-plan"
import type {MoveVerdict} from "#core/plan/verdict"
import {askWorker} from "../../app/career-client"
import {useWorked, type Worked} from "../../app/use-worked"

/** A change is asked about when no other one follows it for so long. */
const ASK_AFTER_MS = 250

/** What the career simulator says of a plan, worked out beside the page. */
export function useVerdict({request, transition, moveHours, kind}: Plan): Worked<MoveVerdict | null> {
  // the simulator needs no more of a plan than this
  const asked = {request, transition, moveHours}
  return useWorked(kind === "planned" && transition !== null ? JSON.stringify(asked) : null, {
    ask: handlers => askWorker("verdict", asked, handlers),
    afterMs: ASK_AFTER_MS,
  })
}
