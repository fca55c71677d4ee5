import "./voice.css"
import type {DictationHandle} from "./use-dictation"

/** Start and stop beside an answer, and what is heard while it is not yet sure. */
export function DictateBar({
  label,
  dictation,
}: {
  readonly label: string
  readonly dictation: DictationHandle
}) {
  const {state, start, stop} = dictation
  const isOff = state.status === "off"
  return (
    <div className="dictate-bar">
      <button
        type="button"
        className="button"
        aria-pressed={!isOff}
        aria-label={`${isOff ? "Dictate" : "Stop dictating"}: ${label}`}
        disabled={state.status === "stopping"}
        onClick={isOff ? start : stop}
      >
        {isOff ? "Dictate" : "Stop"} <kbd>Alt V</kbd>
      </button>
      <p className="small soft dictate-heard" role="status">
        {state.status === "starting" && "Waiting for the microphone …"}
        {state.status === "listening" && state.interim === "" && "Listening; a pause of 8 seconds ends it."}
        {state.status === "stopping" && "Writing down the last words …"}
        {state.status !== "off" && state.interim !== "" && ` ${state.interim} …`}
      </p>
      {state.trouble !== null && (
        <p className="small dictate-trouble" role="alert">
          {state.trouble}.
        </p>
      )}
    </div>
  )
}
