/** How the names begin under which the browser keeps the code that is being written in the labs. */
export const LAB_DRAFT_START = "lanewise-lab:"
