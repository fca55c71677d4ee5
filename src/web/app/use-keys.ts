import {useEffect} from "react"
import {useLocation} from "wouter"
import {PAGES} from "./pages"
import {scenarioFragment} from "./scenario-store"

const CHORD_MS = 1200

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !["radio", "checkbox", "range"].includes(target.type)))
  )
}

/** The keys that work on every page: Ctrl or Cmd K, `?`, `/`, and `g` with the letter of a page. */
export function useKeys({
  onPalette,
  onHelp,
}: {
  readonly onPalette: () => void
  readonly onHelp: () => void
}): void {
  const [, goTo] = useLocation()
  useEffect(() => {
    let chordEnds = 0
    function press(event: KeyboardEvent): void {
      const isPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k"
      if (isPalette) {
        event.preventDefault()
        if (document.querySelector("dialog[open]") === null) onPalette()
        return
      }
      const isBusy =
        document.querySelector("dialog[open]") !== null || isTyping(event.composedPath()[0] ?? null)
      if (isBusy || event.ctrlKey || event.metaKey || event.altKey) return
      const page = event.timeStamp < chordEnds ? PAGES.find(({key}) => key === event.key) : undefined
      chordEnds = event.key === "g" ? event.timeStamp + CHORD_MS : 0
      if (page !== undefined) {
        event.preventDefault()
        goTo(`${page.path}${scenarioFragment()}`)
      } else if (event.key === "?") {
        event.preventDefault()
        onHelp()
      } else if (event.key === "/") {
        const search = document.querySelector<HTMLElement>("[data-search]")
        if (search === null) return
        event.preventDefault()
        search.focus()
      }
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [goTo, onPalette, onHelp])
}
