/** The whole lines of each piece, the rest kept for the next one; at last what no newline ends. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  // a long line is put together once, not again with every piece
  let begun: string[] = []
  let isStart = true
  for await (const given of pieces) {
    const piece = isStart ? given.replace(/^\uFEFF/, "") : given
    if (given !== "") isStart = false
    const [first = "", ...more] = piece.split("\n")
    begun.push(first)
    const last = more.pop()
    if (last === undefined) continue
    const lines = [begun.join(""), ...more]
    begun = [last]
    yield lines
  }
  const rest = begun.join("")
  if (rest !== "") yield [rest]
}
