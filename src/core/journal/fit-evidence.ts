import {readiness} from "#core/practice/readiness"
import {newsOf, observationsOf} from "#core/practice/track-readiness"
import type {FitEvidence} from "#model/fit/answers"
import type {FitTasteRun} from "#model/fit/fit-events"
import type {JournalEvent} from "#model/journal/event"
import type {LaneId} from "#model/lane"
import type {QuestionAnswered} from "#model/practice/practice-events"
import {TRACK_LANES, TRACKS} from "#model/practice/track"
import {foldFit} from "./fold-fit"
import {foldLabs} from "./fold-labs"
import {foldPostings} from "./fold-postings"
import {foldPractice} from "./fold-practice"

/** Fewer answers in a track say nothing about where somebody stands in it. */
const ENOUGH_ANSWERS = 5
/** Spread of people in the law of practice, logits. */
const SPREAD = 1.2
const FURTHEST = 3

/** As many as the file of answers takes. */
const MOST_TRIALS = 50

/** One result for each taste that was tried: reached, where any run in time reached its aim. */
function resultsOf(runs: readonly FitTasteRun[]): FitEvidence["tastes"] {
  const labs = [...new Set(runs.map(({lab}) => lab))]
  return labs.flatMap(lab => {
    const own = runs.filter(run => run.lab === lab)
    const [first] = own
    if (first === undefined) return []
    return [{lane: first.lane, lab, reached: own.some(({reached, inTime}) => reached && inTime)}]
  })
}

/** Labs by their id, with their lane and the skills that passing them shows. */
export type LabsKnown = Readonly<
  Record<string, {readonly lane: LaneId; readonly skills: readonly string[]} | undefined>
>

function practiceOf(given: readonly QuestionAnswered[]): FitEvidence["practice"] {
  return TRACKS.flatMap(track => {
    const own = given.filter(answer => answer.track === track)
    const answers = newsOf(own).reduce((sum, news) => sum + news, 0)
    if (answers < ENOUGH_ANSWERS) return []
    const observations = observationsOf(own, {modules: [], questions: []}, track)
    const modules = [...new Set(own.map(({module}) => module))].map(id => ({id, weight: 1, recall: 1}))
    const {mean} = readiness({observations, level: "L2", modules, answers}).track
    return [{lane: TRACK_LANES[track], sd: Math.max(-FURTHEST, Math.min(FURTHEST, mean / SPREAD))}]
  })
}

/** What a person has done, as far as the journal knows and as far as it says something about a lane. */
export function fitEvidenceOf(
  events: readonly JournalEvent[],
  {labs: known, skills = []}: {readonly labs: LabsKnown; readonly skills?: FitEvidence["skills"]},
): FitEvidence {
  const labs = [...foldLabs(events)].flatMap(([lab, record]) => {
    const lane = known[lab]?.lane
    return lane === undefined ? [] : [{lab, lane, passed: record.passedUnaided}]
  })
  const {trials, tastes} = foldFit(events)
  const lanes = foldPostings(events).map(({payload}) => payload.summary.lane)
  const count = (lane: LaneId) => lanes.filter(one => one === lane).length
  return {
    skills: [...skills],
    labs,
    practice: practiceOf(foldPractice(events).answers.map(({payload}) => payload)),
    postings: {ai: count("ai"), ml: count("ml"), mlops: count("mlops")},
    trials: trials.slice(-MOST_TRIALS).map(({payload}) => payload),
    tastes: resultsOf(tastes.map(({payload}) => payload)),
  }
}
