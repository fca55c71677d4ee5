import {type RefObject, useEffect, useRef} from "react"

/** For a box that scrolls when it is full: a stop of the Tab key, so that it can be scrolled by keyboard, only where there is
 * something to scroll to. */
export function useScrollStop<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null)
  // what is inside may be other with each drawing, and grow without the box growing
  useEffect(() => {
    if (element.current !== null) setStop(element.current)
  })
  useEffect(() => {
    const box = element.current
    if (box === null) return
    const observer = new ResizeObserver(() => setStop(box))
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return element
}

function setStop(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0
  else box.removeAttribute("tabindex")
}
