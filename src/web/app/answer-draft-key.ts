/** How the names begin under which the browser keeps answers to questions that are being written. */
export const ANSWER_DRAFT_START = "lanewise-answer-"
