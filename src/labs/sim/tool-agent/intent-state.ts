import type {Intent} from "./task-script"

/** How far one thing that the task needs has come. */
export type IntentState = {
  readonly intent: Intent
  /** Attempts whose fate has been used up. */
  used: number
  /** Until then the tool answers 429. */
  blockedUntilUs: number
  /** How often it was done. */
  effects: number
  /** An answer that would tell what became of it is lost, at a tool that keeps no keys. */
  unsure: boolean
  flawsLeft: number
  /** Errors that the model was told. */
  errors: number
  /** The model does not ask for it any more, and whether it has the value. */
  settled: boolean
  answered: boolean
}

export function intentState(intent: Intent): IntentState {
  return {
    intent,
    used: 0,
    blockedUntilUs: 0,
    effects: 0,
    unsure: false,
    flawsLeft: intent.flaw?.times ?? 0,
    errors: 0,
    settled: false,
    answered: false,
  }
}
