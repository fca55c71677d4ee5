/** Sizes of the small model: two tokens in, one hidden layer, a choice of classes out. */
export const TOKENS = 25
/** The last token hardly occurs in most of the data. */
export const RARE_TOKEN = TOKENS - 1
export const WIDTH = 6
export const HIDDEN = 12
export const CLASSES = 8
export const INPUTS = 2 * WIDTH

/** Where each tensor begins in the list of all weights. */
export const EMBEDDING = 0
export const FIRST = TOKENS * WIDTH
export const FIRST_BIAS = FIRST + HIDDEN * INPUTS
export const LAST = FIRST_BIAS + HIDDEN
export const LAST_BIAS = LAST + CLASSES * HIDDEN
export const WEIGHTS = LAST_BIAS + CLASSES
