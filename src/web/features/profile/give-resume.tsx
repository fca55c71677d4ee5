import {type ClipboardEvent, type DragEvent, useId, useState} from "react"
import {FileButton} from "../../ui/file-button"
import {EXAMPLE_NAME, EXAMPLE_RESUME} from "./example-resume"
import {takeFile, takeText, useResume} from "./resume-store"

const ACCEPT =
  ".pdf,.docx,.docm,.json,.zip,.md,.markdown,.txt,.html,.htm,text/*,application/pdf,application/json"

/** The ways in: a file dropped or chosen, or a text pasted. */
export function GiveResume() {
  const {isReading} = useResume()
  const [text, setText] = useState("")
  const [isOver, setOver] = useState(false)
  const id = useId()
  const isTyped = text.trim() !== ""

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    const dropped = event.dataTransfer.getData("text/plain")
    if (file !== undefined) void takeFile(file)
    else if (dropped.trim() !== "") void takeText(dropped)
  }

  function paste(event: ClipboardEvent): void {
    const [file] = event.clipboardData.files
    const pasted = event.clipboardData.getData("text/plain")
    if (file === undefined && (pasted.trim() === "" || text.trim() !== "")) return
    event.preventDefault()
    if (file !== undefined) void takeFile(file)
    else {
      setText(pasted)
      void takeText(pasted)
    }
  }

  return (
    <section
      className={isOver ? "profile-section over" : "profile-section"}
      aria-labelledby={`${id}-title`}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={`${id}-title`}>Your resume</h2>
      <div className="give">
        <div className="field">
          <label htmlFor={`${id}-text`}>
            Drop a file here, or paste the text: PDF, DOCX, JSON Resume, a LinkedIn data export (ZIP),
            Markdown
          </label>
          <textarea
            id={`${id}-text`}
            className="input give-text"
            data-search
            spellCheck={false}
            autoComplete="off"
            placeholder="Paste the text of your resume"
            value={text}
            onChange={({target}) => setText(target.value)}
            onPaste={paste}
          />
        </div>
        <div className="give-foot">
          <FileButton label="File with a resume" accept={ACCEPT} onFile={takeFile} isStrong={!isTyped}>
            Open a file
          </FileButton>
          <button
            type="button"
            className={isTyped ? "button strong" : "button"}
            disabled={!isTyped}
            onClick={() => void takeText(text)}
          >
            Read the text
          </button>
          <button
            type="button"
            className="button"
            onClick={() => void takeText(EXAMPLE_RESUME, EXAMPLE_NAME)}
          >
            Try an invented one
          </button>
        </div>
        <p className="soft" role="status">
          {isReading !== null && `Reading ${isReading}`}
        </p>
      </div>
    </section>
  )
}
