import {useCallback, useEffect, useReducer, useRef} from "react"
import {afterDictation, type Dictation, type DictationEvent, SILENT, spokenBy} from "./dictation"
import {heardIn, newRecognizer, type Recognizer} from "./recognizer"

/** So long after the last word listening stops by itself. */
const SILENCE_MS = 8000

/** The one that listens now: a page has one microphone. */
let active: Recognizer | null = null

export type DictationHandle = {
  readonly state: Dictation
  readonly start: () => void
  readonly stop: () => void
}

/** Dictation into one field; `onSpoken` gets words as they become sure. It ends with the field. */
export function useDictation(onSpoken: (words: string) => void): DictationHandle {
  const [state, show] = useReducer(afterDictation, SILENT)
  const now = useRef(SILENT)
  const own = useRef<Recognizer | null>(null)
  const silence = useRef<ReturnType<typeof setTimeout>>(undefined)
  const speak = useRef(onSpoken)
  useEffect(() => {
    speak.current = onSpoken
  }, [onSpoken])

  const happen = useCallback((event: DictationEvent) => {
    const words = spokenBy(now.current, event)
    now.current = afterDictation(now.current, event)
    show(event)
    if (words !== "") speak.current(words)
  }, [])
  const stop = useCallback(() => {
    clearTimeout(silence.current)
    if (own.current === null) return
    happen({type: "stopping"})
    own.current.stop()
  }, [happen])
  const start = useCallback(() => {
    if (own.current !== null) return
    const made = newRecognizer()
    if (made === null) return
    active?.stop()
    active = made
    own.current = made
    const waitForSilence = () => {
      clearTimeout(silence.current)
      silence.current = setTimeout(stop, SILENCE_MS)
    }
    const release = () => {
      clearTimeout(silence.current)
      if (active === made) active = null
      if (own.current === made) own.current = null
      happen({type: "ended"})
    }
    made.onstart = () => {
      happen({type: "began"})
      waitForSilence()
    }
    made.onresult = ({results, resultIndex}) => {
      happen({type: "heard", ...heardIn(results, resultIndex)})
      waitForSilence()
    }
    made.onerror = ({error}) => happen({type: "failed", code: error})
    made.onend = release
    happen({type: "asked"})
    try {
      made.start()
    } catch (error) {
      happen({type: "failed", code: error instanceof Error ? error.message : String(error)})
      release()
    }
  }, [happen, stop])
  useEffect(
    () => () => {
      clearTimeout(silence.current)
      const made = own.current
      if (made === null) return
      // the field is gone: nothing may be written or shown any more
      made.onresult = null
      made.onerror = null
      made.onend = null
      own.current = null
      if (active === made) active = null
      made.abort()
    },
    [],
  )
  return {state, start, stop}
}
