import "./answer.css"
import {lazy, Suspense, useId, useState} from "react"
import {
  EMPLOYER_NAMES,
  type EmployerId,
  LANES,
  LEVEL_NAMES,
  LEVELS,
  type LevelId,
  ROLE_NAMES,
  ROLES,
  type RoleId,
} from "#model/lane"
import {
  FILING_STATUSES,
  type FilingStatus,
  HORIZONS,
  PROFILE_EMPLOYERS,
  type Profile,
  type ProfileEmployer,
} from "#model/profile"
import {noteProfileEdit} from "../profile-memory"
import {changeProfile, clearProfileField, useScenario} from "../scenario-store"
import {useCatalog} from "../use-catalog"
import {NumberInput} from "./number-blank"
import {PlaceField} from "./place-field"

const FILING_NAMES: Readonly<Record<FilingStatus, string>> = {
  single: "Single",
  joint: "Married, filing jointly",
  head_of_household: "Head of household",
}
const PlaceDialog = lazy(async () => ({default: (await import("./place-dialog")).PlaceDialog}))

function edit(change: Partial<Profile>): void {
  changeProfile(change)
  noteProfileEdit()
}

function clear(field: "yearsAtLevel" | "payUsd"): void {
  clearProfileField(field)
  noteProfileEdit()
}

/** The question as a sentence with blanks, and the rest of what bears on the answer under "more". */
export function ProfileForm() {
  const {profile} = useScenario()
  const {value: catalog} = useCatalog()
  const [isPicking, setPicking] = useState(false)
  const place = catalog?.places.find(({id}) => id === profile.place)
  return (
    <form className="profile-form" onSubmit={event => event.preventDefault()} aria-label="About you">
      <div className="sentence">
        <span>I am {LANES.some(lane => lane === profile.role) ? "an" : "a"}</span>
        <Choice
          label="Role"
          value={profile.role}
          options={ROLES}
          names={ROLE_NAMES}
          onChange={(role: RoleId) => edit({role})}
        />
        <span>at level</span>
        <Choice
          label="Level"
          value={profile.level}
          options={LEVELS}
          names={LEVEL_NAMES}
          onChange={(level: LevelId) => edit({level})}
        />
        <span>with</span>
        <span className="blank">
          <NumberInput
            id="years"
            label="Years of experience"
            value={profile.years}
            min={0}
            max={60}
            step={1}
            onChange={years => years !== undefined && edit({years})}
          />
        </span>
        <span>years of work, in</span>
        <PlaceField name={place?.name ?? "US average"} onOpen={() => setPicking(true)} />
      </div>
      <More profile={profile} />
      {isPicking && catalog !== null && (
        <Suspense>
          <PlaceDialog
            places={catalog.places}
            onPick={id => edit({place: id})}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </form>
  )
}

function Choice<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}) {
  const {label, value, options, names, onChange} = props
  return (
    <span className="blank">
      <select
        aria-label={label}
        value={value}
        onChange={event => {
          const picked = options.find(option => option === event.target.value)
          if (picked !== undefined) onChange(picked)
        }}
      >
        {options.map(option => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </span>
  )
}

const EMPLOYER_CHOICES: Readonly<Record<ProfileEmployer, string>> = {
  ...EMPLOYER_NAMES,
  mix: "Any, as in the market",
}

function More({profile}: {readonly profile: Profile}) {
  const id = useId()
  return (
    <details className="more">
      <summary>More about you</summary>
      <div className="more-grid">
        <Field id={`${id}-e`} name="Kind of employer now">
          <select
            id={`${id}-e`}
            className="input"
            value={profile.employer}
            onChange={event => {
              const employer = PROFILE_EMPLOYERS.find(one => one === event.target.value)
              if (employer !== undefined) edit({employer})
            }}
          >
            {PROFILE_EMPLOYERS.map((one: EmployerId | "mix") => (
              <option key={one} value={one}>
                {EMPLOYER_CHOICES[one]}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-l`} name="Years at your level" hint="Empty: not said">
          <NumberInput
            id={`${id}-l`}
            className="input"
            value={profile.yearsAtLevel}
            min={0}
            max={profile.years}
            onChange={years => (years === undefined ? clear("yearsAtLevel") : edit({yearsAtLevel: years}))}
          />
        </Field>
        <Field id={`${id}-p`} name="Your total pay, USD a year" hint="Empty: the middle for your level">
          <NumberInput
            id={`${id}-p`}
            className="input"
            value={profile.payUsd}
            min={0}
            max={100_000_000}
            step={1000}
            onChange={pay => (pay === undefined ? clear("payUsd") : edit({payUsd: pay}))}
          />
        </Field>
        <Field id={`${id}-h`} name="Hours a week to learn">
          <NumberInput
            id={`${id}-h`}
            className="input"
            value={profile.hoursPerWeek}
            min={0}
            max={80}
            onChange={hours => hours !== undefined && edit({hoursPerWeek: hours})}
          />
        </Field>
        <Field id={`${id}-f`} name="Tax filing status">
          <select
            id={`${id}-f`}
            className="input"
            value={profile.filingStatus}
            onChange={event => {
              const filingStatus = FILING_STATUSES.find(one => one === event.target.value)
              if (filingStatus !== undefined) edit({filingStatus})
            }}
          >
            {FILING_STATUSES.map(one => (
              <option key={one} value={one}>
                {FILING_NAMES[one]}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-n`} name="Look ahead">
          <select
            id={`${id}-n`}
            className="input"
            value={profile.horizonYears}
            onChange={event => {
              const horizonYears = HORIZONS.find(one => String(one) === event.target.value)
              if (horizonYears !== undefined) edit({horizonYears})
            }}
          >
            {HORIZONS.map(one => (
              <option key={one} value={one}>
                {one} years
              </option>
            ))}
          </select>
        </Field>
      </div>
    </details>
  )
}

function Field(props: {
  readonly id: string
  readonly name: string
  readonly hint?: string
  readonly children: React.ReactNode
}) {
  const {id, name, hint, children} = props
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {children}
      {hint !== undefined && <span className="field-hint">{hint}</span>}
    </div>
  )
}
