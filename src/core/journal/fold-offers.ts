import type {JournalEvent} from "#model/journal/event"
import {OFFERS_SAVED} from "#model/journal/kinds"
import type {OffersFile} from "#model/pay/offer"
import {eventsOfKind, type ReadEvent} from "./events-of-kind"

/** The saved comparisons of offers that count, oldest first. Does not depend on the order of arrival. */
export function foldOffers(events: readonly JournalEvent[]): readonly ReadEvent<OffersFile>[] {
  return eventsOfKind(events, OFFERS_SAVED)
}
