import {readdirSync, readFileSync, statSync} from "node:fs"
import {join} from "node:path"
import type {ContentProblem} from "#io/node/content/content-problem"

/** So many words in a row are a copied sentence. */
export const COPIED_WORDS = 8

/** The words of a text, without case, punctuation and thousands signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Every run of `COPIED_WORDS` words of a text. */
export function runsOf(text: string): Set<string> {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let at = 0; at + COPIED_WORDS <= words.length; at += 1)
    runs.add(words.slice(at, at + COPIED_WORDS).join(" "))
  return runs
}

/** The runs of words that a content file shares with the article, one problem a file. */
export function checkCopied(file: string, text: string, article: ReadonlySet<string>): ContentProblem[] {
  const shared = [...runsOf(text)].filter(run => article.has(run))
  const first = shared[0]
  if (first === undefined) return []
  const more = shared.length > 1 ? ` (and ${shared.length - 1} more runs)` : ""
  return [
    {file, field: "(text)", wrong: `"${first}" stands in the article${more}`, fix: "Say it in other words"},
  ]
}

/** Every text file below a folder, as paths relative to `root`. */
export function textFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .sort()
    .flatMap(name => {
      const path = `${folder}/${name}`
      if (statSync(join(root, path)).isDirectory()) return textFiles(root, path)
      return /\.(yml|md|csv|ts|py|patch)$/.test(name) ? [path] : []
    })
}

/** The check over all content files below `root`. Titles of sources may be quoted, the article's own included.
 * @param articleText the text of the article */
export function checkAllCopied(
  root: string,
  articleText: string,
  titles: readonly string[],
): ContentProblem[] {
  const article = runsOf(titles.reduce((text, title) => text.replaceAll(title, "\n"), articleText))
  return textFiles(root, "content").flatMap(file =>
    checkCopied(file, readFileSync(join(root, file), "utf8"), article),
  )
}
