/** The blank that opens the search for a place. */
export function PlaceField({name, onOpen}: {readonly name: string; readonly onOpen: () => void}) {
  return (
    <span className="blank">
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`Place: ${name}. Search for another`}
        onClick={onOpen}
      >
        {name}
      </button>
    </span>
  )
}
