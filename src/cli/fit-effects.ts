import {createInterface} from "node:readline/promises"
import type {ProfileSkillsGiven} from "#core/journal/profile-skills"
import {skillsGiven} from "./skills-given"

/** A conversation in the terminal. */
export type Dialog = {
  /** What the person typed, without spaces around it; null where the input ended. */
  ask(prompt: string): Promise<string | null>
  close(): void
}

/** What `fit` does to the world beside what every command does. */
export type FitEffects = {
  /** Whether a person sits at both ends. */
  readonly isTerminal: boolean
  openDialog(signal: AbortSignal): Dialog
  /** What tells the states of the person's skills beside the journal. */
  skillsGiven(): ProfileSkillsGiven
  /** A number for a new conversation. */
  newSeed(): number
}

export function realFitEffects(): FitEffects {
  return {
    isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
    openDialog(signal) {
      const lines = createInterface({input: process.stdin, output: process.stdout})
      const ended = new Promise<null>(resolve => lines.once("close", () => resolve(null)))
      signal.addEventListener("abort", () => lines.close())
      return {
        ask: async prompt => Promise.race([lines.question(prompt).then(text => text.trim()), ended]),
        close: () => lines.close(),
      }
    },
    skillsGiven,
    newSeed: () => Date.now() % 0x1_0000_0000,
  }
}
