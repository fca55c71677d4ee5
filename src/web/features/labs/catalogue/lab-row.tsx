import type {LabRecord} from "#core/journal/fold-labs"
import type {LabCard} from "#model/labs/lab"
import {PageLink} from "../../../app/page-link"
import {LEVEL_WORDS} from "../level-words"
import {Standing} from "../standing"

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

function Difficulty({value}: {readonly value: number}) {
  return (
    <span className="lab-difficulty" title={`Difficulty ${value} of 5`}>
      <span className="hidden">Difficulty {value} of 5</span>
      <svg viewBox="0 0 58 10" width="58" height="10" aria-hidden="true">
        {[0, 1, 2, 3, 4].map(at => (
          <circle key={at} className={at < value ? "full" : "empty"} cx={5 + at * 12} cy="5" r="3.5" />
        ))}
      </svg>
    </span>
  )
}
