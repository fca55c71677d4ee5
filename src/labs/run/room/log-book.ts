import {showValue} from "./show-value"

const MOST_LINES = 200
const LONGEST_LINE = 500

/** Keeps what code prints, up to a cap; the rest is counted. */
export class LogBook {
  private lines: string[] = []
  private kept = 0
  private dropped = 0

  /** What console.log was given, as one line. */
  print(values: readonly unknown[]): void {
    if (this.kept >= MOST_LINES) {
      this.dropped += 1
      return
    }
    this.kept += 1
    const line = values.map(value => showValue(value, LONGEST_LINE + 1)).join(" ")
    this.lines.push(line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}...` : line)
  }

  /** What was printed since the last time. */
  take(): {log: string[]; dropped: number} {
    const taken = {log: this.lines, dropped: this.dropped}
    this.lines = []
    this.dropped = 0
    return taken
  }
}
