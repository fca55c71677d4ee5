import {readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {parseOrExplain} from "#model/parse"
import {type PayModel, payModelSchema} from "#model/pay/pay-model"
import {UserError} from "#model/user-error"

/** The newest fitted pay model below a folder that holds `content/bands`.
 * @throws UserError where there is none or it does not fit its schema */
export function readPayModel(root: string): PayModel {
  const bands = join(root, "content/bands")
  const name = readdirSync(bands)
    .filter(folder => folder.startsWith("fit-"))
    .sort()
    .at(-1)
  if (name === undefined)
    throw new UserError(
      `Expected a folder fit-<date> in ${JSON.stringify(bands)}, found none`,
      "Run `npx tsx tools/fit-pay.ts <date>` where the pay data are",
    )
  const file = join(bands, name, "model.json")
  const part = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"))
  const rest = part(file)
  const value = {
    ...(rest !== null && typeof rest === "object" ? rest : {}),
    total: part(join(bands, name, "total.json")),
  }
  return parseOrExplain(
    payModelSchema,
    value,
    `The pay model ${JSON.stringify(file)}`,
    "Restore the file or fit the model again",
  )
}
