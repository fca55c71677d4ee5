import {readdirSync} from "node:fs"
import {createRequire} from "node:module"
import {join} from "node:path"
import {cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet} from "dependency-cruiser"

type RoomProblem = {
  readonly from: string
  readonly to: string
  readonly rule: string
  readonly comment: string
}
export type RoomReport = {
  readonly cruised: number
  readonly onDisk: number
  readonly problems: readonly RoomProblem[]
}

type Config = IFlattenedRuleSet & {readonly options: ICruiseOptions}

/** The modules below `src`, as a plain walk finds them. */
function modulesOnDisk(root: string): string[] {
  return readdirSync(join(root, "src"), {recursive: true, encoding: "utf8"}).filter(name =>
    /\.tsx?$/.test(name),
  )
}

function loadConfig(file: string): Config {
  return createRequire(import.meta.url)(file)
}

function isResult(output: ICruiseResult | string): output is ICruiseResult {
  return typeof output !== "string"
}

/** Checks every import below `root/src` against the arrows between the rooms.
 * @param root a tree laid out like this one
 * @param config path of the rules */
export async function cruiseRooms(root: string, config: string): Promise<RoomReport> {
  const {options, ...ruleSet} = loadConfig(config)
  const {output} = await cruise(["src"], {...options, ruleSet, validate: true, baseDir: root})
  if (!isResult(output)) throw new TypeError("Expected a result of dependency-cruiser, found text")
  const problems = output.summary.violations.map(({from, to, rule}) => ({
    from,
    to,
    rule: rule.name,
    comment: output.summary.ruleSetUsed?.forbidden?.find(({name}) => name === rule.name)?.comment ?? "",
  }))
  const cruised = output.modules.filter(({source}) => /^src\/.*\.tsx?$/.test(source)).length
  return {cruised, onDisk: modulesOnDisk(root).length, problems}
}

/** What is wrong, one line each; nothing where all is well. A cruise that saw less than there is proves nothing. */
export function roomComplaints({cruised, onDisk, problems}: RoomReport): string[] {
  const unseen =
    cruised < onDisk
      ? [`Cruised ${cruised} modules of ${onDisk} below src: the check saw less than there is`]
      : []
  const empty = onDisk === 0 ? ["Found no module below src"] : []
  return [
    ...empty,
    ...unseen,
    ...problems.map(({from, to, rule, comment}) => `${from} imports ${to} (${rule}: ${comment})`),
  ]
}
