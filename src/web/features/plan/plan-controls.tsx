import {useEffect, useId, useState} from "react"
import type {LearnedPace} from "#core/plan/pace"
import {LANES, LEVEL_NAMES, LEVELS, type LevelId, ROLE_NAMES, ROLES} from "#model/lane"
import {PLAN_SCOPES, type PlanScope} from "#model/plan/plan-request"
import {NumberInput} from "../../app/answer/number-blank"
import {LANE_SHORT} from "../../ui/lane-mark"
import {Segments} from "../../ui/segments"
import {Select} from "../../ui/select"
import {followPlan} from "./plan-actions"
import {MOST_HOURS, type PlanChoice, readDay, readHours, readPace} from "./plan-codec"
import {planChoice} from "./plan-store"

const MOST_SLIDER_HOURS = 40
const LEAST_SLIDER_PACE = 0.5
const MOST_SLIDER_PACE = 2
const FIRST_TYPED_DAY = "1000-01-01"
const LAST_DAY = "9999-12-31"
const NARROW = "\u202f"

const SCOPE_NAMES: Readonly<Record<PlanScope, string>> = {
  move: "What the move rests on",
  level: "And what postings of the level often ask",
  core: "And the rest of the lane's core",
  all: "And what helps besides",
}

/** Where from, where to, how fast, by when. */
export function PlanControls(props: {
  readonly choice: PlanChoice
  readonly isFollowed: boolean
  readonly learned: LearnedPace | null
}) {
  const {choice, isFollowed, learned} = props
  return (
    <form className="plan-controls" onSubmit={event => event.preventDefault()} aria-label="The plan">
      <Select
        name="You work as"
        value={choice.from}
        options={ROLES.map(role => ({value: role, name: ROLE_NAMES[role]}))}
        onChange={from => planChoice.change({from})}
      />
      <Select
        name="At level"
        value={choice.fromLevel}
        options={LEVELS.map(level => ({value: level, name: LEVEL_NAMES[level]}))}
        onChange={fromLevel => planChoice.change({fromLevel})}
      />
      <Segments
        legend="Where to"
        value={choice.to}
        options={LANES.map(lane => ({value: lane, name: LANE_SHORT[lane]}))}
        onChange={to => planChoice.change({to})}
      />
      <Select<LevelId | "same">
        name="Level to reach there"
        value={choice.level ?? "same"}
        options={(["same", ...LEVELS] as const).map(level => ({
          value: level,
          name: level === "same" ? "The same as now" : LEVEL_NAMES[level],
        }))}
        onChange={level => planChoice.change({level: level === "same" ? undefined : level})}
      />
      <Hours choice={choice} />
      <Pace choice={choice} learned={learned} />
      <Deadline choice={choice} />
      <Select<PlanScope | "usual">
        name="How much to plan"
        value={choice.scope ?? "usual"}
        options={(["usual", ...PLAN_SCOPES] as const).map(scope => ({
          value: scope,
          name: scope === "usual" ? "What fits the level" : SCOPE_NAMES[scope],
        }))}
        onChange={scope => planChoice.change({scope: scope === "usual" ? undefined : scope})}
      />
      <button
        type="button"
        className="button plan-follow"
        disabled={isFollowed}
        onClick={() => void followPlan(choice)}
      >
        {isFollowed ? "You follow this plan" : "Follow this plan"}
      </button>
      <p className="field-hint">
        Kept in this browser's journal, so that you find it here again; ticked weeks count either way.
      </p>
    </form>
  )
}

function Hours({choice: {hoursPerWeek}}: {readonly choice: PlanChoice}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>Hours a week</label>
      <div className="plan-hours">
        <input
          id={id}
          type="range"
          min={0}
          max={MOST_SLIDER_HOURS}
          step={1}
          value={Math.min(MOST_SLIDER_HOURS, hoursPerWeek)}
          onChange={event => planChoice.change({hoursPerWeek: Number(event.target.value)})}
        />
        <NumberInput
          id={`${id}-number`}
          className="input"
          label="Hours a week, as a number"
          min={0}
          max={MOST_HOURS}
          step={0.5}
          value={hoursPerWeek}
          onChange={value => {
            const hours = readHours(String(value ?? ""))
            if (hours !== undefined) planChoice.change({hoursPerWeek: hours})
          }}
        />
      </div>
    </div>
  )
}

function Pace({
  choice: {pace = 1},
  learned,
}: {
  readonly choice: PlanChoice
  readonly learned: LearnedPace | null
}) {
  const id = useId()
  const told = learned === null ? undefined : readPace(String(learned.pace))
  const change = (value: number | undefined) => planChoice.change({pace: value === 1 ? undefined : value})
  return (
    <div className="field">
      <label htmlFor={id}>Your pace, against the hours that are guessed</label>
      <div className="plan-hours">
        <input
          id={id}
          type="range"
          min={LEAST_SLIDER_PACE}
          max={MOST_SLIDER_PACE}
          step={0.05}
          value={Math.min(MOST_SLIDER_PACE, Math.max(LEAST_SLIDER_PACE, pace))}
          aria-valuetext={`${pace} times the hours`}
          onChange={event => change(Number(event.target.value))}
        />
        <output className="plan-pace">
          {pace}
          {NARROW}×
        </output>
      </div>
      {learned !== null && told !== undefined && told !== pace && (
        <p className="field-hint">
          By the {learned.skills === 1 ? "skill" : `${learned.skills} skills`} that you finished it is about{" "}
          {told}.{" "}
          <button type="button" className="link-button" onClick={() => change(told)}>
            Use that
          </button>
        </p>
      )}
    </div>
  )
}

/** A day that is typed. A browser gives one from the first digit of its year on, 0002-03-01 for the 2 of 2027: it counts
 * once the year has four digits, or when the field is left. */
function Deadline({choice: {deadline}}: {readonly choice: PlanChoice}) {
  const id = useId()
  const [text, setText] = useState(deadline ?? "")
  useEffect(() => setText(deadline ?? ""), [deadline])
  const take = (day: string) => planChoice.change({deadline: day === "" ? undefined : readDay(day)})
  return (
    <div className="field">
      <label htmlFor={id}>Deadline, if there is one</label>
      <div className="plan-deadline">
        <input
          id={id}
          type="date"
          className="input"
          max={LAST_DAY}
          value={text}
          onChange={event => {
            const day = event.target.value
            setText(day)
            if (day === "" || day >= FIRST_TYPED_DAY) take(day)
          }}
          onBlur={() => {
            if (text !== (deadline ?? "")) take(text)
          }}
        />
        {(deadline !== undefined || text !== "") && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setText("")
              take("")
            }}
          >
            None
          </button>
        )}
      </div>
    </div>
  )
}
