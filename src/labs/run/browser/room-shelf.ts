import {LAB_LANGUAGES, LANGUAGE_NAMES, type LabLanguage} from "#model/labs/lab"
import {type CodeFrame, openCodeFrame} from "./code-frame"
import {RoomStore} from "./room-files"
import type {RunProgress} from "./run-progress"

/** A room that nobody has used for so long is given back; Python's takes much memory. */
const IDLE_MS = 300_000

export type OpenRoom = {readonly port: MessagePort; remove(): void}
type OnProgress = (progress: RunProgress) => void
type Stocked = {readonly frame: Promise<CodeFrame>; idle: ReturnType<typeof setTimeout>}

/** Keeps one room of each language ready, since a room serves one run only. */
export class RoomShelf {
  private readonly store = new RoomStore()
  private readonly stocked = new Map<LabLanguage, Stocked>()
  private readonly listeners = new Map<LabLanguage, OnProgress>()

  /** Has a room made ready unless there is one. */
  stock(language: LabLanguage): void {
    const before = this.stocked.get(language)
    if (before !== undefined) {
      clearTimeout(before.idle)
      before.idle = this.idleTimer(language)
      return
    }
    const frame = this.open(language)
    this.stocked.set(language, {frame, idle: this.idleTimer(language)})
    frame.catch(() => this.drop(language))
  }

  /** The next room. @throws UserError where none can be made */
  async take(language: LabLanguage, onProgress: OnProgress): Promise<OpenRoom> {
    this.listeners.set(language, onProgress)
    this.stock(language)
    const {frame: coming, idle} = this.stocked.get(language) ?? {}
    clearTimeout(idle)
    this.stocked.delete(language)
    const frame = await coming
    if (frame === undefined) throw new RangeError("There is no room on the shelf")
    onProgress({phase: "starting", share: null, text: `Starting ${LANGUAGE_NAMES[language]}`})
    try {
      return {port: await frame.port, remove: frame.remove}
    } catch (error) {
      frame.remove()
      throw error
    }
  }

  clear(): void {
    for (const language of LAB_LANGUAGES) this.drop(language)
    this.store.forget()
  }

  private async open(language: LabLanguage): Promise<CodeFrame> {
    const text = `Loading ${LANGUAGE_NAMES[language]}`
    const kit = await this.store.kit(language, share =>
      this.listeners.get(language)?.({phase: "loading", share, text}),
    )
    return openCodeFrame(kit)
  }

  private drop(language: LabLanguage): void {
    const stocked = this.stocked.get(language)
    if (stocked === undefined) return
    clearTimeout(stocked.idle)
    this.stocked.delete(language)
    stocked.frame.then(
      frame => frame.remove(),
      () => {},
    )
  }

  private idleTimer(language: LabLanguage): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.drop(language), IDLE_MS)
  }
}
