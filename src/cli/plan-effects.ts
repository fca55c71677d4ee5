import {planGiven} from "#core/plan/make-given"
import type {PlanGiven} from "#core/plan/plan-given"
import {type SkillCards, skillCards} from "#core/practice/skill-recall"
import {localDay} from "#io/local-day"
import {loadLabs} from "#io/node/content/load-labs"
import {loadModules} from "#io/node/content/load-modules"
import {loadTracks} from "#io/node/content/load-tracks"
import {INSTALLATION} from "./installation"

/** What `plan` does to the world beside what every command does. */
export type PlanEffects = {
  given(content: PlanGiven["content"]): PlanGiven
  /** The cards of each skill: reads every question. */
  cards(): SkillCards
  /** The day it is here, YYYY-MM-DD. */
  today(): string
  /** The day it was here at an instant. */
  dayAt(instant: string): string
  /** Milliseconds since 1970. */
  now(): number
}

/** The content with the tracks and labs of the installation. */
export function readPlanGiven(content: PlanGiven["content"]): PlanGiven {
  return planGiven(content, {
    modules: loadModules(INSTALLATION.root),
    labs: Object.values(loadLabs(INSTALLATION.root)),
  })
}

export function realPlanEffects(): PlanEffects {
  return {
    given: readPlanGiven,
    cards: () => skillCards(loadTracks(INSTALLATION.root).questions),
    today: () => localDay(),
    dayAt: instant => localDay(0, instant),
    now: () => Date.now(),
  }
}
