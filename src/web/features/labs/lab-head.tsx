import type {OpenLab} from "#model/labs/lab"
import {PageLink} from "../../app/page-link"
import {LANE_SHORT, LaneMark} from "../../ui/lane-mark"
import {LEVEL_WORDS} from "./level-words"
import {Standing} from "./standing"
import {useLabRecord} from "./use-lab-records"

/** Under the title: where the lab belongs, how hard and long it is, and how far one has come. */
export function LabHead({
  lab,
  skills,
}: {
  readonly lab: OpenLab
  readonly skills: Readonly<Record<string, string>>
}) {
  const record = useLabRecord(lab.id)
  return (
    <div className="lab-head">
      <PageLink href="/labs" className="small">
        All labs
      </PageLink>
      <span className="lane-name">
        <LaneMark lane={lab.track} />
        <span>{LANE_SHORT[lab.track]}</span>
      </span>
      <span>
        {lab.level}
        <span className="wide-part">, {LEVEL_WORDS[lab.level]}</span>
      </span>
      <span>
        <span className="wide-part">about </span>
        {lab.minutes} min
      </span>
      <span className="faint wide-part">{lab.skills.map(id => skills[id] ?? id).join(" · ")}</span>
      <Standing record={record} />
    </div>
  )
}
