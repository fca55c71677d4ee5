import {lazy, Suspense, useState} from "react"
import type {ResumeReading, ResumeSkill} from "#model/resume/resume"
import {Segments} from "../../../ui/segments"
import {tellSkills} from "../resume-store"
import {nameOf, type ProfileState} from "../use-profile"
import {wordOn} from "./found-words"
import {Quote} from "./quote"
import {SkillLanes} from "./skill-lanes"

const SkillDialog = lazy(async () => ({default: (await import("../skills/skill-dialog")).SkillDialog}))
const OPTIONS = [
  {value: "mine", name: "Mine"},
  {value: "not-mine", name: "Not mine"},
] as const

/** One skill that was found: what names it, and what the person says of it. */
export function FoundSkill(props: {
  readonly skill: ResumeSkill
  readonly reading: ResumeReading
  readonly profile: ProfileState
}) {
  const {skill, reading, profile} = props
  const [isPicking, setPicking] = useState(false)
  const {id, name} = skill
  const quotes = [...skill.quotes]
  const [first, ...others] = quotes
  const word = wordOn(id, profile.told)
  const given = {from: reading.source, reading}

  function say(value: "mine" | "not-mine"): void {
    const isMine = value === "mine"
    const told = {
      skill: id,
      says: isMine ? ("confirmed" as const) : ("removed" as const),
      foundAs: null,
      quotes,
    }
    void tellSkills([told], {...given, said: isMine ? `${name} confirmed.` : `${name} does not count.`})
  }

  function correct(other: string): void {
    if (other === id) {
      say("mine")
      return
    }
    void tellSkills(
      [
        {skill: id, says: "removed", foundAs: null, quotes},
        {skill: other, says: "corrected", foundAs: id, quotes},
      ],
      {...given, said: `Counted as ${nameOf(profile.known, other)}, not as ${name}.`},
    )
  }

  return (
    <li className="found-skill">
      <div className="found-name">
        <strong>{name}</strong> <SkillLanes skill={profile.known[id]} />
      </div>
      <div className="found-quotes">
        {first !== undefined && <Quote quote={first} />}
        {others.length > 0 && (
          <details className="small">
            <summary>{others.length === 1 ? "1 more line" : `${others.length} more lines`}</summary>
            {others.map(quote => (
              <p key={quote.quote}>
                <Quote quote={quote} />
              </p>
            ))}
          </details>
        )}
      </div>
      <div className="found-word">
        <Segments
          legend={name}
          isLegendHidden
          options={OPTIONS}
          value={word === null ? null : word.kind === "elsewhere" ? "not-mine" : word.kind}
          onChange={say}
        />
        {word?.kind === "elsewhere" ? (
          <span className="small faint">Counted as {nameOf(profile.known, word.skill)}</span>
        ) : (
          <button type="button" className="link-button small soft" onClick={() => setPicking(true)}>
            It is another skill<span className="hidden"> than {name}</span>
          </button>
        )}
      </div>
      {isPicking && (
        <Suspense>
          <SkillDialog
            label={`Which skill is “${first?.quote.slice(first.start, first.end) ?? name}”?`}
            profile={profile}
            onPick={correct}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </li>
  )
}
