import type {Lab} from "#model/labs/lab"
import type {Module, Track} from "#model/practice/track"

/** A lab as practice plans with it. */
export type PracticeLab = Pick<Lab, "track" | "title" | "minutes" | "skills" | "level"> & {
  readonly slug: string
}

/** What all of practice needs beside questions: the tracks, their modules and the labs. */
export type PracticeFile = {
  readonly tracks: readonly Track[]
  readonly modules: readonly Module[]
  readonly labs: readonly PracticeLab[]
}

export function practiceFile(
  {tracks, modules}: Pick<PracticeFile, "tracks" | "modules">,
  labs: readonly Lab[],
): PracticeFile {
  return {
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
  }
}
