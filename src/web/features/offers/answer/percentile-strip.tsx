import type {OfferPercentile} from "#model/pay/offers-answer"
import {percent} from "#model/percent"
import {money} from "../../../ui/format"

const BASIS_NAMES = {base: "Base", total: "Total"} as const

/** Where an amount lies among the pay of others: the share below it, with its interval and what it rests on. */
export function PercentileStrip({percentile}: {readonly percentile: OfferPercentile}) {
  const {basis, amountUsd, share, low, high, n, label} = percentile
  return (
    <div className="percentile">
      <p>
        {BASIS_NAMES[basis]} {money(amountUsd, 10_000)}: above <strong>{percent(share)}</strong> of such jobs
      </p>
      <svg viewBox="0 0 200 14" width="100%" height="14" preserveAspectRatio="none" aria-hidden="true">
        <rect className="strip-track" x="0" y="6" width="200" height="2" />
        <rect
          className="strip-range"
          x={low * 200}
          y="4"
          width={Math.max(1, (high - low) * 200)}
          height="6"
        />
        <rect className="strip-dot" x={share * 200 - 1} y="0" width="2.5" height="14" />
      </svg>
      <p className="small faint">
        90 in 100 sure: {percent(low)} to {percent(high)} ·{" "}
        {label.includes("n =") ? label : `${label}, n = ${n}`}
      </p>
    </div>
  )
}
