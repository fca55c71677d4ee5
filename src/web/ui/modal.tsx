import {type ReactNode, useEffect, useRef} from "react"

/** A native dialog over the page, open for as long as it is mounted. Escape and a press beside it close it;
 * the browser keeps the focus inside and gives it back. */
export function Modal(props: {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const {label, onClose, children} = props
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    const before = document.activeElement
    dialog.showModal()
    const pressed = (event: MouseEvent) => {
      if (event.target === dialog) dialog.close()
    }
    dialog.addEventListener("mousedown", pressed)
    return () => {
      dialog.removeEventListener("mousedown", pressed)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={element} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  )
}
