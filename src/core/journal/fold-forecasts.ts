import type {JournalEvent} from "#model/journal/event"
import type {FrozenForecast} from "#model/journal/frozen-forecast"
import {FORECAST_FROZEN} from "#model/journal/kinds"
import {eventsOfKind, type ReadEvent} from "./events-of-kind"

/** The frozen forecasts that count, oldest first. Does not depend on the order of arrival. */
export function foldForecasts(events: readonly JournalEvent[]): readonly ReadEvent<FrozenForecast>[] {
  return eventsOfKind(events, FORECAST_FROZEN)
}
