import {readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"

export const LIMITS = {median: 90, p95: 400, most: 600} as const
const FOLDERS = ["src", "tools", "bench", "test", "bin"]
const COUNTED = /\.(ts|tsx|css|mjs)$/
const EXEMPT = /(^|[/\\])generated[/\\]/

export type FileSize = {readonly file: string; readonly lines: number}

/** Lines of every source file of the project. */
export function measureFiles(root: string): FileSize[] {
  return FOLDERS.flatMap(folder => {
    const names = listFiles(join(root, folder))
    return names
      .filter(name => COUNTED.test(name) && !EXEMPT.test(name))
      .map(name => measure(root, join(folder, name)))
  })
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: "utf8"})
  } catch {
    return []
  }
}

function measure(root: string, file: string): FileSize {
  return {file, lines: readFileSync(join(root, file), "utf8").trimEnd().split("\n").length}
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** What is too long, one line each, and the figures of the whole. Nothing counted is a complaint too. */
export function sizeComplaints(sizes: readonly FileSize[]): {
  readonly complaints: string[]
  readonly summary: string
} {
  const sorted = sizes.map(({lines}) => lines).sort((a, b) => a - b)
  const median = quantile(sorted, 0.5)
  const p95 = quantile(sorted, 0.95)
  const complaints = sizes
    .filter(({lines}) => lines > LIMITS.most)
    .map(({file, lines}) => `${file} has ${lines} lines; ${LIMITS.most} is the most a file may have`)
  if (median > LIMITS.median)
    complaints.push(
      `Half of the files have ${median} lines or more; the median may be at most ${LIMITS.median}`,
    )
  if (p95 > LIMITS.p95)
    complaints.push(`One file in twenty has ${p95} lines or more; at most ${LIMITS.p95} are allowed there`)
  if (sizes.length === 0) complaints.push("Found no source file to measure")
  const longest = sizes.reduce<FileSize>((most, size) => (size.lines > most.lines ? size : most), {
    file: "none",
    lines: 0,
  })
  return {
    complaints,
    summary: `${sizes.length} files, median ${median} lines, 95th percentile ${p95}, longest ${longest.lines} (${longest.file})`,
  }
}
