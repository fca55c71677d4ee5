import type {JsonResume} from "#model/resume/json-resume"
import type {ResumeReading} from "#model/resume/resume"
import type {ResumeKept} from "#model/resume/resume-kept"

/** What the journal keeps of a resume. The skills of prose are a finding and not the person's word, so they stay out. */
export function keptResume({engine, source, text, document}: ResumeReading): ResumeKept {
  const isStructured = source.kind === "json-resume" || source.kind === "linkedin"
  const {skills: _, ...rest} = document
  return {
    engine,
    from: {...source, name: source.name.slice(0, 255)},
    text,
    document: isStructured ? document : rest,
  }
}

/** A skill as an export names it. */
export type NamedSkill = {
  readonly name: string
  readonly state: "claimed" | "recalled" | "proven"
  /** In which words the resume names it. */
  readonly words: readonly string[]
}

const LEVELS: Readonly<Record<NamedSkill["state"], string>> = {
  claimed: "Claimed",
  recalled: "Recalled in practice",
  proven: "Proven in a lab",
}
const SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

/** The kept resume as a JSON Resume with the person's skills as they stand. What the person wrote stays; entries for skills
 * that Lanewise knows are added, or get a level where they had none, and those of skills that the person took away are left out. */
export function exportedResume(
  document: JsonResume | undefined,
  {skills, removed}: {readonly skills: readonly NamedSkill[]; readonly removed: readonly string[]},
): JsonResume {
  const away = new Set(removed)
  const own = (document?.skills ?? []).filter(({name}) => name === undefined || !away.has(name))
  const byName = new Map(skills.map(skill => [skill.name, skill]))
  const levelled = own.map(entry => {
    const skill = byName.get(entry.name ?? "")
    return skill === undefined || entry.level !== undefined ? entry : {...entry, level: LEVELS[skill.state]}
  })
  const named = new Set(own.map(({name}) => name))
  const added = skills
    .filter(({name}) => !named.has(name))
    .map(({name, state, words}) => ({
      name,
      level: LEVELS[state],
      ...(words.length === 0 ? {} : {keywords: [...words]}),
    }))
  return {$schema: SCHEMA, ...document, skills: [...levelled, ...added]}
}
