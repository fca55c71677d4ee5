import type {LabAttempt} from "#model/labs/lab-attempt"
import {keepFit} from "../../../app/journal"
import type {TasteFile} from "../../../app/taste-files"
import {createSession, type LabSession} from "../run/lab-session"
import {labRunner} from "../run/runner-link"
import {minutesIn} from "./taste-clock"

const sessions = new Map<string, LabSession>()

/** Whether a run of a taste came to a grade and fell into nothing. */
export function hasReached({failure, score, trapsFailed}: LabAttempt): boolean {
  return failure === null && score !== null && trapsFailed.length === 0
}

/** The session of a taste; its graded runs are kept as such, not as attempts at the lab. */
export function tasteSession({lane, taste, lab}: TasteFile): LabSession {
  const known = sessions.get(lane)
  if (known !== undefined) return known
  let startedMinutes = 0
  const made = createSession(lab, {
    runner() {
      startedMinutes = minutesIn(lane, Date.now()) ?? 0
      return labRunner()
    },
    async keep(attempt) {
      if (attempt.failure !== null || attempt.score === null) return
      await keepFit("fit-taste-run", {
        lane,
        lab: taste.lab,
        labVersion: attempt.labVersion,
        trap: taste.trap,
        language: attempt.language,
        codeHash: attempt.codeHash,
        reached: hasReached(attempt),
        minutes: startedMinutes,
        inTime: startedMinutes <= taste.minutes,
      })
    },
  })
  sessions.set(lane, made)
  return made
}
