import type {ProfileSkill} from "#core/journal/profile-skills"
import {PageLink} from "../../../app/page-link"
import {Quote} from "../found/quote"
import {SkillLanes} from "../found/skill-lanes"
import {tellSkills} from "../resume-store"
import {nameOf, type ProfileState} from "../use-profile"
import {StateMark} from "./state-mark"

/** A skill that counts: how it is known, by what, and the next way to show it. */
export function SkillRow({skill, profile}: {readonly skill: ProfileSkill; readonly profile: ProfileState}) {
  const {id, state, claimed} = skill
  const name = nameOf(profile.known, id)
  function remove(): void {
    if (claimed === null) return
    void tellSkills([{skill: id, says: "removed", foundAs: null, quotes: []}], {
      from: claimed.from,
      reading: null,
      said: `${name} is no longer claimed.`,
    })
  }
  return (
    <li className="skills-row">
      <div className="found-name">
        <strong>{name}</strong> <SkillLanes skill={profile.known[id]} />
      </div>
      <StateMark state={state} />
      <div className="skills-why small">
        <Proofs skill={skill} profile={profile} />
        <Recall skill={skill} />
        <Claim skill={skill} profile={profile} />
      </div>
      {claimed === null ? (
        <span />
      ) : (
        <button type="button" className="link-button small soft" onClick={remove}>
          Remove<span className="hidden"> {name}</span>
        </button>
      )}
    </li>
  )
}

function Proofs({
  skill: {id, proofs},
  profile: {labs},
}: {
  readonly skill: ProfileSkill
  readonly profile: ProfileState
}) {
  if (proofs.length > 0)
    return (
      <p>
        Passed{" "}
        {proofs.map(({lab, score}, at) => (
          <span key={lab}>
            {at > 0 && ", "}
            <PageLink href={`/labs/${lab}`}>{labs.find(one => one.id === lab)?.title ?? lab}</PageLink> (
            {Math.round(score)} of 100)
          </span>
        ))}
      </p>
    )
  const next = labs
    .filter(({skills}) => skills.includes(id))
    .toSorted((a, b) => a.difficulty - b.difficulty)[0]
  if (next === undefined) return null
  return (
    <p className="soft">
      Prove it: <PageLink href={`/labs/${next.id}`}>{next.title}</PageLink>, {next.minutes} min
    </p>
  )
}

function Recall({skill: {recall}}: {readonly skill: ProfileSkill}) {
  if (recall === null) return null
  const {recalled, seen, cards, isEnough} = recall
  return (
    <p className={isEnough ? undefined : "soft"}>
      {recalled} of {cards} cards recalled, {seen} seen{isEnough ? "" : ": not enough yet"}
    </p>
  )
}

function Claim({
  skill: {claimed},
  profile: {known},
}: {
  readonly skill: ProfileSkill
  readonly profile: ProfileState
}) {
  if (claimed === null) return null
  const {from, says, foundAs, quotes} = claimed
  const [quote] = quotes
  const source =
    from.kind === "hand" ? "Named by you" : from.name === "" ? "From your text" : `From ${from.name}`
  return (
    <p className="soft">
      {source}
      {says === "corrected" && foundAs !== null && `, found as ${nameOf(known, foundAs)}`}
      {quote !== undefined && (
        <>
          : <Quote quote={quote} />
        </>
      )}
    </p>
  )
}
