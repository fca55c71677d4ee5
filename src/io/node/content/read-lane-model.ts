import {readFileSync} from "node:fs"
import {join} from "node:path"
import {type LaneModel, laneModelSchema} from "#model/decode/lane-model"
import {parseOrExplain} from "#model/parse"
import {UserError} from "#model/user-error"

const FILE = "content/decode/lane-model.json"

/** The trained lane model below a folder that holds `content/decode`.
 * @throws UserError where there is none or it does not fit its schema */
export function readLaneModel(root: string): LaneModel {
  const file = join(root, FILE)
  const mend = "Restore the file or run `npx tsx tools/train-decode.ts <date>` where the postings are"
  let text: string
  try {
    text = readFileSync(file, "utf8")
  } catch {
    throw new UserError(`Expected the lane model in ${JSON.stringify(file)}, found no such file`, mend)
  }
  return parseOrExplain(laneModelSchema, JSON.parse(text), `The lane model ${JSON.stringify(file)}`, mend)
}
