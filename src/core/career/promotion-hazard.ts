import {gammaCdf} from "#math/gamma-cdf"
import {LEVEL_QUARTERS} from "#model/law"

const SHAPE = 2.5

/** Chance of a promotion in each quarter at a level, for 16 quarters; the last one holds for all later quarters.
 * The time at the level is gamma distributed with shape 2.5 (few are promoted at once, few wait for ever); the last
 * hazard is set so that the mean is met although the law stops counting at four years.
 * @param meanYears mean time at the level, years
 * @example promotionHazard(2)[0] // => chance in the first quarter, 0.01 */
export function promotionHazard(meanYears: number): number[] {
  const left = (quarter: number) => 1 - gammaCdf({shape: SHAPE, scale: meanYears / SHAPE}, quarter / 4)
  const hazards: number[] = []
  let waited = 0
  for (let quarter = 0; quarter < LEVEL_QUARTERS; quarter += 1) {
    waited += left(quarter)
    hazards.push(left(quarter) > 0 ? Math.min(1, 1 - left(quarter + 1) / left(quarter)) : 1)
  }
  const last = LEVEL_QUARTERS - 1
  const wanted = 4 * meanYears + 0.5 - waited
  if (wanted > 0) hazards[last] = left(last) / (left(last) + wanted)
  return hazards
}
