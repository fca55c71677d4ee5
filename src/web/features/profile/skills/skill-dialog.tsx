import {PickDialog} from "../../../ui/pick-dialog"
import type {ProfileState} from "../use-profile"

const SHOWN_ALIASES = 3

/** All skills that Lanewise knows, to pick one by its name or by a tool that belongs to it. */
export function SkillDialog(props: {
  readonly label: string
  readonly profile: ProfileState
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}) {
  const {label, profile, onPick, onClose} = props
  const items = Object.values(profile.known).map(({id, name, aliases}) => ({
    id,
    name,
    hint: aliases.slice(0, SHOWN_ALIASES).join(", "),
    words: aliases.join(" "),
  }))
  return (
    <PickDialog
      label={label}
      placeholder="A skill or a tool"
      items={items}
      onPick={onPick}
      onClose={onClose}
    />
  )
}
