import "./pick-dialog.css"
import {type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState} from "react"
import {Modal} from "./modal"
import {type Pickable, searchPicks} from "./search-picks"

const SHOWN = 60

/** A dialog with a search field and a list to pick from by keyboard or pointer. */
export function PickDialog(props: {
  readonly label: string
  readonly placeholder: string
  readonly items: readonly (Pickable & {readonly mark?: ReactNode})[]
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}) {
  const {label, placeholder, items, onPick, onClose} = props
  const [query, setQuery] = useState("")
  const [active, setActive] = useState(0)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const found = searchPicks(items, query).slice(0, SHOWN)
  const current = found[Math.min(active, found.length - 1)]

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block: "nearest"})
  })

  function pick(picked: Pickable | undefined): void {
    if (picked === undefined) return
    onClose()
    onPick(picked.id)
  }

  function press(event: KeyboardEvent): void {
    const step = {ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8}[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setActive(before => Math.max(0, Math.min(found.length - 1, before + step)))
    } else if (event.key === "Enter") {
      event.preventDefault()
      pick(current)
    }
  }

  return (
    <Modal label={label} onClose={onClose}>
      <input
        className="pick-search"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={query}
        onChange={event => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={press}
      />
      <div className="pick-list" id={`${id}-list`} role="listbox" aria-label={label} ref={list} tabIndex={-1}>
        {found.map((item, index) => (
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item.id === current?.id}
            className="pick"
            onPointerMove={() => setActive(index)}
            onClick={() => pick(item)}
            onKeyDown={press}
          >
            <span className="pick-name">
              {item.mark}
              {item.name}
            </span>
            <span className="pick-hint">{item.hint}</span>
          </div>
        ))}
      </div>
      <p className="pick-foot" role="status">
        {found.length === 0
          ? `Nothing here is called “${query}”. Try fewer letters.`
          : "↑ ↓ to move, Enter to pick, Esc to close"}
      </p>
    </Modal>
  )
}
