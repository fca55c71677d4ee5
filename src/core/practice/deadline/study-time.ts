/** Seconds that studying takes, until a person's own times are known. Guesses; `newCard` is reading a card and saying it
 * once, `again` what a card costs more that was not recalled. */
export type StudyTime = {readonly newCard: number; readonly review: number; readonly again: number}

export const STUDY_TIME: StudyTime = {newCard: 60, review: 20, again: 20}

/** How a first meeting goes: shares of again, hard, good and easy. A guess. */
export const FIRST_RATINGS: readonly [number, number, number, number] = [0.25, 0.2, 0.5, 0.05]
