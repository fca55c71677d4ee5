import {useEffect, useState} from "react"
import {foldOffers} from "#core/journal/fold-offers"
import {openJournal, retractEvent, saveOffers, useJournal} from "../../app/journal"
import {FileButton} from "../../ui/file-button"
import {dayOf} from "../../ui/format"
import {saveFile} from "../../ui/save-file"
import {offersLink, readFile} from "./offers-address"
import {clearOffers, openFile, refuseFile, useOffers} from "./offers-store"

/** Ways to keep the offers and to hand them on. */
export function KeepSection() {
  const {reading} = useOffers()
  const {file} = reading
  const [said, setSaid] = useState<string | null>(null)
  async function attempt(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work()
      setSaid(done)
    } catch (error) {
      setSaid(error instanceof Error ? `${error.message}.` : String(error))
    }
  }
  return (
    <section className="keep-section" aria-label="Keep and share">
      <h2>Keep and share</h2>
      <p className="small soft">
        The offers stay in this browser. A link holds them in the part of the address that no server gets to
        see.
      </p>
      <div className="notice-row">
        <button
          type="button"
          className="button"
          disabled={file === null}
          onClick={() =>
            file !== null &&
            attempt(() => navigator.clipboard.writeText(offersLink(file)), "The link is in the clipboard.")
          }
        >
          Copy a link
        </button>
        <button
          type="button"
          className="button"
          disabled={file === null}
          onClick={() => saveFile("lanewise-offers.json", JSON.stringify(file, null, 2), "application/json")}
        >
          Export
        </button>
        <ImportButton />
        <button
          type="button"
          className="button"
          disabled={file === null}
          onClick={() => file !== null && attempt(() => saveOffers(file), "Saved to your journal.")}
        >
          Save to my journal
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" className="button danger" onClick={clearOffers}>
          Start over
        </button>
      </div>
      <p className="small soft" role="status">
        {said}
      </p>
      <SavedList onSaid={setSaid} />
    </section>
  )
}

/** Opens an exported file, or one written for the command line. */
export function ImportButton() {
  const open = async (chosen: File) => {
    const {file, problems} = readFile(await chosen.text())
    if (file === null) refuseFile(problems)
    else openFile(file, problems)
  }
  return (
    <FileButton label="Offers file" accept=".json,application/json" onFile={open}>
      Import
    </FileButton>
  )
}

function SavedList({onSaid}: {readonly onSaid: (said: string) => void}) {
  const journal = useJournal()
  useEffect(() => {
    void openJournal()
  }, [])
  const saved = foldOffers(journal?.events ?? [])
  if (saved.length === 0) return null
  return (
    <ul className="saved-offers">
      {[...saved].reverse().map(({id, at, payload}) => {
        const names = payload.offers.map(({name}) => name).join(", ")
        return (
          <li key={id}>
            <span>
              {names} <span className="faint">{dayOf(at)}</span>
            </span>
            <span className="share-buttons">
              <button
                type="button"
                className="link-button small"
                aria-label={`Open ${names}`}
                onClick={() => openFile(payload)}
              >
                Open
              </button>
              <button
                type="button"
                className="link-button small"
                aria-label={`Take ${names} back`}
                onClick={async () => {
                  await retractEvent(id)
                  onSaid("Taken back.")
                }}
              >
                Take back
              </button>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
