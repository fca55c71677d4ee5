import type {LabRecord} from "#core/journal/fold-labs"
import type {LabCard} from "#model/labs/lab"
import {PageLink} from "../../../app/page-link"
import {LEVEL_WORDS} from "../level-words"
import {Standing} from "../standing"
import {Difficulty} from "./difficulty"

/** One lab of the list: what it asks, how hard and how long it is, and how far one has come. */
export function LabRow(props: {
  readonly lab: LabCard
  readonly skills: Readonly<Record<string, string>>
  readonly record: LabRecord
}) {
  const {lab, skills, record} = props
  const {id, title, summary, level, minutes, difficulty} = lab
  return (
    <li className="lab-row">
      <div className="lab-row-says">
        <PageLink href={`/labs/${id}`} className="lab-row-title">
          {title}
        </PageLink>
        <p className="soft">{summary}</p>
        <p className="small faint">{lab.skills.map(skill => skills[skill] ?? skill).join(" · ")}</p>
      </div>
      <span className="lab-row-level" title={`${level}: ${LEVEL_WORDS[level]}`}>
        {level}
      </span>
      <Difficulty value={difficulty} />
      <span className="lab-row-minutes">{minutes} min</span>
      <Standing record={record} />
    </li>
  )
}
