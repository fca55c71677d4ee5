import {PickDialog} from "../../../ui/pick-dialog"
import type {ProfileState} from "../use-profile"

const LONGEST_HINT = 34

/** The first aliases, as many as fit beside the name. */
function hintOf(aliases: readonly string[]): string {
  return aliases.reduce((hint, alias) => {
    const longer = hint === "" ? alias : `${hint}, ${alias}`
    return longer.length > LONGEST_HINT ? hint : longer
  }, "")
}

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
    hint: hintOf(aliases),
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
