import {type RefObject, useEffect, useRef} from "react"

/** Brings what a step shows into sight from its heading on, which gets the focus: the button that led here is gone. Goes to
 * the element that the ref is put on; nothing happens at the first step. */
export function useStepFocus<Box extends HTMLElement>(step: string): RefObject<Box | null> {
  const box = useRef<Box>(null)
  const seen = useRef(step)
  useEffect(() => {
    if (seen.current === step) return
    seen.current = step
    const heading = box.current?.querySelector<HTMLElement>("h2") ?? null
    const place = heading ?? box.current
    place?.scrollIntoView({block: "start"})
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus({preventScroll: true})
  }, [step])
  return box
}
