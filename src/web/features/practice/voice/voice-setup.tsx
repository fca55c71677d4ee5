import "./voice.css"
import {hasReading} from "./read-aloud"
import {hasDictation} from "./recognizer"
import {chooseVoice, useVoiceChoice} from "./voice-choice"

/** Voice in mocks, off until the person turns it on, and what it sends where is said before. */
export function VoiceSetup() {
  const choice = useVoiceChoice()
  const canDictate = hasDictation()
  return (
    <fieldset className="voice-choice">
      <legend className="field-name">Voice</legend>
      {canDictate ? (
        <label className="option-line">
          <input
            type="checkbox"
            checked={choice.dictate}
            onChange={({target}) => chooseVoice({...choice, dictate: target.checked})}
          />
          <span>
            Let me dictate answers.{" "}
            <span className="soft">
              Your browser turns speech into words and may send the sound to its maker's servers for that;
              Chrome sends it to Google. Lanewise keeps the words, which you can change, and never the sound.
            </span>
          </span>
        </label>
      ) : (
        <p className="small faint">
          This browser cannot turn speech into words, so answers are typed; Chrome, Edge and Safari can.
        </p>
      )}
      {hasReading() && (
        <label className="option-line">
          <input
            type="checkbox"
            checked={choice.read}
            onChange={({target}) => chooseVoice({...choice, read: target.checked})}
          />
          <span>
            Offer to read questions aloud.{" "}
            <span className="soft">A voice of your machine is taken where there is one.</span>
          </span>
        </label>
      )}
    </fieldset>
  )
}
