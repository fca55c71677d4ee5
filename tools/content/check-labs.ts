import type {ContentProblem} from "#io/node/content/content-problem"
import {SYSTEMS} from "#labs/sim/all-systems"
import type {Content} from "#model/content/content"
import type {Lab} from "#model/labs/lab"
import {problemsOf} from "#model/parse"

/** Everything that is wrong between a lab and what it names: skills, sources, its simulator, its own traps. What the
 * solutions measure is tested by tools/labs/test-labs.ts. */
export function checkLabs(labs: readonly Lab[], content: Content): ContentProblem[] {
  return labs.flatMap(lab => {
    const file = `content/labs/${lab.id}/lab.yml`
    const say = (field: string, wrong: string, fix: string): ContentProblem => ({file, field, wrong, fix})
    return [
      ...checkNames(lab, content, say),
      ...checkSystem(lab, say),
      ...checkTraps(lab, say),
      ...checkBrief(lab),
    ]
  })
}

type Say = (field: string, wrong: string, fix: string) => ContentProblem

function checkNames(lab: Lab, {skills, sources}: Content, say: Say): ContentProblem[] {
  return [
    ...lab.skills
      .filter(id => skills[id] === undefined)
      .map(id => say("skills", `there is no skill "${id}"`, "Name a file of content/skills")),
    ...lab.realism.flatMap(({id, source}) =>
      source
        .filter(one => sources[one] === undefined)
        .map(one => say(`realism ${id}`, `there is no source "${one}"`, "Name a file of content/sources")),
    ),
  ]
}

function checkSystem(lab: Lab, say: Say): ContentProblem[] {
  const system = SYSTEMS[lab.system]
  if (system === undefined)
    return [
      say(
        "system",
        `there is no simulator "${lab.system}"`,
        `Name one of ${Object.keys(SYSTEMS).join(", ")}`,
      ),
    ]
  const worlds = [
    {field: "world", world: lab.world},
    ...lab.traps.map(({id, world}) => ({field: `traps ${id}`, world: {...lab.world, ...world}})),
  ]
  const asked = [
    ...lab.metrics.map(({id}) => id),
    ...lab.traps.flatMap(({require}) => require.map(one => one.metric)),
  ]
  return [
    ...worlds.flatMap(({field, world}) =>
      problemsOf(system.parameters, world).map(one =>
        say(
          `${field} ${one.field}`,
          one.message,
          "Correct the parameter; the simulator's parameters.ts has them all",
        ),
      ),
    ),
    ...[...new Set(asked)]
      .filter(metric => !system.metrics.includes(metric))
      .map(metric =>
        say(
          "metrics",
          `the simulator does not measure "${metric}"`,
          `It measures ${system.metrics.join(", ")}`,
        ),
      ),
    ...lab.realism
      .filter(({id}) => system.realism[id] === undefined)
      .map(({id}) =>
        say("realism", `the simulator cannot show "${id}"`, "Take the row out or add its measurement"),
      ),
  ]
}

function checkTraps({traps, wrong}: Lab, say: Say): ContentProblem[] {
  const ids = traps.map(({id}) => id)
  const shown = Object.values(wrong)
  return [
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map(id => say("traps", `"${id}" is there twice`, "Give each trap a name of its own")),
    ...ids
      .filter(id => !shown.includes(id))
      .map(id => say("wrong", `no wrong solution shows the trap "${id}"`, "Write one in both languages")),
    ...shown
      .filter(id => !ids.includes(id))
      .map(id => say("wrong", `there is no trap "${id}"`, "Name one of the traps")),
  ]
}

const COUNTS =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  )

/** What a brief says of its grade in words is what the sheet says in numbers. */
function checkBrief({id, brief, pass, seeds, traps}: Lab): ContentProblem[] {
  const said = brief.replaceAll(/\s+/g, " ").toLowerCase()
  const needed = [
    {says: `${COUNTS[seeds.hidden]} more`, of: "worlds that follow from the code"},
    {says: `${COUNTS[traps.length]} tests`, of: "tests"},
    {says: `${pass} passes`, of: "points that pass"},
  ]
  return needed
    .filter(({says}) => !said.includes(says))
    .map(({says, of}) => ({
      file: `content/labs/${id}/brief.md`,
      field: "brief",
      wrong: `the number of ${of} is missing or another than in lab.yml`,
      fix: `Say "${says}"`,
    }))
}
