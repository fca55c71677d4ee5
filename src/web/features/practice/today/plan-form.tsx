import {type FormEvent, useId, useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {daysUntil, furthestDate, planTrouble} from "#core/practice/plan-trouble"
import {COMPANY_NAMES, LEVEL_NAMES} from "#core/practice/practice-words"
import {COMPANIES, type InterviewPlanned} from "#model/practice/practice-events"
import {TRACKS} from "#model/practice/track"
import {keepPractice} from "../../../app/journal"
import {Notice} from "../../../ui/notice"
import {Segments} from "../../../ui/segments"

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
const LEVELS = ["L1", "L2", "L3", "L4"] as const

/** What the person practises for. Saved as a whole. */
export function PlanForm({practice, onSaved}: {readonly practice: Practice; readonly onSaved: () => void}) {
  const [draft, setDraft] = useState<InterviewPlanned>(practice.plan)
  const [trouble, setTrouble] = useState<string | null>(null)
  const id = useId()
  const change = (more: Partial<InterviewPlanned>) => setDraft(before => ({...before, ...more}))
  const number = (text: string) => (text.trim() === "" ? 0 : Number(text))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const problem = planTrouble(draft, practice.today)
    setTrouble(problem)
    if (problem !== null) return
    await keepPractice("interview-planned", draft)
    onSaved()
  }
  const left = draft.date === null ? null : daysUntil(draft.date, practice.today)
  return (
    <form className="plan-form" onSubmit={event => void save(event)} noValidate>
      <div className="wide">
        <Segments
          legend="Track"
          options={TRACKS.map(value => ({
            value,
            name: practice.file.tracks.find(one => one.id === value)?.name ?? value,
          }))}
          value={draft.track}
          onChange={track => change({track})}
        />
      </div>
      <Segments
        legend="Level of the interview"
        options={LEVELS.map(value => ({value, name: LEVEL_NAMES[value]}))}
        value={draft.level}
        onChange={level => change({level})}
      />
      <div className="field">
        <label htmlFor={`${id}-company`}>Kind of company</label>
        <select
          id={`${id}-company`}
          className="input"
          value={draft.company}
          onChange={({target}) => {
            const company = COMPANIES.find(one => one === target.value)
            if (company !== undefined) change({company})
          }}
        >
          {COMPANIES.map(company => (
            <option key={company} value={company}>
              {COMPANY_NAMES[company]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-date`}>Date of the interview</label>
        <input
          id={`${id}-date`}
          type="date"
          className="input"
          max={furthestDate(practice.today)}
          value={draft.date ?? ""}
          onChange={({target}) => change({date: target.value === "" ? null : target.value})}
        />
        <span className="field-hint">
          {draft.date === null
            ? "Without a date cards come back just before you would forget them"
            : left === null
              ? "There is no such day"
              : left === 1
                ? "Tomorrow: today goes to what you would have forgotten by then"
                : left > 1
                  ? `${left} days; the plan runs to that day`
                  : "This day is not ahead of you"}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-minutes`}>Minutes a day</label>
        <input
          id={`${id}-minutes`}
          inputMode="numeric"
          className="input"
          value={String(draft.minutesPerDay)}
          onChange={({target}) => change({minutesPerDay: number(target.value)})}
        />
        {draft.minutesPerDay === 0 && (
          <span className="field-hint">
            With no minutes nothing is planned; ten a day are worth more than none
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-new`}>New cards a day at the most</label>
        <input
          id={`${id}-new`}
          inputMode="numeric"
          className="input"
          value={String(draft.newPerDay)}
          onChange={({target}) => change({newPerDay: number(target.value)})}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-cutoff`}>A new day begins at</label>
        <select
          id={`${id}-cutoff`}
          className="input"
          value={draft.cutoffHour}
          onChange={({target}) => change({cutoffHour: Number(target.value)})}
        >
          {[0, 1, 2, 3, 4, 5, 6].map(hour => (
            <option key={hour} value={hour}>{`${hour}:00`}</option>
          ))}
        </select>
      </div>
      <fieldset className="wide">
        <legend className="field-name">Days off</legend>
        <div className="weekdays">
          {WEEKDAYS.map((name, at) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={draft.daysOff.includes(at)}
                onChange={({target}) =>
                  change({
                    daysOff: target.checked
                      ? [...draft.daysOff, at].sort((a, b) => a - b)
                      : draft.daysOff.filter(day => day !== at),
                  })
                }
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {trouble !== null && (
        <div className="wide">
          <Notice isError>{trouble}.</Notice>
        </div>
      )}
      <div className="wide card-actions">
        <button type="submit" className="button strong">
          Save
        </button>
        <button type="button" className="button" onClick={onSaved}>
          Cancel
        </button>
      </div>
    </form>
  )
}
