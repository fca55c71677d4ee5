import {type PracticeFile, practiceFile} from "#core/practice/practice-file"
import {type SkillCards, skillCards} from "#core/practice/skill-recall"
import type {Lab} from "#model/labs/lab"
import type {Question} from "#model/practice/question"
import type {Module, Track, TrackId} from "#model/practice/track"

/** One file for the frame, and one with the questions of each track. */
export type PracticeFiles = {
  readonly "practice.json": PracticeFile
  /** Which cards ask for which skill. */
  readonly "skill-cards.json": SkillCards
  readonly [file: `practice/${string}.json`]: readonly Question[]
}

export function practiceFiles(
  {
    tracks,
    modules,
    questions,
  }: {tracks: readonly Track[]; modules: readonly Module[]; questions: readonly Question[]},
  labs: readonly Lab[],
): PracticeFiles {
  const ofTrack = (track: TrackId) => questions.filter(question => question.track === track)
  return {
    "practice.json": practiceFile({tracks, modules}, labs),
    "skill-cards.json": skillCards(questions),
    ...Object.fromEntries(tracks.map(({id}) => [`practice/${id}.json`, ofTrack(id)])),
  }
}
