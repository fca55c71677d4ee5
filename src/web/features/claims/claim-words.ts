import type {Verdict} from "#model/claim-verdict"
import type {Claim} from "#model/content/claim"

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  confirmed: "Confirmed",
  contradicted: "Contradicted",
  depends: "Depends",
  "not-identifiable": "Nobody can tell",
}
export const TOPIC_NAMES: Readonly<Record<Claim["topic"], string>> = {
  bands: "Pay bands",
  order: "Which lane comes first",
  hazard: "Risks",
  speed: "Speed",
  moves: "Moves",
  market: "The market",
  fit: "Fit",
}
