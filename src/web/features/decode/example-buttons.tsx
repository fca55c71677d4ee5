import {openPosting} from "./decode-store"
import {EXAMPLES} from "./examples"

/** Three invented postings, one press away. */
export function ExampleButtons() {
  return (
    <div className="examples">
      <span className="faint">Try one of ours:</span>
      {EXAMPLES.map(({name, posting}) => (
        <button key={name} type="button" className="button" onClick={() => openPosting(posting)}>
          {name}
        </button>
      ))}
    </div>
  )
}
