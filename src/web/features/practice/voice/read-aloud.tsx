import {useEffect, useState} from "react"
import {plainWords} from "./plain-words"

export function hasReading(): boolean {
  return "speechSynthesis" in window
}

/** Reads a question aloud by a voice of this machine where there is one. It falls silent with the question. */
export function ReadAloud({text}: {readonly text: string}) {
  const [isReading, setReading] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => () => speechSynthesis.cancel(), [])
  const read = () => {
    const utterance = new SpeechSynthesisUtterance(plainWords(text))
    const voices = speechSynthesis.getVoices().filter(({lang}) => lang.startsWith("en"))
    utterance.voice = voices.find(({localService}) => localService) ?? voices[0] ?? null
    utterance.lang = utterance.voice?.lang ?? "en-US"
    utterance.onend = () => setReading(false)
    utterance.onerror = ({error}) => {
      setReading(false)
      if (error === "canceled" || error === "interrupted") return
      setTrouble(`This browser could not read it aloud (${error}); the question is above`)
    }
    setTrouble(null)
    setReading(true)
    speechSynthesis.cancel()
    speechSynthesis.speak(utterance)
  }
  const stop = () => {
    speechSynthesis.cancel()
    setReading(false)
  }
  return (
    <div className="dictate-bar">
      <button type="button" className="button" aria-pressed={isReading} onClick={isReading ? stop : read}>
        {isReading ? "Stop reading" : "Read the question aloud"}
      </button>
      {trouble !== null && (
        <p className="small dictate-trouble" role="alert">
          {trouble}.
        </p>
      )}
    </div>
  )
}
