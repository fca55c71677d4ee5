import {LAB_LANGUAGES, LANGUAGE_NAMES, type LabLanguage} from "#model/labs/lab"
import {type CodeFrame, openCodeFrame} from "./code-frame"
import {RoomStore} from "./room-files"
import type {RunProgress} from "./run-progress"

/** A room that nobody has used for so long is given back; Python's takes much memory. */
const IDLE_MS = 300_000

export type TakenRoom = {
  /** Rejected with a UserError where no room can be made. */
  readonly port: Promise<MessagePort>
  remove(): void
  /** Puts it on the shelf again, unused. */
  giveBack(): void
}
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
    this.keep(language, this.open(language))
  }

  /** The next room, which may still have to open. */
  take(language: LabLanguage, onProgress: OnProgress): TakenRoom {
    this.listeners.set(language, onProgress)
    this.stock(language)
    const {frame, idle} = this.stocked.get(language) ?? {}
    if (frame === undefined) throw new RangeError("There is no room on the shelf")
    clearTimeout(idle)
    this.stocked.delete(language)
    const remove = () => removeLater(frame)
    const port = openPort(frame, () =>
      onProgress({phase: "starting", share: null, text: `Starting ${LANGUAGE_NAMES[language]}`}),
    )
    // loads that come after this room are none of its run's concern
    const leave = () => {
      if (this.listeners.get(language) === onProgress) this.listeners.delete(language)
    }
    port.then(leave, leave)
    return {
      port,
      remove,
      giveBack: () => {
        if (this.stocked.has(language)) remove()
        else this.keep(language, frame)
      },
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

  private keep(language: LabLanguage, frame: Promise<CodeFrame>): void {
    this.stocked.set(language, {frame, idle: this.idleTimer(language)})
    openPort(frame, () => {}).catch(() => {
      // one that failed to open is not kept
      if (this.stocked.get(language)?.frame === frame) this.drop(language)
    })
  }

  private drop(language: LabLanguage): void {
    const stocked = this.stocked.get(language)
    if (stocked === undefined) return
    clearTimeout(stocked.idle)
    this.stocked.delete(language)
    removeLater(stocked.frame)
  }

  private idleTimer(language: LabLanguage): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.drop(language), IDLE_MS)
  }
}

async function openPort(coming: Promise<CodeFrame>, onFrame: () => void): Promise<MessagePort> {
  const frame = await coming
  onFrame()
  return frame.port
}

function removeLater(coming: Promise<CodeFrame>): void {
  coming.then(
    frame => frame.remove(),
    () => {},
  )
}
