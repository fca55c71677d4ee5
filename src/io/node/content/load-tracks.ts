import {UserError} from "#model/user-error"
import {problemLine} from "./content-problem"
import {readTracks, type TrackReading} from "./read-tracks"

/** The interview tracks below `root`.
 * @param root the folder that holds `content`
 * @throws UserError where a track breaks its schema */
export function loadTracks(root: string): TrackReading {
  const reading = readTracks(root)
  const first = reading.problems[0]
  if (first === undefined) return reading
  throw new UserError(
    `Expected tracks without problems, found ${reading.problems.length}: ${problemLine(first)}`,
    "Run `npm run check:content` to see them all",
  )
}
