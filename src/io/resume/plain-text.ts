import {UserError} from "#model/user-error"

const SAMPLE = 20_000
/** Share of control characters from which bytes are no text. */
const BINARY_FROM = 0.02

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes)
  } catch {
    // what is no UTF-8 is mostly an old Windows file
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  let odd = 0
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at)
    if ((code < 32 && (code < 9 || code > 13)) || code === 0xfffd || (code >= 127 && code < 160)) odd += 1
  }
  return odd > sample.length * BINARY_FROM
}

/** Line ends as \n, ligatures as letters, and no characters that only lay text out. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\ufb00-\ufb06]/g, letters => letters.normalize("NFKD"))
    .replace(/\u00ad|\u200c|\u200d|\u2060|\ufeff/g, "")
    .replace(/[^\S\n]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

/** The text of a file that is neither PDF nor ZIP: UTF-8, UTF-16 with its mark, or what Windows wrote before.
 * @throws UserError where the bytes are no text */
export function plainText(bytes: Uint8Array): string {
  const text = decode(bytes)
  if (isBinary(text))
    throw new UserError(
      "Expected a resume, found a file of another kind",
      "PDF, DOCX, JSON Resume, a LinkedIn archive, Markdown and plain text can be read",
    )
  return tidyText(text)
}
