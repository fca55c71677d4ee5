import "./decode.css"
import "./posting/posting.css"
import {useEffect} from "react"
import {PageFrame} from "../../app/page-frame"
import {useDecoder} from "../../app/use-decoder"
import {ErrorNotice} from "../../ui/notice"
import {Answer} from "./answer/answer"
import {type DecodeState, takeSource, useDecode} from "./decode-store"
import {EmptyDecode} from "./empty-decode"
import {SavedSection} from "./keep/saved-section"
import {PasteField} from "./paste-field"
import {pastedSource} from "./pasted-source"
import {PostingBar} from "./posting-bar"
import {startDecode} from "./start-decode"

/** A job posting read: what it is, with the evidence. */
export function DecodePage() {
  const state = useDecode()
  const {error} = useDecoder()
  useEffect(startDecode, [])
  useEffect(takePastesAnywhere, [])
  const isRead = state.result?.reading !== null && state.result !== null
  return (
    <PageFrame title="What is this job posting really?" isQuiet={isRead}>
      {(state.error ?? error) !== null && (
        <ErrorNotice error={state.error ?? error ?? new Error()} what="The posting could not be read" />
      )}
      {isRead ? <PostingBar /> : <EmptyDecode />}
      <div className="paste" hidden={isRead && !state.isEditing}>
        <PasteField />
      </div>
      <Refused state={state} />
      {isRead && <Answer />}
      <SavedSection />
    </PageFrame>
  )
}

/** What stands in the way of reading what was given; the text stays where it is. */
function Refused({state: {result, isReading, text}}: {readonly state: DecodeState}) {
  if (isReading && text.length > 0)
    return (
      <p className="soft" role="status">
        Reading {text.length.toLocaleString("en-US")} characters
      </p>
    )
  const refusal = result?.refusal ?? null
  if (refusal === null || text.trim() === "") return null
  return (
    <div className="notice error" role="alert">
      <strong>This cannot be read as a posting</strong>
      <p>{refusal.message}.</p>
      <p className="soft">{refusal.hint}. What you gave is kept as it is.</p>
    </div>
  )
}

/** A paste that goes to no field is a posting. */
function takePastesAnywhere(): () => void {
  function paste(event: ClipboardEvent): void {
    const isInField = event.target instanceof Element && event.target.closest("input, textarea") !== null
    if (event.defaultPrevented || isInField || event.clipboardData === null) return
    if (document.querySelector("dialog[open]") !== null) return
    const {text, formName} = pastedSource(event.clipboardData)
    if (text.trim() === "") return
    event.preventDefault()
    takeSource(text, {formName})
  }
  document.addEventListener("paste", paste)
  return () => document.removeEventListener("paste", paste)
}
