import {quantiles} from "#math/quantiles"
import type {Equity, OfferAssumptions} from "#model/pay/offer"
import type {EquityOutcome} from "#model/pay/offers-answer"
import {publicGrantPaths} from "./public-grant-paths"
import {MULTIPLES_BASIS, meanPayoff, payingMultiple, shareAtMultiple} from "./start-up-multiple"
import {grantUsd} from "./vesting"

type Rsu = Extract<Equity, {kind: "rsu"}>
type Options = Extract<Equity, {kind: "options"}>
type Curve = readonly (readonly [number, number])[]

const SHARES: readonly number[] = [0.01, ...Array.from({length: 39}, (_, index) => (index + 1) / 40), 0.99]

function publicOutcome(grant: Rsu, assumptions: OfferAssumptions): EquityOutcome {
  const statedUsd = grantUsd(grant)
  const {multiples, mean} = publicGrantPaths(grant.vesting, assumptions)
  const atShares = (shares: readonly number[]) => quantiles(multiples, shares).map(times => times * statedUsd)
  const [p10Usd = 0, p50Usd = 0, p90Usd = 0] = atShares([0.1, 0.5, 0.9])
  const worth = atShares(SHARES)
  const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`
  return {
    kind: "public",
    statedUsd,
    exerciseCostUsd: 0,
    ownedShare: null,
    worthlessShare: 0,
    p10Usd,
    p50Usd,
    p90Usd,
    meanUsd: mean * statedUsd,
    curve: SHARES.map((share, index) => [share, worth[index] ?? 0] as const),
    basis: `${multiples.length.toLocaleString("en-US")} simulated price paths, each date of vesting at its own price; the mean grows by ${percent(assumptions.stockGrowth)} a year, volatility ${percent(assumptions.stockVolatility)} (assumed)`,
  }
}

/** Quantile of `count` shares that are worthless with the assumed chance, and worth a multiple of a price else. */
function startUpQuantile(
  share: number,
  {
    count,
    priceUsd,
    strikeUsd,
    worthlessShare,
  }: {count: number; priceUsd: number; strikeUsd: number; worthlessShare: number},
): number {
  if (share <= worthlessShare || worthlessShare >= 1) return 0
  const multiple = payingMultiple((share - worthlessShare) / (1 - worthlessShare))
  return count * Math.max(0, multiple * priceUsd - strikeUsd)
}

/** Share of all outcomes that bring nothing: grants that end worthless, and options that pay less than their strike. */
function shareOfNothing(
  {priceUsd, strikeUsd}: {priceUsd: number; strikeUsd: number},
  worthlessShare: number,
): number {
  if (strikeUsd <= 0) return worthlessShare
  const below = priceUsd > 0 ? shareAtMultiple(strikeUsd / priceUsd) : 1
  return worthlessShare + (1 - worthlessShare) * below
}

function startUpOutcome(
  {count, priceUsd, strikeUsd}: {count: number; priceUsd: number; strikeUsd: number},
  {worthlessShare, dilution}: OfferAssumptions,
): Pick<EquityOutcome, "worthlessShare" | "p10Usd" | "p50Usd" | "p90Usd" | "meanUsd"> & {
  readonly curve: Curve
} {
  const diluted = priceUsd * (1 - dilution)
  const worthAt = (share: number) =>
    startUpQuantile(share, {count, priceUsd: diluted, strikeUsd, worthlessShare})
  return {
    worthlessShare: shareOfNothing({priceUsd: diluted, strikeUsd}, worthlessShare),
    p10Usd: worthAt(0.1),
    p50Usd: worthAt(0.5),
    p90Usd: worthAt(0.9),
    meanUsd: (1 - worthlessShare) * count * meanPayoff(diluted, strikeUsd),
    curve: SHARES.map(share => [share, worthAt(share)] as const),
  }
}

function startUpBasis({worthlessShare, dilution}: OfferAssumptions): string {
  const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`
  return `${MULTIPLES_BASIS}; ${percent(worthlessShare)} end worthless and ${percent(dilution)} is lost to later rounds (assumed)`
}

function privateOutcome(grant: Rsu, assumptions: OfferAssumptions): EquityOutcome {
  const statedUsd = grantUsd(grant)
  return {
    kind: "private",
    statedUsd,
    exerciseCostUsd: 0,
    ownedShare: null,
    ...startUpOutcome({count: 1, priceUsd: statedUsd, strikeUsd: 0}, assumptions),
    basis: startUpBasis(assumptions),
  }
}

function optionsOutcome(grant: Options, assumptions: OfferAssumptions): EquityOutcome {
  const {shareCount: count, strikeUsd, preferredPriceUsd: priceUsd, fullyDilutedShares} = grant
  return {
    kind: "options",
    statedUsd: count * Math.max(0, priceUsd - strikeUsd),
    exerciseCostUsd: count * strikeUsd,
    ownedShare: fullyDilutedShares === undefined ? null : count / fullyDilutedShares,
    ...startUpOutcome({count, priceUsd, strikeUsd}, assumptions),
    basis: startUpBasis(assumptions),
  }
}

/** What a whole grant may be worth when it can be sold, USD before tax, were it to vest in full. Public stock follows a
 * random walk; what is private mostly ends worthless, so its median usually is 0. */
export function equityOutcome(grant: Equity, assumptions: OfferAssumptions): EquityOutcome {
  if (grant.kind === "options") return optionsOutcome(grant, assumptions)
  return grant.market === "public" ? publicOutcome(grant, assumptions) : privateOutcome(grant, assumptions)
}
