import type {ProfileSkillsGiven} from "#core/journal/profile-skills"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import {skillCards} from "#core/practice/skill-recall"
import {loadLabs} from "#io/node/content/load-labs"
import {loadTracks} from "#io/node/content/load-tracks"
import {dayNumber, practiceDay} from "#model/practice/practice-day"
import {INSTALLATION} from "./installation"

const MINUTE_MS = 60_000

/** The cards of the tracks, the labs, and the practice day by the clock of this machine. */
export function skillsGiven(now: Date = new Date()): ProfileSkillsGiven {
  const localMinutes = Math.floor(now.getTime() / MINUTE_MS) - now.getTimezoneOffset()
  const {root} = INSTALLATION
  return {
    cards: skillCards(loadTracks(root).questions),
    labs: Object.fromEntries(
      Object.values(loadLabs(root)).map(({id, track, skills}) => [id, {lane: track, skills}]),
    ),
    today: dayNumber(practiceDay(localMinutes, DEFAULT_PLAN.cutoffHour)),
  }
}
