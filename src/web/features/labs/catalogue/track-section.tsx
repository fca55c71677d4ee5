import {type LabRecord, NO_RECORD} from "#core/journal/fold-labs"
import type {LabCard} from "#model/labs/lab"
import {LANE_NAMES, type LaneId} from "#model/lane"
import {LaneMark} from "../../../ui/lane-mark"
import {LabRow} from "./lab-row"

/** The labs of one track that fit the filter. */
export function TrackSection(props: {
  readonly track: LaneId
  readonly labs: readonly LabCard[]
  readonly skills: Readonly<Record<string, string>>
  readonly records: ReadonlyMap<string, LabRecord>
}) {
  const {track, labs, skills, records} = props
  const passed = labs.filter(({id}) => (records.get(id)?.passed ?? null) !== null).length
  return (
    <section className="lab-track" aria-labelledby={`track-${track}`}>
      <header>
        <h2 id={`track-${track}`} className="lane-name">
          <LaneMark lane={track} />
          <span>{LANE_NAMES[track]}</span>
        </h2>
        <span className="small faint">
          {passed} of {labs.length} passed
        </span>
      </header>
      <ul className="lab-list">
        {labs.map(lab => (
          <LabRow key={lab.id} lab={lab} skills={skills} record={records.get(lab.id) ?? NO_RECORD} />
        ))}
      </ul>
    </section>
  )
}
