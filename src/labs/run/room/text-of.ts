/** What a person's code made, as text. Reading it can run code of theirs, which may throw or give something else. */
export function textOf(read: () => unknown, unreadable: string): string {
  try {
    return String(read())
  } catch {
    return unreadable
  }
}
