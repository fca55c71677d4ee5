import {execFileSync, spawnSync} from "node:child_process"
import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {buildSync} from "esbuild"

const root = join(import.meta.dirname, "../..")
const law = join(root, "test/vectors/career/example-law.json")
const peers = join(import.meta.dirname, "peers/run.py")

export type Measured = {
  readonly careersPerCpuSecond: number
  readonly peakBytes: number
  readonly wallSeconds: number
  readonly addedBytes: number
}
export type Contestant = {readonly name: string; run(careers: number, seed: number): Measured}
type Engine = {
  readonly time: Contestant
  whole(careers: number): Measured
  threads(careers: number, threads: number): Measured
  remove(): void
}

function readMeasured(text: string): Measured {
  const {careersPerCpuSecond, peakBytes, wallSeconds = 0, addedBytes = 0} = JSON.parse(text)
  return {careersPerCpuSecond, peakBytes, wallSeconds, addedBytes}
}

/** Bundles the engine as it ships, into a folder that `remove` deletes. */
export function bundleEngine(): Engine {
  const folder = mkdtempSync(join(tmpdir(), "lanewise-bench-"))
  buildSync({
    absWorkingDir: root,
    entryPoints: {engine: "bench/career/engine.ts", worker: "src/server/career/career-worker.ts"},
    outdir: folder,
    outExtension: {".js": ".mjs"},
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  })
  const node = (...args: (string | number)[]) =>
    readMeasured(
      execFileSync(process.execPath, [join(folder, "engine.mjs"), ...args.map(String)], {encoding: "utf8"}),
    )
  return {
    time: {name: "engine", run: (careers, seed) => node("time", law, careers, seed)},
    whole: careers => node("whole", law, careers, 1),
    threads: (careers, threads) => node("threads", law, careers, 1, join(folder, "worker.mjs"), threads),
    remove: () => rmSync(folder, {recursive: true}),
  }
}

/** A peer in NumPy, in blocks of its own choice or in one block of all careers. */
export function numpyPeer(peer: "dense" | "sparse", block: "own" | "whole"): Contestant {
  return {
    name: `${peer}, ${block === "own" ? "blocks" : "whole arrays"}`,
    run(careers, seed) {
      const args = [
        peers,
        "--law",
        law,
        "--careers",
        careers,
        "--seed",
        seed,
        "--peer",
        peer,
        "--time-only",
        "--json",
      ]
      const blocks = block === "own" ? [] : ["--block", careers]
      return readMeasured(execFileSync("python3", [...args, ...blocks].map(String), {encoding: "utf8"}))
    },
  }
}

/** What is missing to run the peers, or null. */
export function numpyMissing(): string | null {
  const found = spawnSync("python3", ["-c", "import numpy; print(numpy.__version__)"], {encoding: "utf8"})
  if (found.error !== undefined) return "python3 was not found"
  return found.status === 0 ? null : "NumPy was not found (Debian: apt install python3-numpy)"
}
