import {useState} from "react"
import {readingSummary} from "#core/decode/view/reading-summary"
import {savePosting} from "../../../app/journal"
import {presentPosting, shownTitle, useDecode} from "../decode-store"
import {postingLink} from "../posting-link"

/** Saves the posting to the journal, or copies a link that holds it. */
export function KeepButtons() {
  const state = useDecode()
  const [said, setSaid] = useState<{readonly about: string; readonly words: string} | null>(null)
  const reading = state.result?.reading ?? null
  if (reading === null) return null
  const title = shownTitle(state)
  const posting = presentPosting(state)
  const say = (words: string) => setSaid({about: state.text, words})

  async function save(): Promise<void> {
    if (reading === null) return
    try {
      const input = title === "" ? posting : {...posting, title}
      await savePosting({input, engine: reading.engine, summary: readingSummary(reading)})
      say("Saved to your journal in this browser.")
    } catch (error) {
      say(error instanceof Error ? `${error.message}.` : String(error))
    }
  }

  async function copyLink(): Promise<void> {
    const link = await postingLink(posting)
    if (link.kind === "too-long") {
      say(`The posting is too long for a link (${link.characters.toLocaleString("en-US")} characters).`)
      return
    }
    try {
      await navigator.clipboard.writeText(link.address)
      say("Copied. The whole text of the posting is in the link: who has the link can read it.")
    } catch {
      say("The browser does not let this page write to the clipboard.")
    }
  }

  return (
    <div className="bar-buttons no-print">
      <button type="button" className="button" onClick={save}>
        Save
      </button>
      <button
        type="button"
        className="button"
        title="The link will hold the whole text of the posting"
        onClick={copyLink}
      >
        Copy link with this posting
      </button>
      <p className="small soft keep-said" role="status">
        {said !== null && said.about === state.text && said.words}
      </p>
    </div>
  )
}
