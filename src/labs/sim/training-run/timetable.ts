/** One update of the small model stands for so many steps of the large run. */
export const STEPS_PER_UPDATE = 20
export const updateOf = (step: number) => Math.round(step / STEPS_PER_UPDATE)

/** When things happen, in updates. */
export const WINDOW_FROM = updateOf(10_000)
export const RESUMED_AT = updateOf(11_900)
export const DIES_AT = updateOf(12_600)
/** The rate falls by plan. */
export const PLANNED_DROP = updateOf(12_000)
/** A verdict is judged by the run so much later. */
export const JUDGED_AT = updateOf(15_000)
/** Loss and all else is written down as a mean over so many updates: a hundred steps. */
export const LOG_EVERY = 5
export const CHECKPOINT_EVERY = updateOf(500)

const PEAK_RATE = 0.03
const LATE_RATE = 0.015
const DROPPED_RATE = 0.012
const WARM_UPDATES = 20
/** The rate comes down from its peak over so many updates. */
const DECAY_UPDATES = 300

/** The learning rate that the plan has for an update. */
export function plannedRate(update: number): number {
  if (update < WARM_UPDATES) return (PEAK_RATE * (update + 1)) / WARM_UPDATES
  if (update >= PLANNED_DROP) return DROPPED_RATE
  const done = Math.min(1, (update - WARM_UPDATES) / DECAY_UPDATES)
  return PEAK_RATE + (LATE_RATE - PEAK_RATE) * done
}
