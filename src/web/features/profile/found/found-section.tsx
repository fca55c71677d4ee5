import {useEffect, useRef} from "react"
import {positionWords, yearsWords} from "#core/resume/view/reading-facts"
import {LEVEL_NAMES, ROLE_NAMES} from "#model/lane"
import type {ResumeReading} from "#model/resume/resume"
import {EXAMPLE_NAME} from "../example-resume"
import {closeReading, keepReading, tellSkills, useResume} from "../resume-store"
import type {ProfileState} from "../use-profile"
import {FoundSkill} from "./found-skill"
import {openSkills} from "./found-words"
import {UseInProfile} from "./use-in-profile"

/** What was found in a resume: facts, and its skills, each to be confirmed, corrected or removed. */
export function FoundSection({
  reading,
  profile,
}: {
  readonly reading: ResumeReading
  readonly profile: ProfileState
}) {
  const {skills, source, notices} = reading
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const open = openSkills(reading, profile.told)
  const name = source.name === "" ? "the text" : source.name
  const confirmAll = () =>
    void tellSkills(
      open.map(({id, quotes}) => ({skill: id, says: "confirmed", foundAs: null, quotes: [...quotes]})),
      {from: source, reading, said: `${open.length === 1 ? "1 skill" : `${open.length} skills`} confirmed.`},
    )
  return (
    <section className="profile-section found" aria-labelledby="found-title">
      <h2 id="found-title" ref={heading} tabIndex={-1}>
        {skills.length === 0
          ? `Nothing of the three lanes is named in ${name}`
          : `${skills.length} ${skills.length === 1 ? "skill is" : "skills are"} named in ${name}`}
      </h2>
      <Facts reading={reading} />
      {source.name === EXAMPLE_NAME && (
        <p className="soft measure">
          This person is invented, to show what a reading looks like. What you confirm counts as yours until
          you remove it.
        </p>
      )}
      {notices.length > 0 && (
        <ul className="found-notices">
          {notices.map(({id, message}) => (
            <li key={`${id} ${message}`}>{message}.</li>
          ))}
        </ul>
      )}
      <UseInProfile reading={reading} />
      {skills.length > 0 && (
        <>
          <p className="soft measure">
            {open.length === 0
              ? "You have said something on each of them."
              : `${open.length} wait for your word. Confirm those that you could work with tomorrow; the others stay out.`}
          </p>
          {open.length > 0 && (
            <p>
              <button type="button" className="button strong" onClick={confirmAll}>
                Confirm all {open.length} that are left
              </button>
            </p>
          )}
          <ul className="found-list">
            {skills.map(skill => (
              <FoundSkill key={skill.id} skill={skill} reading={reading} profile={profile} />
            ))}
          </ul>
        </>
      )}
      <Foot reading={reading} />
    </section>
  )
}

function Facts({reading}: {readonly reading: ResumeReading}) {
  const {name, label, where, years, level, origin, positions} = reading
  const who = [name, label, where].filter(part => part !== null)
  return (
    <div className="stack found-facts">
      {who.length > 0 && <p>{who.join(" · ")}</p>}
      <p className="soft measure">
        {years === null ? "It says nothing of years" : yearsWords(years)}
        {origin !== null && (
          <>
            {"; "}
            <span className="guess" title={`A guess from ${origin.why}`}>
              {ROLE_NAMES[origin.role]}
            </span>
          </>
        )}
        {level !== null && (
          <>
            {", "}
            <span className="guess" title={`A guess from ${level.why}`}>
              {LEVEL_NAMES[level.level].toLowerCase()}
            </span>
          </>
        )}
        .
      </p>
      {positions.length > 0 && (
        <details>
          <summary>{positions.length === 1 ? "1 position" : `${positions.length} positions`}</summary>
          <ul className="found-positions">
            {positions.map(position => {
              const what = [position.title, position.company].filter(part => part !== null).join(", ")
              const when = positionWords(position)
              return (
                <li key={`${what} ${when} ${position.evidence?.start}`}>
                  {what === "" ? "A position" : what} <span className="faint">{when}</span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </div>
  )
}

function Foot({reading}: {readonly reading: ResumeReading}) {
  const {isKept} = useResume()
  return (
    <div className="give-foot">
      <button type="button" className="button" onClick={closeReading}>
        Done
      </button>
      {isKept ? (
        <span className="small faint">The resume is kept in the journal of this browser.</span>
      ) : (
        <button type="button" className="button" onClick={() => void keepReading(reading)}>
          Keep the resume
        </button>
      )}
    </div>
  )
}
