import {keptResume} from "#core/resume/kept-resume"
import {requireSize} from "#io/resume/limits"
import type {ResumeReading} from "#model/resume/resume"
import type {SkillsTold, SkillTold} from "#model/resume/skills-told"
import {onForgotten} from "../../app/forgotten"
import {keepResume, keepSkills, retractEvents} from "../../app/journal"
import {createStore, useStore} from "../../app/store"
import {readInWorker} from "./read-in-worker"

/** What is on the page. It lives as long as the tab; only what the person confirms goes to the journal. */
export type ResumeState = {
  readonly reading: ResumeReading | null
  /** Counts readings as they come, so that the focus can move to each. */
  readonly arrivals: number
  /** The name of what is being read; null: nothing is. */
  readonly isReading: string | null
  readonly error: Error | null
  /** Whether this resume has gone to the journal. */
  readonly isKept: boolean
  /** What was done last, and the events that undo it. */
  readonly last: {readonly said: string; readonly events: readonly string[]} | null
}

const EMPTY: ResumeState = {
  reading: null,
  arrivals: 0,
  isReading: null,
  error: null,
  isKept: false,
  last: null,
}
const store = createStore<ResumeState>(EMPTY)
let lastTask = 0

export function useResume(): ResumeState {
  return useStore(store)
}

function change(next: Partial<ResumeState>): void {
  store.set(before => ({...before, ...next}))
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** Reads bytes; where they cannot be read, what was there before stays. */
async function take(bytes: () => Promise<Uint8Array>, name: string): Promise<void> {
  lastTask += 1
  const task = lastTask
  change({isReading: name === "" ? "the text" : name, error: null, last: null})
  try {
    const reading = await readInWorker(await bytes(), name)
    if (task === lastTask) change({reading, arrivals: task, isReading: null, isKept: false})
  } catch (error) {
    if (task === lastTask) change({isReading: null, error: asError(error)})
  }
}

export function takeFile(file: File): Promise<void> {
  return take(async () => {
    requireSize(file.size)
    return new Uint8Array(await file.arrayBuffer())
  }, file.name)
}

/** @param name what to call it; empty for a text that was pasted */
export function takeText(text: string, name = ""): Promise<void> {
  return take(async () => new TextEncoder().encode(text), name)
}

/** Puts the reading away; what was confirmed stays in the journal. */
export function closeReading(): void {
  lastTask += 1
  store.set(() => EMPTY)
}

onForgotten(closeReading)

/** Keeps what the person says of skills; with the first word on a resume the resume is kept too. */
export async function tellSkills(
  skills: readonly SkillTold[],
  given: {readonly from: SkillsTold["from"]; readonly said: string; readonly reading: ResumeReading | null},
): Promise<void> {
  const {from, said, reading} = given
  const isNew = reading !== null && !store.get().isKept
  try {
    const events = await keepSkills(
      {from: {...from, name: from.name.slice(0, 255)}, skills: [...skills]},
      isNew ? keptResume(reading) : null,
    )
    // undoing a word does not take the resume back
    change({last: {said, events: events.slice(-1)}, ...(reading === null ? {} : {isKept: true}), error: null})
  } catch (error) {
    change({error: asError(error)})
  }
}

export async function keepReading(reading: ResumeReading): Promise<void> {
  try {
    await keepResume(keptResume(reading))
    change({isKept: true, error: null})
  } catch (error) {
    change({error: asError(error)})
  }
}

export async function undoLast(): Promise<void> {
  const {last} = store.get()
  if (last === null) return
  change({last: null})
  await retractEvents(last.events)
}
