import type {PresetId} from "#model/belief"
import type {Verdict} from "#model/claim-verdict"
import type {Content} from "#model/content/content"

const HOLDS = 0.8
const FAILS = 0.2

/** A probability as a verdict: at least .8 confirmed, at most .2 contradicted. */
export function verdictOfShare(share: number): Verdict {
  if (share >= HOLDS) return "confirmed"
  return share <= FAILS ? "contradicted" : "depends"
}

/** Percent for a reader. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return "under 1\u202f%"
  if (share < 1 && share > 0.99) return "over 99\u202f%"
  return `${Math.round(share * 100)}\u202f%`
}

/** Thousands of dollars for a reader. */
export function thousands(amount: number): string {
  return `$${Math.round(amount / 1000)}K`
}

/** What a test says under each preset. */
export type PresetVerdict = {readonly preset: PresetId; readonly verdict: Verdict}

/** One verdict out of those of all presets: theirs when they agree, otherwise it depends on where one starts from. */
export function agree(
  verdicts: readonly PresetVerdict[],
  content: Content,
): {verdict: Verdict; dependsOn: string | null} {
  const first = verdicts[0]?.verdict ?? "not-identifiable"
  if (verdicts.every(({verdict}) => verdict === first)) {
    return {
      verdict: first,
      dependsOn: first === "depends" ? "beliefs that no data settle, under every preset" : null,
    }
  }
  const names = (wanted: Verdict) =>
    verdicts
      .filter(({verdict}) => verdict === wanted)
      .map(({preset}) => `"${content.presets[preset]?.name ?? preset}"`)
  const parts = [
    [names("confirmed"), "holds with"],
    [names("contradicted"), "fails with"],
    [names("depends"), "is open with"],
  ] as const
  const told = parts
    .filter(([list]) => list.length > 0)
    .map(([list, verb]) => `${verb} ${list.join(" and ")}`)
  return {verdict: "depends", dependsOn: `the assumptions: it ${told.join(", ")}`}
}

/** Verdict of a claim that says several things at once: it stands only if all of them do. */
export function together(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ["contradicted", "depends", "not-identifiable"] as const)
    if (verdicts.includes(verdict)) return verdict
  return "confirmed"
}
