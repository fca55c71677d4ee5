import type {ProfileSkillsGiven} from "#core/journal/profile-skills"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import {skillCards} from "#core/practice/skill-recall"
import {localDay} from "#io/local-day"
import {loadLabs} from "#io/node/content/load-labs"
import {loadTracks} from "#io/node/content/load-tracks"
import {dayNumber} from "#model/practice/practice-day"
import {INSTALLATION} from "./installation"

/** The cards of the tracks, the labs, and the practice day by the clock of this machine. */
export function skillsGiven(): ProfileSkillsGiven {
  const {root} = INSTALLATION
  return {
    cards: skillCards(loadTracks(root).questions),
    labs: Object.fromEntries(
      Object.values(loadLabs(root)).map(({id, track, skills}) => [id, {lane: track, skills}]),
    ),
    today: dayNumber(localDay(DEFAULT_PLAN.cutoffHour)),
  }
}
