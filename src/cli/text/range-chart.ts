/** One bar: where the middle eight tenths of the careers lie. Amounts in USD. */
export type RangeRow = {
  readonly mark: string
  readonly label: string
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

const NARROWEST = 16

/** Bars of p10 to p90 on one scale that starts at 0, the median marked; one line a row.
 * @param columns characters a line may have
 * @param amount how an amount is printed */
export function rangeChart(
  rows: readonly RangeRow[],
  {columns, amount}: {columns: number; amount(value: number): string},
): string[] {
  const figures = rows.map(({p10, p50, p90}) => `${amount(p50)} (${amount(p10)} to ${amount(p90)})`)
  const labelWidth = Math.max(...rows.map(({label}) => label.length))
  const figureWidth = Math.max(...figures.map(({length}) => length))
  const width = Math.max(NARROWEST, columns - labelWidth - figureWidth - 6)
  const most = Math.max(...rows.map(({p90}) => p90), 1)
  const place = (value: number) => Math.max(0, Math.min(width - 1, Math.round((value / most) * (width - 1))))
  return rows.map(({mark, label, p10, p50, p90}, index) => {
    const cells = Array.from({length: width}, (_, cell) => {
      if (cell === place(p50)) return mark
      return cell >= place(p10) && cell <= place(p90) ? "━" : " "
    })
    return `${mark} ${label.padEnd(labelWidth)}  ${cells.join("")}  ${figures[index]}`
  })
}
