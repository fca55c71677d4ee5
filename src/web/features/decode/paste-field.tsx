import {type DragEvent, useState} from "react"
import {FileButton} from "../../ui/file-button"
import {
  changeField,
  clearPosting,
  type PostingFields,
  SHOWN_MOST,
  shownTitle,
  takeSource,
  typeText,
  useDecode,
} from "./decode-store"
import {pastedSource} from "./pasted-source"

/** Larger files are not even opened. */
const MOST_BYTES = 60_000_000
const FIELDS: readonly {readonly name: keyof PostingFields; readonly label: string}[] = [
  {name: "title", label: "Title as advertised"},
  {name: "company", label: "Company"},
  {name: "location", label: "Location"},
]

/** The field for a posting: takes what is typed, pasted (with its markup) or dropped. Reading needs no button. */
export function PasteField() {
  const state = useDecode()
  const {text, origin, fields, result} = state
  const fileName = origin?.fileName ?? null
  const [isOver, setOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const isHeld = text.length > SHOWN_MOST

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return
    if (file.size > MOST_BYTES) {
      setFault(`Needs a file of at most ${MOST_BYTES / 1e6} MB, found ${Math.round(file.size / 1e6)} MB.`)
      return
    }
    setFault(null)
    takeSource(await file.text(), {fileName: file.name})
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) void open(file)
    else {
      const {text: dropped, formName} = pastedSource(event.dataTransfer)
      if (dropped.trim() !== "") takeSource(dropped, {formName})
    }
  }

  return (
    <section
      className={isOver ? "paste-field over" : "paste-field"}
      aria-label="The posting"
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {isHeld ? (
        <HeldText text={text} fileName={fileName} />
      ) : (
        <div className="field">
          <label htmlFor="posting-text">Text of the posting</label>
          <textarea
            id="posting-text"
            className="input posting-input"
            data-search
            spellCheck={false}
            autoComplete="off"
            placeholder="Paste a posting, or drop a file: text, a saved page, JSON"
            value={text}
            onChange={event => typeText(event.target.value)}
            onPaste={event => {
              const {selectionStart, selectionEnd, value} = event.currentTarget
              const replacesAll = selectionEnd - selectionStart === value.length
              if (!replacesAll && value.trim() !== "") return
              const {text: pasted, formName} = pastedSource(event.clipboardData)
              if (pasted.trim() === "") return
              event.preventDefault()
              takeSource(pasted, {formName})
            }}
          />
        </div>
      )}
      <div className="paste-foot">
        <FileButton
          label="File with a posting"
          accept=".txt,.md,.html,.htm,.json,.jsonl,.ndjson,text/*,application/json"
          onFile={open}
        >
          Open a file
        </FileButton>
        {text !== "" && (
          <button type="button" className="button" onClick={clearPosting}>
            Clear
          </button>
        )}
        {fileName !== null && <span className="faint small">From {fileName}</span>}
        {fault !== null && (
          <span className="small" role="alert">
            {fault}
          </span>
        )}
      </div>
      {result?.reading !== null && result !== null && (
        <div className="paste-about">
          {FIELDS.map(({name, label}) => (
            <div key={name} className="field">
              <label htmlFor={`posting-${name}`}>{label}</label>
              <input
                id={`posting-${name}`}
                className="input"
                value={fields[name]}
                placeholder={name === "title" ? shownTitle(state) : ""}
                onChange={event => changeField(name, event.target.value)}
              />
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

/** A text too long for a field: kept, and its beginning shown. */
function HeldText({text, fileName}: {readonly text: string; readonly fileName: string | null}) {
  return (
    <div className="held">
      <p>
        <strong>{fileName ?? "What you pasted"}</strong>, {text.length.toLocaleString("en-US")} characters,
        begins with
      </p>
      <pre>{text.slice(0, 600)}</pre>
    </div>
  )
}
