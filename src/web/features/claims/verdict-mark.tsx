import type {Verdict} from "#model/claim-verdict"

const SHAPES: Readonly<Record<Verdict, string>> = {
  confirmed: "M3 8.5 6.5 12 13 4.5",
  contradicted: "M4 4l8 8M12 4l-8 8",
  depends: "M3 10c2-4 3.5-4 5-2s3 2 5-2",
  "not-identifiable": "M5.7 6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.2.8-1.2 1.7M8 12.6v.1",
}

/** The shape of a verdict; its word always stands beside it. */
export function VerdictMark({verdict}: {readonly verdict: Verdict}) {
  return (
    <svg className="verdict-mark" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={SHAPES[verdict]} />
    </svg>
  )
}
