import type {ClaimVerdict} from "#model/claim-verdict"
import type {Content} from "#model/content/content"
import {wrap} from "./wrap"

const MARKS: Readonly<Record<ClaimVerdict["verdict"], string>> = {
  confirmed: "✓ confirmed",
  contradicted: "✗ contradicted",
  depends: "± depends",
  "not-identifiable": "? not identifiable",
}

/** Each claim with its verdict and what was found, for a terminal. */
export function claimsText(verdicts: readonly ClaimVerdict[], content: Content, columns: number): string {
  const blocks = verdicts.map(({claim, verdict, summary}) => {
    const {number, title} = content.claims[claim] ?? {number: 0, title: claim}
    return [
      `${String(number).padStart(2)}  ${MARKS[verdict].padEnd(18)}  ${title}`,
      wrap(`    ${summary}`, columns, "    "),
    ].join("\n")
  })
  const counts = Object.entries(MARKS).map(
    ([verdict, mark]) => `${verdicts.filter(one => one.verdict === verdict).length} ${mark.slice(2)}`,
  )
  return [...blocks, "", `${verdicts.length} claims: ${counts.join(", ")}`].join("\n")
}
