import {describe, expect, test} from "vitest"
import {problemLine} from "#io/node/content/content-problem"
import {readContent} from "#io/node/content/read-content"
import type {Content} from "#model/content/content"
import {checkAll} from "./all-checks"

const {content} = readContent(".")
type Draft<T> = {-readonly [Key in keyof T]: Draft<T[Key]>}

/** The lines that appear when a defect is planted in the real content. */
function planted(plant: (draft: Draft<Content>) => void): string[] {
  const draft: Draft<Content> = JSON.parse(JSON.stringify(content))
  plant(draft)
  const before = new Set(checkAll(content).map(problemLine))
  return checkAll(draft)
    .map(problemLine)
    .filter(line => !before.has(line))
}

/** The one line that holds all of these words. */
function expectLine(lines: readonly string[], ...words: string[]): void {
  expect(lines.filter(line => words.every(word => line.includes(word)))).toHaveLength(1)
}

test("the content has no problem between its files", () => {
  expect(checkAll(content).map(problemLine)).toEqual([])
})

describe("references", () => {
  test("a source that does not exist is reported with its file", () => {
    const lines = planted(draft => draft.skills["rag"]?.source.push("lost-source"))
    expectLine(lines, "content/skills/rag.yml", "source", '"lost-source" is not in content/sources')
  })
  test("a prerequisite, a gap and a lane's skill that do not exist are reported together", () => {
    const lines = planted(draft => {
      draft.skills["rag"]?.needs.push("lost-skill")
      draft.transitions["ai-to-ml"]?.gap.push("lost-skill")
      const lane = draft.lanes["ai"]
      if (lane?.kind === "lane") lane.skills.core.push("lost-skill")
    })
    for (const file of ["skills/rag.yml", "transitions/ai-to-ml.yml", "lanes/ai.yml"])
      expectLine(lines, file, '"lost-skill" is not in content/skills')
  })
  test("a preset that sets a belief nobody holds is reported", () => {
    const lines = planted(draft => {
      const preset = draft.presets["article-as-told"]
      if (preset !== undefined) preset.beliefs["lost-belief"] = {value: 1, low: 1, high: 1, why: "Planted"}
    })
    expectLine(lines, "content/presets/article-as-told.yml", '"lost-belief" is not in')
  })
  test("a published row, a price index and a tax jurisdiction are followed too", () => {
    const lines = planted(draft => {
      const table = draft.bands["published-2026"]
      if (table?.shape === "published") for (const row of table.rows.slice(0, 1)) row.source = "lost-source"
      const place = draft.places["us-tx"]
      if (place !== undefined) {
        place.tax_jurisdiction = "ZZ"
        if (place.cost_of_living !== null) place.cost_of_living.source = "lost-index"
      }
    })
    expectLine(lines, "bands/published-2026/table.csv", "lost-source")
    expectLine(lines, "places/us-tx.yml", "cost_of_living.source", "lost-index")
    expectLine(lines, "places/us-tx.yml", "tax_jurisdiction", '"ZZ"')
  })
})

describe("ids", () => {
  test("a file name that is not kebab-case is reported", () => {
    const lines = planted(draft => {
      const skill = draft.skills["rag"]
      if (skill !== undefined) draft.skills["RAG_2"] = {...skill, id: "RAG_2", name: "Other", aliases: []}
    })
    expectLine(lines, "content/skills/RAG_2.yml", "(file name)", "kebab-case")
  })
  test("a transition whose file has another name is reported with the name it needs", () => {
    const lines = planted(draft => {
      const move = draft.transitions["ai-to-ml"]
      if (move !== undefined) move.to = "mlops"
    })
    expectLine(lines, "transitions/ai-to-ml.yml", "Rename the file to ai-to-mlops.yml")
  })
  test("a belief that is there twice and a role without a file are reported", () => {
    const lines = planted(draft => {
      draft.beliefs.push(...draft.beliefs.slice(0, 1))
      delete draft.lanes["devops"]
    })
    expectLine(lines, "content/beliefs", "two beliefs have this id")
    expectLine(lines, "content/lanes/devops.yml", "(file)", "a role has no file")
  })
})

describe("skills", () => {
  test("prerequisites in a circle are reported once, with the circle", () => {
    const lines = planted(draft => draft.skills["linear-algebra"]?.needs.push("optimization"))
    expect(lines.filter(line => line.includes("go in a circle"))).toHaveLength(1)
    expectLine(lines, "needs", "linear-algebra > optimization > linear-algebra")
  })
  test("an alias of two skills is reported whatever its case", () => {
    const lines = planted(draft => draft.skills["agents"]?.aliases.push("PINECONE"))
    expectLine(lines, "skills/rag.yml", "aliases", '"Pinecone" belongs to "agents" too')
  })
  test("an alias that is another skill's name is reported", () => {
    const lines = planted(draft => draft.skills["cloud"]?.aliases.push("kubernetes"))
    expectLine(lines, "skills/cloud.yml", 'belongs to "kubernetes" too')
  })
  test("a lane and a skill that weigh each other differently are reported", () => {
    const lines = planted(draft => {
      const skill = draft.skills["rag"]
      if (skill !== undefined) skill.lanes = {ml: "core"}
    })
    expectLine(lines, "lanes/ai.yml", '"rag" has weight core here and no in its own file')
    expectLine(lines, "lanes/ml.yml", '"rag" has weight no here and core in its own file')
  })
})

describe("coverage of the article", () => {
  test("a bullet that maps to nothing is reported, and so is the skill it leaves", () => {
    const lines = planted(draft => {
      draft.articleSkills = draft.articleSkills.filter(({lane, bullet}) => lane !== "ml" || bullet !== 6)
    })
    expectLine(lines, 'bullet 6 of lane "ml" is there 0 times')
    expectLine(lines, 'no bullet maps to "ml-speciality"')
  })
  test("a skill that a bullet names but that denies it is reported", () => {
    const lines = planted(draft => {
      const skill = draft.skills["rag"]
      if (skill !== undefined) skill.article = null
    })
    expectLine(lines, "skills/rag.yml", "a bullet names it, but it says no")
  })
  test("a missing band is reported", () => {
    const lines = planted(draft => {
      const table = draft.bands["article"]
      if (table?.shape === "ranges") table.rows = table.rows.slice(1)
    })
    expectLine(lines, "bands/article/table.csv", '"ai", "junior" is there 0 times')
  })
  test("two claims with one number are reported, and the number that is left out", () => {
    const lines = planted(draft => {
      const claim = draft.claims["best-fit-pays-most"]
      if (claim !== undefined) claim.number = 1
    })
    expectLine(lines, "number 1 is there 2 times")
    expectLine(lines, "number 30 is there 0 times")
  })
  test("a band claim that misquotes the table is reported", () => {
    const lines = planted(draft => {
      const test = draft.claims["band-ml-senior"]?.test
      if (test?.kind === "band") test.low = 1000
    })
    expectLine(lines, "claims/band-ml-senior.yml", "1000 to 420000 is not the band of the article")
  })
})

describe("presets", () => {
  test("a preset that is not there is reported", () => {
    expectLine(
      planted(draft => delete draft.presets["open-data"]),
      "presets/open-data.yml",
      "it is not there",
    )
  })
  test("a preset that moves a belief outside its slider is reported", () => {
    const lines = planted(draft => {
      const preset = draft.presets["article"]
      if (preset !== undefined) preset.beliefs["plateau-share"] = {value: 7, low: 0, high: 1, why: "Planted"}
    })
    expectLine(lines, "presets/article.yml", "beliefs.plateau-share", "do not rise")
  })
})

describe("taxes", () => {
  test("thresholds that fall are reported with jurisdiction, year and filing status", () => {
    const lines = planted(draft => {
      const row = draft.taxes.rows.find(
        found =>
          found.jurisdiction === "US" && found.threshold_usd === 50400 && found.filing_status === "single",
      )
      if (row !== undefined) row.threshold_usd = 1
    })
    expectLine(lines, "taxes/table.csv", "US 2026 single", "threshold 1 follows 12400")
  })
  test("a jurisdiction without brackets or without coverage is reported", () => {
    const lines = planted(draft => {
      draft.taxes.rows = draft.taxes.rows.filter(({jurisdiction}) => jurisdiction !== "PA")
      delete draft.taxes.coverage["CA"]
    })
    expect(lines.filter(line => line.includes("PA 20") && line.includes("it has no bracket"))).toHaveLength(4)
    expectLine(lines, "coverage.yml", "CA", "its rows have no coverage")
  })
  test("brackets that do not start at 0 are reported", () => {
    const lines = planted(draft => {
      for (const row of draft.taxes.rows)
        if (row.jurisdiction === "PA" && row.kind === "bracket") row.threshold_usd = 5
    })
    expect(lines.filter(line => line.includes("the first bracket starts at 5"))).toHaveLength(4)
  })
  test("incomplete coverage that does not say what is missing is reported", () => {
    const lines = planted(draft => {
      const coverage = draft.taxes.coverage["IL"]
      if (coverage !== undefined) coverage.missing = null
    })
    expectLine(lines, "coverage.yml", "IL", "it does not say what is missing")
  })
})
