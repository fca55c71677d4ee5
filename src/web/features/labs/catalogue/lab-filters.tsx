import {type ReactNode, useId} from "react"
import {LAB_LEVELS, type LabCard} from "#model/labs/lab"
import {LEVEL_WORDS} from "../level-words"
import {type LabFilter, STANDINGS} from "./filter-labs"

const STANDING_NAMES = {all: "All labs", open: "Not passed yet", passed: "Passed"} as const

/** What the list is narrowed by; only what some lab has can be chosen. */
export function LabFilters(props: {
  readonly labs: readonly LabCard[]
  readonly skills: Readonly<Record<string, string>>
  readonly filter: LabFilter
  readonly onChange: (change: Partial<LabFilter>) => void
}) {
  const {labs, skills, filter, onChange} = props
  const levels = LAB_LEVELS.filter(level => labs.some(lab => lab.level === level))
  const lengths = [...new Set(labs.map(({minutes}) => minutes))].sort((a, b) => a - b)
  const named = Object.entries(skills).sort(([, a], [, b]) => a.localeCompare(b, "en"))
  const id = useId()
  return (
    <div className="lab-filters">
      <div className="field lab-search">
        <label htmlFor={id}>Search</label>
        <input
          id={id}
          data-search
          className="input"
          type="search"
          value={filter.query}
          onChange={event => onChange({query: event.target.value})}
        />
      </div>
      <Choice label="Skill" value={filter.skill} onChange={skill => onChange({skill})}>
        <option value="all">Every skill</option>
        {named.map(([skill, name]) => (
          <option key={skill} value={skill}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label="Level" value={filter.level} onChange={level => onChange({level})}>
        <option value="all">Every level</option>
        {levels.map(level => (
          <option key={level} value={level}>
            {level}, {LEVEL_WORDS[level]}
          </option>
        ))}
      </Choice>
      <Choice
        label="Time"
        value={String(filter.minutes)}
        onChange={minutes => onChange({minutes: Number(minutes)})}
      >
        <option value="0">Any length</option>
        {lengths.map(minutes => (
          <option key={minutes} value={minutes}>
            Up to {minutes} min
          </option>
        ))}
      </Choice>
      <Choice
        label="Standing"
        value={filter.standing}
        onChange={value => onChange({standing: STANDINGS.find(one => one === value) ?? "all"})}
      >
        {STANDINGS.map(one => (
          <option key={one} value={one}>
            {STANDING_NAMES[one]}
          </option>
        ))}
      </Choice>
    </div>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}) {
  const {label, value, onChange, children} = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={event => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  )
}
