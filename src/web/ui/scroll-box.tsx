import type {ReactNode} from "react"
import {useScrollStop} from "./use-scroll-stop"

/** Lets a wide table scroll sideways; reached by keyboard only where there is something to scroll to. */
export function ScrollBox({label, children}: {readonly label: string; readonly children: ReactNode}) {
  const box = useScrollStop<HTMLElement>()
  return (
    <section className="scroll-x" aria-label={label} ref={box}>
      {children}
    </section>
  )
}
