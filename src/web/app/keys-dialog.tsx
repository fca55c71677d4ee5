import {Modal} from "../ui/modal"
import {PAGES} from "./pages"

const KEYS: readonly (readonly [string, string])[] = [
  ["Ctrl K or ⌘ K", "Find a page, a place, a belief, a lane, a lab, a claim or an action"],
  ["/", "Go to the search field of the page"],
  ["?", "This list"],
  ...PAGES.map(({key, name}) => [`g ${key}`, `Go to ${name}`] as const),
  ["n and p", "On Decode: go to the next and the previous piece of evidence"],
  ["Ctrl ⏎ or ⌘ ⏎", "In a lab: run your code"],
  ["1 to 5", "On Fit: answer the question"],
  ["u", "On Fit: take the last answer back"],
  ["Alt V", "In an answer of a mock, with dictation on: start and stop it"],
  ["← →", "On a slider: one step; with Page up and Page down: ten"],
  ["Esc", "Close what is open; in a lab: stop the run, or leave the editor"],
]

/** The keys that the app knows. */
export function KeysDialog({onClose}: {readonly onClose: () => void}) {
  return (
    <Modal label="Keys" onClose={onClose}>
      <div className="dialog-body">
        <h2>Keys</h2>
        <table>
          <thead className="hidden">
            <tr>
              <th scope="col">Key</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(([key, what]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td className="says">{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <form method="dialog">
          <button type="submit" className="button">
            Close
          </button>
        </form>
      </div>
    </Modal>
  )
}
