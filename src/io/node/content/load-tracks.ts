import {requireSound} from "./content-problem"
import {readTracks, type TrackReading} from "./read-tracks"

/** The interview tracks below `root`.
 * @param root the folder that holds `content`
 * @throws UserError where a track breaks its schema */
export function loadTracks(root: string): TrackReading {
  const reading = readTracks(root)
  requireSound("tracks", reading.problems)
  return reading
}
