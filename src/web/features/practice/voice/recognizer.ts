/** The part of the Web Speech API that dictation uses. The DOM library of TypeScript does not have it. */
export type Recognizer = EventTarget & {
  continuous: boolean
  interimResults: boolean
  lang: string
  start(): void
  stop(): void
  abort(): void
  onstart: (() => void) | null
  onend: (() => void) | null
  onerror: ((event: {readonly error: string}) => void) | null
  onresult:
    | ((event: {readonly resultIndex: number; readonly results: SpeechRecognitionResultList}) => void)
    | null
}

declare global {
  interface Window {
    readonly SpeechRecognition?: new () => Recognizer
    readonly webkitSpeechRecognition?: new () => Recognizer
  }
}

function maker(): (new () => Recognizer) | undefined {
  return window.SpeechRecognition ?? window.webkitSpeechRecognition
}

/** Whether this browser can turn speech into words at all. */
export function hasDictation(): boolean {
  return maker() !== undefined
}

/** What was heard by a result event: words that are sure, and those that are not yet. */
export function heardIn(
  results: SpeechRecognitionResultList,
  from: number,
): {readonly sure: string; readonly interim: string} {
  const fresh = Array.from(results).slice(from)
  const words = (isFinal: boolean) =>
    fresh
      .filter(result => result.isFinal === isFinal)
      .map(result => result[0]?.transcript ?? "")
      .join("")
  return {sure: words(true), interim: words(false)}
}

/** A recognizer for English, the language of the questions: it goes on over pauses and tells what it is not yet sure of. */
export function newRecognizer(): Recognizer | null {
  const Maker = maker()
  if (Maker === undefined) return null
  const made = new Maker()
  made.continuous = true
  made.interimResults = true
  made.lang = navigator.language.startsWith("en") ? navigator.language : "en-US"
  return made
}
