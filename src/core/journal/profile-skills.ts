import {type SkillCards, type SkillRecall, skillRecalls} from "#core/practice/skill-recall"
import type {FitEvidence} from "#model/fit/answers"
import type {JournalEvent} from "#model/journal/event"
import type {SkillState} from "#model/skill-state"
import type {LabsKnown} from "./fit-evidence"
import {foldLabs} from "./fold-labs"
import {foldPractice} from "./fold-practice"
import {foldSkillsTold, type ToldSkill} from "./fold-skills-told"

/** A lab that was passed before its solution was looked at. `score` as of the best run, 0 to 100. */
export type LabProof = {readonly lab: string; readonly at: string; readonly score: number}

/** A skill of the person with all that speaks for it; the strongest gives the state. */
export type ProfileSkill = {
  readonly id: string
  readonly state: SkillState
  /** What the person said; null where they said nothing, or took it away. */
  readonly claimed: ToldSkill | null
  /** What practice has shown, enough or not; null where no card of it was seen. */
  readonly recall: SkillRecall | null
  /** Oldest first. */
  readonly proofs: readonly LabProof[]
}

export type ProfileSkillsGiven = {
  /** Cards by skill (skill-recall.ts). */
  readonly cards: SkillCards
  readonly labs: LabsKnown
  /** A practice day as dayNumber counts. */
  readonly today: number
}

function labProofs(events: readonly JournalEvent[], known: LabsKnown): ReadonlyMap<string, LabProof[]> {
  const bySkill = new Map<string, LabProof[]>()
  for (const [lab, {passed, passedUnaided, best}] of foldLabs(events)) {
    if (passed === null || !passedUnaided) continue
    const proof = {lab, at: passed.at, score: best?.payload.score ?? 0}
    for (const skill of known[lab]?.skills ?? []) {
      const own = bySkill.get(skill)
      if (own === undefined) bySkill.set(skill, [proof])
      else own.push(proof)
    }
  }
  return bySkill
}

/** The skills of a person, ordered by id: claimed < recalled < proven. A skill that was found counts from the moment that the
 * person confirms it. Taking a skill away takes the claim away; what practice and labs have shown stays. */
export function profileSkills(
  events: readonly JournalEvent[],
  {cards, labs, today}: ProfileSkillsGiven,
): readonly ProfileSkill[] {
  const told = foldSkillsTold(events)
  const practice = foldPractice(events)
  const recalls = new Map(
    skillRecalls(cards, {cards: practice.cards, today}).map(recall => [recall.skill, recall]),
  )
  const proofs = labProofs(events, labs)
  const ids = [...new Set([...told.keys(), ...recalls.keys(), ...proofs.keys()])].sort()
  return ids.flatMap(id => {
    const word = told.get(id)
    const claimed = word === undefined || word.says === "removed" ? null : word
    const recall = recalls.get(id) ?? null
    const own = (proofs.get(id) ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1))
    const state = stateOf({
      claimed: claimed !== null,
      recalled: recall?.isEnough ?? false,
      proven: own.length > 0,
    })
    return state === null ? [] : [{id, state, claimed, recall, proofs: own}]
  })
}

function stateOf(known: Readonly<Record<SkillState, boolean>>): SkillState | null {
  if (known.proven) return "proven"
  if (known.recalled) return "recalled"
  return known.claimed ? "claimed" : null
}

/** Skills as fit takes them. As evidence only what the person said counts: labs and practice are evidence by themselves, and
 * count once. For readiness each counts with its state. */
export function skillsForFit(skills: readonly ProfileSkill[]): {
  readonly evidence: FitEvidence["skills"]
  readonly known: FitEvidence["skills"]
} {
  const said = skills.filter(({claimed, proofs}) => claimed !== null && proofs.length === 0)
  return {
    evidence: said.map(({id}) => ({id, state: "claimed" as const})),
    known: skills.map(({id, state}) => ({id, state})),
  }
}
