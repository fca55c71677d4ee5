import {readinessNow, todayInput} from "#core/journal/practice-now"
import {practiceStats} from "#core/journal/practice-stats"
import {planToday} from "#core/practice/plan-today"
import {skillCards} from "#core/practice/skill-recall"
import type {TrackId} from "#model/practice/track"
import {type PracticeCommandEffects, withPractice} from "../practice/practice-journal"
import {practiceStatsText} from "../text/practice-stats-text"

export type StatsOptions = {readonly track?: TrackId; readonly json?: boolean; readonly data?: string}

/** Tells how practice stands, and changes nothing. */
export async function statsCommand(
  {track, json = false, data}: StatsOptions,
  effects: PracticeCommandEffects,
): Promise<void> {
  const plan = track === undefined ? {} : {track}
  await withPractice({data, plan, isReading: true}, effects, async journal => {
    const practice = journal.now()
    const readiness = readinessNow(practice)
    effects.flash("Planning today")
    const today = planToday({...todayInput(practice), readiness})
    effects.flash("")
    const {questions, file} = journal.bank()
    const stats = practiceStats(practice, {today, readiness, questions, skillCards: skillCards(questions)})
    if (json) return effects.say(JSON.stringify(stats))
    const {skills} = effects.content()
    const names = {
      track: file.tracks.find(({id}) => id === stats.plan.track)?.name ?? stats.plan.track,
      skill: (id: string) => skills[id]?.name ?? id,
    }
    effects.say(practiceStatsText(stats, names, effects.columns))
  })
}
