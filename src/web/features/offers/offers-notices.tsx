import type {OfferProblem} from "#model/pay/offers-answer"
import {Notice} from "../../ui/notice"
import {backToOwnOffers, dismissProblems, takeOverOffers, useOffers} from "./offers-store"

/** Offers that fell out of the comparison, with what would bring them back. */
export function LeftOut({problems}: {readonly problems: readonly OfferProblem[]}) {
  if (problems.length === 0) return null
  return (
    <Notice>
      <strong>Not all that was given could be computed; the rest holds</strong>
      <ProblemList problems={problems} />
    </Notice>
  )
}

function ProblemList({problems}: {readonly problems: readonly OfferProblem[]}) {
  return (
    <ul className="notice-list">
      {problems.map(({offer, name, field, message, hint}) => (
        <li key={`${offer} ${field} ${message}`}>
          {name !== null && <strong>{name}: </strong>}
          <code>{field}</code>: {message}. <span className="soft">{hint}.</span>
        </li>
      ))}
    </ul>
  )
}

/** Whose offers these are, and what of a link or a file could not be read. */
export function OffersNotices() {
  const {owner, linkProblems, importProblems, isRefused} = useOffers()
  const source = linkProblems.length > 0 || owner === "link" ? "link" : "file"
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
            {isRefused
              ? `The ${source} could not be read; the page stays as it was`
              : `Part of the ${source} could not be read; the rest holds`}
          </strong>
          {linkProblems.length > 0 && (
            <ul className="notice-list">
              {linkProblems.map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
          {importProblems.length > 0 && <ProblemList problems={importProblems} />}
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
