/** What the bytes of a file are, whatever its name says. */
export type FileKind =
  | "empty"
  | "pdf"
  | "zip"
  /** The container of old Word files, and of new ones that are locked with a password. */
  | "compound"
  | "rtf"
  | "picture"
  | "text"

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]
/** PDF readers allow so many bytes before the mark. */
const PDF_MARK_WITHIN = 1024

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** Tells by the first bytes. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty"
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return "zip"
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "compound"
  if (PICTURES.some(mark => startsWith(bytes, mark))) return "picture"
  const head = ascii(bytes.subarray(0, PDF_MARK_WITHIN))
  if (head.startsWith("{\\rtf")) return "rtf"
  return head.includes("%PDF-") ? "pdf" : "text"
}
