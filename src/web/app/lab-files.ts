import type {Skill} from "#model/content/skill"
import type {Lab, LabCard, OpenLab} from "#model/labs/lab"

/** What the catalogue needs. */
export type LabsFile = {
  readonly labs: readonly LabCard[]
  /** Names of the skills that the labs name, by id. */
  readonly skills: Readonly<Record<string, string>>
}

/** A small file for the list, one a lab that is loaded when the lab is opened, and one with its solution that is
 * loaded when somebody asks for it. */
export type LabFiles = {
  readonly "labs.json": LabsFile
  readonly [file: `labs/${string}.json`]: OpenLab
  readonly [file: `lab-references/${string}.json`]: Lab["reference"]
}

export function labFiles(labs: readonly Lab[], skills: Readonly<Record<string, Skill>>): LabFiles {
  const named = [...new Set(labs.flatMap(lab => lab.skills))].sort()
  return {
    "labs.json": {
      labs: labs.map(cardOf),
      skills: Object.fromEntries(named.map(id => [id, skills[id]?.name ?? id])),
    },
    ...Object.fromEntries(labs.map(lab => [`labs/${lab.id}.json`, openPart(lab)])),
    ...Object.fromEntries(labs.map(({id, reference}) => [`lab-references/${id}.json`, reference])),
  }
}

function cardOf(lab: Lab): LabCard {
  const {id, title, summary, track, skills, level, difficulty, minutes, version, pass} = lab
  return {id, title, summary, track, skills, level, difficulty, minutes, version, pass}
}

function openPart({reference, wrong, wrongCode, ...rest}: Lab): OpenLab {
  return rest
}
