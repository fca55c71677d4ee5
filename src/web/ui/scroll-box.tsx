import {type ReactNode, useEffect, useRef} from "react"

/** Lets a wide table scroll sideways; reached by keyboard only where there is something to scroll to. */
export function ScrollBox({label, children}: {readonly label: string; readonly children: ReactNode}) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    const box = element.current
    if (box === null) return
    const observer = new ResizeObserver(() => {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
      else box.removeAttribute("tabindex")
    })
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return (
    <section className="scroll-x" aria-label={label} ref={element}>
      {children}
    </section>
  )
}
