import {undoLast, useResume} from "./resume-store"

/** What was done last, said aloud, with the way back. */
export function LastSaid() {
  const {last} = useResume()
  return (
    <p className="last-said" role="status">
      {last !== null && (
        <>
          {last.said}{" "}
          <button type="button" className="link-button" onClick={() => void undoLast()}>
            Undo
          </button>
        </>
      )}
    </p>
  )
}
