import {type SkillCards, skillCards} from "#core/practice/skill-recall"
import type {Lab} from "#model/labs/lab"
import type {Question} from "#model/practice/question"
import type {Module, Track, TrackId} from "#model/practice/track"

/** A lab as practice plans with it. */
export type PracticeLab = Pick<Lab, "track" | "title" | "minutes" | "skills" | "level"> & {
  readonly slug: string
}

/** What every page of practice needs: the tracks, their modules and the labs. */
export type PracticeFile = {
  readonly tracks: readonly Track[]
  readonly modules: readonly Module[]
  readonly labs: readonly PracticeLab[]
}

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
    "practice.json": {
      tracks,
      modules,
      labs: labs.map(({id, track, title, minutes, skills, level}) => ({
        slug: id,
        track,
        title,
        minutes,
        skills,
        level,
      })),
    },
    "skill-cards.json": skillCards(questions),
    ...Object.fromEntries(tracks.map(({id}) => [`practice/${id}.json`, ofTrack(id)])),
  }
}
