import {existsSync} from "node:fs"
import {writeFile} from "node:fs/promises"
import {ulid} from "ulid"
import type {DrillCase, DrillRun} from "#core/practice/drill-cases"
import {drillCalls, drillRun} from "#core/practice/drill-cases"
import {type PracticeFile, practiceFile} from "#core/practice/practice-file"
import {requirePackageSize} from "#io/cards/read-package"
import {localDay} from "#io/local-day"
import {loadLabs} from "#io/node/content/load-labs"
import {loadTracks} from "#io/node/content/load-tracks"
import {readBytes} from "#io/node/read-bytes"
import {explain} from "#io/node/text-files"
import {drillOnMachine} from "#labs/run/node/test-solution"
import type {Drill, Question} from "#model/practice/question"
import {INSTALLATION} from "../installation"
import {type LineDialog, openLineDialog} from "./dialog"

/** What there is to practise. */
export type PracticeBank = {readonly file: PracticeFile; readonly questions: readonly Question[]}

/** What `practice` does to the world beside what every command does. */
export type PracticeEffects = {
  bank(): PracticeBank
  /** Whether a person sits at both ends. */
  readonly isTerminal: boolean
  /** @param isQuiet on standard error, so that standard output holds nothing but JSON */
  openDialog(signal: AbortSignal, isQuiet: boolean): LineDialog
  /** The practice day of an ISO instant, or of now. */
  localDay(cutoffHour: number, at?: string): string
  /** Milliseconds since 1970. */
  now(): number
  /** Seconds of a clock that only goes forward. */
  seconds(): number
  newMockId(): string
  exists(path: string): boolean
  readBytes(path: string): Promise<Uint8Array>
  writeBytes(path: string, bytes: Uint8Array): Promise<void>
  runDrill(drill: Drill, code: string, cases: readonly DrillCase[]): Promise<DrillRun>
}

export function realPracticeEffects(signal: AbortSignal): PracticeEffects {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
  return {
    bank() {
      const {tracks, modules, questions} = loadTracks(INSTALLATION.root)
      const labs = Object.values(loadLabs(INSTALLATION.root))
      return {file: practiceFile({tracks, modules}, labs), questions}
    },
    isTerminal,
    openDialog: (stop, isQuiet) =>
      openLineDialog({signal: stop, isTerminal, output: isQuiet ? process.stderr : process.stdout}),
    localDay,
    now: () => Date.now(),
    seconds: () => performance.now() / 1000,
    newMockId: () => ulid(),
    exists: existsSync,
    readBytes: path => readBytes(path, requirePackageSize),
    async writeBytes(path, bytes) {
      try {
        await writeFile(path, bytes)
      } catch (error) {
        throw explain(error, "write", path)
      }
    },
    async runDrill(drill, code, cases) {
      const {language} = drill
      const place = {language, programs: INSTALLATION.labRooms, signal}
      return drillRun(cases, await drillOnMachine(code, {...place, ...drillCalls(drill, cases)}))
    },
  }
}
