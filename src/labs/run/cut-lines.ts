/** Puts pieces of text together to lines: each whole line goes to `onLine`, without its end. A line that comes in many
 * pieces is put together once, so its cost is its length.
 * @returns what takes in a piece, and says how many characters of an open line are held back then */
export function cutLines(onLine: (line: string) => void): (piece: string) => number {
  let begun: string[] = []
  let held = 0
  return piece => {
    const [first = "", ...more] = piece.split("\n")
    begun.push(first)
    held += first.length
    for (const next of more) {
      const line = begun.join("")
      begun = [next]
      held = next.length
      onLine(line)
    }
    return held
  }
}
