import type {ReactNode} from "react"

export function Check(props: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}) {
  const {isOn, onChange, children} = props
  return (
    <label className="offer-check">
      <input type="checkbox" checked={isOn} onChange={event => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
