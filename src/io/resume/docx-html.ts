const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
}

/** The HTML that the reader of DOCX makes (well-formed, without styles or scripts) as lines: a paragraph, a cell or a list item
 * each, an empty line where there is one and around headings, tables and lists. */
export function docxHtmlText(html: string): string {
  return html
    .replace(/<h[1-6]\b[^>]*>|<\/?table>|<tr>/g, "\n")
    .replace(/<li>/g, "- ")
    .replace(/<br \/>|<\/(?:p|h[1-6]|li|tr|ul|ol)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, entity => ENTITIES[entity] ?? entity)
}
