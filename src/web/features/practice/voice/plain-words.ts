/** Markdown as a voice should say it: code in blocks is left out, marks go, links keep their words.
 * @example plainWords("Use `top_k` of **5**") // => "Use top_k of 5" */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?(?:```|$)/g, " (code is on the screen) ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[#>\s]*(?:[-*+]|\d+\.)?\s+/gm, "")
    .replace(/\|/g, " ")
    .replace(/[*`]+/g, "")
    .replace(/\s+/g, " ")
    .trim()
}
