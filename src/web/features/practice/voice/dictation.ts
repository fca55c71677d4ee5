/** Dictation of one answer. `interim`: words that were heard but are not yet sure, so not yet in the answer. */
export type Dictation = {
  readonly status: "off" | "starting" | "listening" | "stopping"
  readonly interim: string
  /** Why it ended otherwise than wanted, for the person; null where nothing is wrong. */
  readonly trouble: string | null
}

export type DictationEvent =
  | {readonly type: "asked"}
  | {readonly type: "began"}
  /** Words that are sure now, and those that are not yet. */
  | {readonly type: "heard"; readonly sure: string; readonly interim: string}
  | {readonly type: "stopping"}
  /** The code of a SpeechRecognitionErrorEvent, or any other word where it could not even begin. */
  | {readonly type: "failed"; readonly code: string}
  | {readonly type: "ended"}

export const SILENT: Dictation = {status: "off", interim: "", trouble: null}

const TROUBLES: Readonly<Record<string, string | null>> = {
  "not-allowed":
    "The browser may not use the microphone for this page. Allow it in the settings of the page, then try again; until then type",
  "service-not-allowed":
    "This browser does not let pages turn speech into words. Type the answer, or use another browser",
  "audio-capture": "No microphone was found. Connect one and try again, or type",
  network:
    "The service that turns speech into words could not be reached. What was heard before is kept; type, or try again with a connection",
  "no-speech": "Nothing was heard, so listening ended. Check that the microphone is the right one",
  "language-not-supported": "This browser cannot write down English speech. Type the answer",
  // the person, or another answer, ended it
  aborted: null,
}

/** What is wrong, in plain words; null where the person ended it.
 * @example troubleOf("audio-capture") // => "No microphone was found. ..." */
export function troubleOf(code: string): string | null {
  const known = TROUBLES[code]
  return known === undefined
    ? `Dictation ended (${code}). What was heard before is kept; type, or try again`
    : known
}

export function afterDictation(state: Dictation, event: DictationEvent): Dictation {
  switch (event.type) {
    case "asked":
      return {status: "starting", interim: "", trouble: null}
    case "began":
      return state.status === "starting" ? {...state, status: "listening"} : state
    case "heard":
      return state.status === "off" ? state : {...state, interim: event.interim}
    case "stopping":
      return state.status === "off" ? state : {...state, status: "stopping"}
    case "failed":
      return {...state, trouble: troubleOf(event.code)}
    case "ended":
      return {...state, status: "off", interim: ""}
  }
}

/** Words that an event brings into the answer: those that are sure, and at the end those that never became so, because a
 * guess that can be mended is better than words that are lost. */
export function spokenBy(state: Dictation, event: DictationEvent): string {
  if (event.type === "heard") return state.status === "off" ? "" : event.sure
  return event.type === "ended" ? state.interim : ""
}

/** An answer with what was said appended: a space between, a capital after the end of a sentence.
 * @example withSpoken("It fails.", " then we retry") // => "It fails. Then we retry" */
export function withSpoken(answer: string, spoken: string): string {
  const words = spoken.trim()
  if (words === "") return answer
  const isNewSentence = answer.trim() === "" || /[.!?]\s*$|\n\s*$/.test(answer)
  const first = isNewSentence ? words.charAt(0).toUpperCase() + words.slice(1) : words
  return answer === "" || /\s$/.test(answer) ? answer + first : `${answer} ${first}`
}
