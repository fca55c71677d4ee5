import {readOffers} from "#core/pay/offers/read-offers"
import type {OffersFile} from "#model/pay/offer"
import type {OfferProblem} from "#model/pay/offers-answer"
import {UserError} from "#model/user-error"
import {scenarioFragment} from "../../app/scenario-store"
import {decodeOffers, encodeOffers, isOffersFragment} from "./offers-codec"

export type FoundOffers = {
  readonly file: OffersFile | null
  readonly linkProblems: readonly string[]
  readonly importProblems: readonly OfferProblem[]
}

/** The offers that the address holds; null where it holds none. */
export function linkedOffers(): FoundOffers | null {
  if (!isOffersFragment(window.location.hash)) return null
  const {text, problems} = decodeOffers(window.location.hash)
  if (text === null) return {file: null, linkProblems: problems, importProblems: []}
  const {file, problems: faults} = readFile(text)
  return {file, linkProblems: problems, importProblems: faults}
}

/** Reads the text of an offers file; what makes it unreadable as a whole is a problem like the others. */
export function readFile(text: string): {file: OffersFile | null; problems: readonly OfferProblem[]} {
  try {
    return readOffers(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const {message, hint} = error
    return {file: null, problems: [{offer: null, name: null, field: "(the whole file)", message, hint}]}
  }
}

/** The whole address that opens a comparison. */
export function offersLink(file: OffersFile): string {
  const {origin, pathname} = window.location
  return `${origin}${pathname}#${encodeOffers(file)}`
}

/** Puts a comparison into the address; null puts the scenario back there. */
export function writeLink(file: OffersFile | null): void {
  const {pathname, search, hash} = window.location
  // the page may have been left before what was typed is written
  if (!pathname.startsWith("/offers") || (file === null && !isOffersFragment(hash))) return
  const fragment = file === null ? scenarioFragment() : `#${encodeOffers(file)}`
  window.history.replaceState(window.history.state, "", `${pathname}${search}${fragment}`)
}
