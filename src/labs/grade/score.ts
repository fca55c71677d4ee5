/** What a value is worth between a baseline (0) and the best known (100), straight between them. `raw` may lie
 * outside. Either may be the larger: smaller is better where the best lies below the baseline.
 * @example scoreOf(0.6, {baseline: 0.2, best: 1}) // => {raw: 50, score: 50} */
export function scoreOf(
  value: number,
  {baseline, best}: {baseline: number; best: number},
): {readonly raw: number; readonly score: number} {
  if (baseline === best) throw new RangeError(`Baseline and best must differ, found ${best} for both`)
  const raw = (100 * (value - baseline)) / (best - baseline)
  return {raw, score: Math.min(100, Math.max(0, raw))}
}
