/** What became of the cards of a deck that were here before, a sentence each; no final period. */
export function deckWords({
  replaced,
  ofQuestions,
}: {
  readonly replaced: number
  readonly ofQuestions: number
}): readonly string[] {
  return [
    ...(replaced === 0 ? [] : [`${replaced} of them replaced what was there; their memory stays`]),
    ...(ofQuestions === 0
      ? []
      : [
          `${ofQuestions} of them ${ofQuestions === 1 ? "belongs" : "belong"} to questions and ${ofQuestions === 1 ? "keeps its text" : "keep their text"}`,
        ]),
  ]
}
