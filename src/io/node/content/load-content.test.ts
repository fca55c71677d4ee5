import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {problemLine} from "./content-problem"
import {loadContent} from "./load-content"
import {readContent} from "./read-content"

/** A copy of the content in which some files have other texts; null removes a file. */
function changed(texts: Readonly<Record<string, string | null>>): string {
  const root = mkdtempSync(join(tmpdir(), "content-"))
  cpSync("content", join(root, "content"), {recursive: true})
  for (const [file, text] of Object.entries(texts))
    if (text === null) rmSync(join(root, file))
    else writeFileSync(join(root, file), text)
  return root
}

function linesOf(root: string): string[] {
  return readContent(root).problems.map(problemLine)
}

test("loadContent() reads every kind, as JSON that survives a round trip", () => {
  const content = loadContent(".")
  expect(JSON.parse(JSON.stringify(content))).toEqual(content)
  expect(Object.keys(content.lanes)).toHaveLength(7)
  expect(Object.values(content.claims).map(({number}) => number)).toEqual(
    Array.from({length: 31}, (_, i) => i + 1),
  )
  expect(content.skills["rag"]).toMatchObject({id: "rag", lanes: {ai: "core"}, hours: {value: 60}})
  expect(content.bands["article"]).toMatchObject({id: "article", shape: "ranges", basis: "unstated"})
  expect(content.beliefs.find(({id}) => id === "plateau-share")?.group).toMatch(/\w/)
  expect(Object.keys(content.presets)[0]).toBe("open-data")
})

test("loadContent() reads the law to the dollar", () => {
  const {rows} = loadContent(".").taxes
  const single = rows.filter(
    row =>
      row.jurisdiction === "US" &&
      row.tax_year === 2026 &&
      row.filing_status === "single" &&
      row.kind === "bracket",
  )
  expect(single.map(({threshold_usd}) => threshold_usd)).toEqual([
    0, 12400, 50400, 105700, 201775, 256225, 640600,
  ])
})

test("readContent() reports an unknown field, a wrong number and broken YAML at once", () => {
  const skill = readFileSync("content/skills/rag.yml", "utf8")
  const lines = linesOf(
    changed({
      "content/skills/rag.yml": `${skill}colour: red\n`,
      "content/skills/agents.yml": skill.replace("value: 60", "value: 6000"),
      "content/lanes/ai.yml": "name: [",
    }),
  )
  expect(lines).toHaveLength(3)
  expect(lines.find(line => line.startsWith("content/skills/rag.yml"))).toContain("colour")
  expect(lines.find(line => line.startsWith("content/skills/agents.yml"))).toContain("hours.high")
  expect(lines.find(line => line.startsWith("content/lanes/ai.yml"))).toContain("it is not YAML")
})

test("readContent() names the line and the column of a wrong cell", () => {
  const table = readFileSync("content/bands/article/table.csv", "utf8").replace("180000", "much")
  const [line] = linesOf(changed({"content/bands/article/table.csv": table}))
  expect(line).toContain("content/bands/article/table.csv · line 3, low · ")
})

test("readContent() reports a table with a short line and a file that is gone", () => {
  const lines = linesOf(
    changed({"content/taxes/table.csv": "jurisdiction,tax_year\nUS\n", "content/article-skills.yml": null}),
  )
  expect(lines.some(line => line.includes("Expected 2 cells in line 2, found 1"))).toBe(true)
  expect(lines.some(line => line.includes("content/article-skills.yml · (file)"))).toBe(true)
})

test("readContent() wants a threshold of a bracket and an amount of a deduction", () => {
  const head = "jurisdiction,tax_year,filing_status,kind,threshold_usd,rate,amount_usd,effective_from\n"
  const rows = "US,2026,single,bracket,,0.1,,\nUS,2026,single,standard_deduction,,,,\n"
  const lines = linesOf(changed({"content/taxes/table.csv": head + rows}))
  expect(lines.some(line => line.includes("line 2, threshold_usd"))).toBe(true)
  expect(lines.some(line => line.includes("line 3, amount_usd"))).toBe(true)
})

test("loadContent() throws a UserError that counts the problems and says how to see them", () => {
  const root = mkdtempSync(join(tmpdir(), "empty-"))
  try {
    loadContent(root)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    if (error instanceof UserError) {
      expect(error.message).toMatch(/^Expected content without problems, found \d+: .*; and \d+ more$/)
      expect(error.hint).toContain("npm run check:content")
    }
  }
})
