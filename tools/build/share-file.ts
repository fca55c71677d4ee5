import {copyFileSync, linkSync} from "node:fs"

/** The same file under two names where the disk can, for large ones; otherwise a copy. */
export function shareFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
