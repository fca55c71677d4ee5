import "./tabs.css"
import {type KeyboardEvent, type ReactNode, useId, useRef} from "react"

export type Tab<Id extends string> = {
  readonly id: Id
  readonly name: string
  /** A short word beside the name, such as a count. */
  readonly note?: string | undefined
}

/** Parts of a page of which one is shown. Arrow keys go from tab to tab; the panel follows in the order of Tab. */
export function Tabs<Id extends string>(props: {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  readonly onChange: (id: Id) => void
  readonly children: ReactNode
}) {
  const {label, tabs, current, onChange, children} = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  function press(event: KeyboardEvent): void {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key]
    const at = tabs.findIndex(tab => tab.id === current)
    const next =
      step !== undefined
        ? tabs[(at + step + tabs.length) % tabs.length]
        : event.key === "Home"
          ? tabs[0]
          : event.key === "End"
            ? tabs.at(-1)
            : undefined
    if (next === undefined) return
    event.preventDefault()
    onChange(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className="tabs">
      <div className="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={press}>
        {tabs.map(({id: tab, name, note}) => (
          <button
            key={tab}
            type="button"
            role="tab"
            data-tab={tab}
            id={`${id}-${tab}`}
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onChange(tab)}
          >
            {name}
            {note !== undefined && <span className="tab-note">{note}</span>}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </div>
  )
}
