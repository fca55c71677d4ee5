import type {ContentProblem} from "#io/node/content/content-problem"
import {PRESETS} from "#model/belief"
import {CLAIM_COUNT} from "#model/content/claim"
import type {Content} from "#model/content/content"
import {LANES, LEVELS} from "#model/lane"
import {fileOf} from "./check"

/** The article has one band for each lane and level. */
export function checkBands(content: Content): ContentProblem[] {
  const file = "content/bands/article/table.csv"
  const article = content.bands["article"]
  if (article?.shape !== "ranges")
    return [{file, field: "(table)", wrong: "the article's bands are not there", fix: "Restore the table"}]
  return LANES.flatMap(lane =>
    LEVELS.flatMap(level => {
      const count = article.rows.filter(row => row.lane === lane && row.level === level).length
      if (count === 1) return []
      return [
        {
          file,
          field: "lane, level",
          wrong: `"${lane}", "${level}" is there ${count} times`,
          fix: "Give each band one line",
        },
      ]
    }),
  )
}

/** Claims, numbered from 1 without a gap; a band claim says what the band table says. */
export function checkClaims(content: Content): ContentProblem[] {
  const problems: ContentProblem[] = []
  const claims = Object.values(content.claims)
  for (let number = 1; number <= CLAIM_COUNT; number += 1) {
    const found = claims.filter(claim => claim.number === number)
    if (found.length !== 1)
      problems.push({
        file: found[0] === undefined ? "content/claims" : fileOf("claims", found[0].id),
        field: "number",
        wrong: `number ${number} is there ${found.length} times`,
        fix: `Number the claims from 1 to ${CLAIM_COUNT}`,
      })
  }
  const article = content.bands["article"]
  if (article?.shape !== "ranges") return problems
  for (const {id, test} of claims) {
    if (test.kind !== "band") continue
    const row = article.rows.find(({lane, level}) => lane === test.lane && level === test.level)
    if (row === undefined || (row.low === test.low && row.high === test.high)) continue
    const wrong = `${test.low} to ${test.high} is not the band of the article, ${row.low} to ${row.high}`
    problems.push({
      file: fileOf("claims", id),
      field: "test",
      wrong,
      fix: "Make the claim and the table agree",
    })
  }
  return problems
}

/** The four presets exist, and a preset keeps each belief inside what its slider allows. */
export function checkPresets(content: Content): ContentProblem[] {
  const problems: ContentProblem[] = []
  for (const id of PRESETS)
    if (content.presets[id] === undefined)
      problems.push({
        file: fileOf("presets", id),
        field: "(file)",
        wrong: "it is not there",
        fix: "Add the preset",
      })
  for (const {id, beliefs} of Object.values(content.presets))
    for (const [beliefId, set] of Object.entries(beliefs)) {
      const belief = content.beliefs.find(entry => entry.id === beliefId)
      if (belief === undefined) continue
      const rises =
        belief.min <= set.low && set.low <= set.value && set.value <= set.high && set.high <= belief.max
      if (rises) continue
      problems.push({
        file: fileOf("presets", id),
        field: `beliefs.${beliefId}`,
        wrong: `${set.low}, ${set.value}, ${set.high} do not rise between ${belief.min} and ${belief.max}`,
        fix: "Order low, value and high inside the range of the belief",
      })
    }
  return problems
}
