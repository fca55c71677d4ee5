import {lazy, Suspense, useId, useState} from "react"
import {useCatalog} from "../../../app/use-catalog"

const PlaceDialog = lazy(async () => ({
  default: (await import("../../../app/answer/place-dialog")).PlaceDialog,
}))

/** Where the work is, which decides tax and prices. */
export function PlaceChoice(props: {
  readonly place: string
  readonly onPick: (id: string) => void
  readonly problem: string | undefined
}) {
  const {place, onPick, problem} = props
  const id = useId()
  const {value: catalog} = useCatalog()
  const [isPicking, setPicking] = useState(false)
  const name = catalog?.places.find(one => one.id === place)?.name ?? (place === "us" ? "US average" : place)
  return (
    <div className="field">
      <span className="field-name" id={id}>
        Place
      </span>
      <button
        type="button"
        className="input"
        aria-haspopup="dialog"
        aria-label={`Place: ${name}. Search for another`}
        onClick={() => setPicking(true)}
      >
        {name}
      </button>
      {problem !== undefined && (
        <span className="field-wrong" role="alert">
          {problem}
        </span>
      )}
      {isPicking && catalog !== null && (
        <Suspense>
          <PlaceDialog places={catalog.places} onPick={onPick} onClose={() => setPicking(false)} />
        </Suspense>
      )}
    </div>
  )
}
