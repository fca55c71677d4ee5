import {count} from "../../ui/format"
import {choosePosting, clearPosting, setEditing, useDecode} from "./decode-store"

/** What is on the page, and what can be done with it. */
export function PostingBar() {
  const {text, fields, origin, readMs, isEditing} = useDecode()
  const postings = origin?.postings ?? []
  const fileName = origin?.fileName ?? null
  const from = [fields.company, fields.location].filter(words => words.trim() !== "").join(", ")
  return (
    <div className="posting-bar">
      <p className="small soft">
        {from !== "" && <>{from} · </>}
        {fileName !== null && <>{fileName} · </>}
        {count(text.length)} characters
        {readMs !== null && (
          <span className="read-time" data-read-ms={readMs.toFixed(1)}>
            {" "}
            · read in {readMs < 1 ? "1" : Math.round(readMs)} ms in this browser, sent nowhere
          </span>
        )}
      </p>
      <div className="bar-buttons no-print">
        <button type="button" className="button strong" onClick={clearPosting}>
          Paste another
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          {isEditing ? "Close the text" : "Change the text"}
        </button>
      </div>
      {postings.length > 1 && (
        <div className="field choose-posting no-print">
          <label htmlFor="which-posting">{postings.length} postings in it</label>
          <select
            id="which-posting"
            className="input"
            value={origin?.index}
            onChange={event => choosePosting(Number(event.target.value))}
          >
            {postings.map((one, index) => (
              <option key={one.id ?? `${index}`} value={index}>
                {one.title ?? one.text.slice(0, 60)}
                {one.company === undefined ? "" : `, ${one.company}`}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  )
}
