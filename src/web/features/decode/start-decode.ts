import {openJournal} from "../../app/journal"
import {scenarioFragment} from "../../app/scenario-store"
import {openPosting, refuseLink, watchDecode} from "./decode-store"
import {holdsPosting, linkedPosting} from "./posting-link"
import {warmUp} from "./read-anywhere"

/** Loads the reader and the journal, and opens the posting of a link. The address lets go of it once the page shows another
 * text. */
export function startDecode(): () => void {
  warmUp().catch(() => {}) // whoever reads tells about it
  void openJournal()
  void openLink()
  const hear = () => void openLink()
  window.addEventListener("hashchange", hear)
  return () => window.removeEventListener("hashchange", hear)
}

async function openLink(): Promise<void> {
  const {hash} = window.location
  if (!holdsPosting(hash)) return
  const posting = await linkedPosting(hash)
  if (posting === null) {
    refuseLink()
    return
  }
  openPosting(posting)
  const stop = watchDecode(text => {
    if (text === posting.text) return
    stop()
    if (!holdsPosting(window.location.hash)) return
    const {pathname, search} = window.location
    window.history.replaceState(window.history.state, "", `${pathname}${search}${scenarioFragment()}`)
  })
}
