import {Notice} from "../../ui/notice"
import {backToOwnOffers, dismissProblems, takeOverOffers, useOffers} from "./offers-store"

/** Whose offers these are, and what of a link or a file could not be read. */
export function OffersNotices() {
  const {owner, linkProblems, importProblems} = useOffers()
  return (
    <>
      {owner === "link" && (
        <Notice>
          <p>These offers came with a link. Your own, if you had any here, are untouched.</p>
          <div className="notice-row">
            <button type="button" className="button" onClick={takeOverOffers}>
              Keep these as mine
            </button>
            <button type="button" className="button" onClick={backToOwnOffers}>
              Back to mine
            </button>
          </div>
        </Notice>
      )}
      {linkProblems.length + importProblems.length > 0 && (
        <Notice>
          <strong>
            {linkProblems.length > 0
              ? "Part of the link could not be read; the rest holds"
              : "Part of the file could not be read; the rest holds"}
          </strong>
          <ul className="notice-list">
            {linkProblems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
            {importProblems.map(({offer, name, field, message, hint}) => (
              <li key={`${offer} ${field} ${message}`}>
                {name !== null && <strong>{name}: </strong>}
                <code>{field}</code>: {message}. <span className="soft">{hint}.</span>
              </li>
            ))}
          </ul>
          <div className="notice-row">
            <button type="button" className="button" onClick={dismissProblems}>
              Understood
            </button>
          </div>
        </Notice>
      )}
    </>
  )
}
