/** Shares of a skill's hours for reading and questions, for labs, and for building something to show. Guesses. */
export const READING = 0.4
export const LABS = 0.2
export const BUILDING = 1 - READING - LABS
