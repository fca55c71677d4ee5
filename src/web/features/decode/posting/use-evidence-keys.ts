import {useEffect, useRef} from "react"

/** `n` and `p` go from one piece of evidence to the next, wherever the focus is but in a field or a dialog. */
export function useEvidenceKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const by = {n: 1, p: -1}[event.key]
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const {target} = event
      if (target instanceof Element && target.closest("input, textarea, select, dialog") !== null) return
      latest.current(by === 1 ? 1 : -1)
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [])
}
