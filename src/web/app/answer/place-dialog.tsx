import {PickDialog} from "../../ui/pick-dialog"
import type {PlaceName} from "../content-files"
import {placeHint} from "../place-hint"

/** Searches the places that Lanewise knows. */
export function PlaceDialog(props: {
  readonly places: readonly PlaceName[]
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}) {
  const {places, onPick, onClose} = props
  const items = [
    {id: "us", name: "US average", hint: "Country"},
    ...places
      .filter(({id}) => id !== "us")
      .map(({id, name, kind, country}) => ({id, name, hint: placeHint(kind, country)})),
  ]
  return (
    <PickDialog
      label="Place"
      placeholder="A state, a metro area or a country"
      items={items}
      onPick={onPick}
      onClose={onClose}
    />
  )
}
