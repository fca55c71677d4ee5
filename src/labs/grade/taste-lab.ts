import type {FitTaste} from "#model/content/fit-bank"
import type {Lab, OpenLab} from "#model/labs/lab"
import type {LabLanguage} from "#model/labs/lab-language"
import type {Grade} from "#model/labs/verdict"

/** The grader wants hidden worlds; nothing hangs on them here. */
const HIDDEN = 1
/** Far more than scores can differ: a taste has an aim and no score. */
const NO_MATTER = 1_000

/** What a wrong solution says of itself at its head would give the mistake away. */
const OWN_WORDS: Readonly<Record<LabLanguage, RegExp>> = {
  ts: /^\/\*\*[\s\S]*?\*\/\n/,
  py: /^"""[\s\S]*?"""\n+/,
}

/** A lab cut down to a taste: the worlds of one of its tests, and to begin with a solution that has one mistake. It is
 * graded as every lab is; what counts is whether the test passes.
 * @throws RangeError where the taste names what the lab does not have */
export function tasteLab(lab: Lab, taste: FitTaste): OpenLab {
  const trap = lab.traps.find(({id}) => id === taste.trap)
  const codeIn = (language: LabLanguage) => lab.wrongCode[language][taste.starter]
  const [ts, py] = [codeIn("ts"), codeIn("py")]
  if (trap === undefined || ts === undefined || py === undefined)
    throw new RangeError(`Needs "${taste.trap}" and "${taste.starter}" in the lab "${lab.id}", found neither`)
  const {reference: _, wrong: __, wrongCode: ___, ...open} = lab
  return {
    ...open,
    id: `${lab.id}-taste`,
    title: taste.title,
    summary: taste.task,
    brief: taste.brief,
    minutes: taste.minutes,
    starter: {ts: ts.replace(OWN_WORDS.ts, ""), py: py.replace(OWN_WORDS.py, "")},
    world: {...lab.world, ...trap.world},
    seeds: {visible: trap.seeds, hidden: HIDDEN, luck: NO_MATTER},
    traps: [{...trap, world: {}}],
    hints: [],
    realism: [],
    reading: [],
    stages: [],
  }
}

/** Whether a graded run of a taste reached its aim. */
export function isReached(grade: Grade | null): boolean {
  return grade?.traps.every(({passed}) => passed) ?? false
}
