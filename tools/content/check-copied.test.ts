import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {expect, test} from "vitest"
import {checkAllCopied, checkCopied, runsOf} from "./check-copied"

const ARTICLE = "The quick brown fox, they say, jumps over the very lazy dog of the house."

test("checkCopied() finds eight words in a row whatever the case and the punctuation", () => {
  const problems = checkCopied("a.yml", "note: THEY say jumps over: the (very) lazy dog", runsOf(ARTICLE))
  expect(problems.map(({file, wrong}) => [file, wrong])).toEqual([
    ["a.yml", '"they say jumps over the very lazy dog" stands in the article'],
  ])
})

test("checkCopied() lets seven words in a row pass", () => {
  expect(checkCopied("a.yml", "say jumps over the very lazy dog", runsOf(ARTICLE))).toEqual([])
})

test("checkCopied() counts the other runs of a longer copy in the same problem", () => {
  const [problem] = checkCopied("a.yml", ARTICLE, runsOf(ARTICLE))
  expect(problem?.wrong).toContain("(and 7 more runs)")
})

test("checkAllCopied() reads nested folders and forgives the title of a source", () => {
  const root = mkdtempSync(join(tmpdir(), "copied-"))
  mkdirSync(join(root, "content/deep/er"), {recursive: true})
  const title = "One two three four five six seven eight nine"
  writeFileSync(join(root, "content/deep/er/x.md"), ARTICLE)
  writeFileSync(join(root, "content/deep/z.ts.patch"), `+// ${ARTICLE}`)
  writeFileSync(join(root, "content/source.yml"), `title: ${title}`)
  const problems = checkAllCopied(root, `${title}\n${ARTICLE}`, [title])
  expect(problems.map(({file}) => file)).toEqual(["content/deep/er/x.md", "content/deep/z.ts.patch"])
  expect(checkAllCopied(root, title, [])).toHaveLength(1)
})
