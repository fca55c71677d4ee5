import type {Content} from "#model/content/content"
import type {LaneModel} from "#model/decode/lane-model"
import {UserError} from "#model/user-error"
import {buildIsFresh} from "../../../bin/setup/build-inputs.mjs"
import {findChromium} from "../../../bin/setup/chromium.mjs"
import {nodeProblem} from "../../../bin/setup/node-version.mjs"
import {type Finding, fine, problem} from "./finding"

export function checkNode(version: string): Finding {
  const wrong = nodeProblem(version)
  return wrong === null ? fine("node", `Node ${version}`) : problem("node", `Node ${version}`, wrong)
}

/** @param root the folder with package.json */
export function checkBuild(root: string): Finding {
  return buildIsFresh(root)
    ? fine("build", "built from the files as they are")
    : problem(
        "build",
        "older than the files it was built from",
        "Run `npm run build`, or start with bin/lanewise.mjs, which builds first",
      )
}

export function checkContent(read: () => Content): Finding {
  const {claims, beliefs, places, sources} = read()
  const counts = [claims, places, sources].map(byId => Object.keys(byId).length)
  return fine(
    "content",
    `${counts[0]} claims, ${beliefs.length} beliefs, ${counts[1]} places, ${counts[2]} sources`,
  )
}

/** Whether the lane model of decode is there and whole. */
export function checkLaneModel(read: () => LaneModel): Finding {
  try {
    const {trained, labelled, gramCounts} = read()
    return fine(
      "decode",
      `lane model of ${trained}: ${gramCounts.length.toLocaleString("en-US")} words and pairs, ${labelled} labelled postings`,
    )
  } catch (error) {
    if (error instanceof UserError) return problem("decode", error.message, error.hint)
    throw error
  }
}

/** Only the browser tests need one. */
export function checkChromium(env: Readonly<Record<string, string | undefined>>): Finding {
  const path = findChromium(env)
  if (path !== null) return fine("chromium", path)
  const mend =
    "Only the browser tests of `npm test` need it: install Chromium, or set LANEWISE_CHROMIUM to its path"
  return {id: "chromium", found: "none found", mend, needed: false}
}
