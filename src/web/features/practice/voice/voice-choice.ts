import {z} from "zod"
import {onForgotten} from "../../../app/forgotten"
import {createStore, useStore} from "../../../app/store"
import {VOICE_CHOICE_KEY} from "../../../app/voice-choice-key"

const choiceSchema = z.object({dictate: z.boolean(), read: z.boolean()})

/** What the person turned on for mock interviews in this browser; nothing until they did. */
export type VoiceChoice = z.infer<typeof choiceSchema>

const NONE: VoiceChoice = {dictate: false, read: false}

function remembered(): VoiceChoice {
  try {
    return choiceSchema.safeParse(JSON.parse(localStorage.getItem(VOICE_CHOICE_KEY) ?? "null")).data ?? NONE
  } catch {
    return NONE
  }
}

const choice = createStore<VoiceChoice | null>(null)
onForgotten(() => choice.set(() => NONE))

export function useVoiceChoice(): VoiceChoice {
  return useStore(choice) ?? remembered()
}

export function chooseVoice(next: VoiceChoice): void {
  choice.set(() => next)
  try {
    localStorage.setItem(VOICE_CHOICE_KEY, JSON.stringify(next))
  } catch {
    // storage is turned off: it holds as long as the page
  }
}
