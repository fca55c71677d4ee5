import type {Plan} from "#core/plan/make-plan"
import type {MoveVerdict} from "#core/plan/verdict"
import {verdictWords} from "#core/plan/view/verdict-words"
import {percent} from "#model/percent"
import {PageLink} from "../../app/page-link"
import type {Worked} from "../../app/use-worked"
import {Figure} from "../../ui/figure"
import {count, moneyExact} from "../../ui/format"
import {numbered} from "../../ui/keyed"
import {ErrorNotice} from "../../ui/notice"
import {WorthChart} from "./worth-chart"

/** What the move costs and brings, by the career simulator. */
export function VerdictSection({
  plan,
  state,
  entry,
}: {
  readonly plan: Plan
  readonly state: Worked<MoveVerdict | null>
  readonly entry: string | null
}) {
  const {value: verdict, isStale, progress, error} = state
  if (error !== null)
    return <ErrorNotice error={error} what="What the move costs and brings could not be worked out" />
  if (verdict === null)
    return (
      <section className="plan-verdict" aria-labelledby="plan-verdict-waiting">
        <h2 id="plan-verdict-waiting">What it costs and brings</h2>
        <p role="status" className="soft">
          Simulating the move against staying
          {progress === null ? "" : `: ${Math.round((100 * progress.done) / progress.total)} %`}
        </p>
        <div className="skeleton plan-verdict-skeleton" />
      </section>
    )
  const words = verdictWords(plan, verdict)
  return (
    <Figure
      title="What it costs and brings"
      says={unbroken(words.sentence)}
      isStale={isStale}
      provenance={<Provenance verdict={verdict} />}
      table={<VerdictTable verdict={verdict} />}
    >
      <div className="plan-verdict">
        <WorthChart verdict={verdict} />
        <p className="measure">{words.back}</p>
        {entry !== null && <p className="measure">{entry}</p>}
        <div>
          <h3>What you give up</h3>
          <ul className="plan-gives">
            {words.givesUp.map(line => (
              <li key={line}>{unbroken(line)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Figure>
  )
}

/** Keeps a minus and its amount on one line. */
function unbroken(text: string): string {
  return text.replaceAll("\u2212$", "\u2212\u2060$")
}

function Provenance({verdict: {careersPerDraw, draws, seed, caveats}}: {readonly verdict: MoveVerdict}) {
  return (
    <>
      Career simulator, {count(careersPerDraw)} careers under each of {draws} draws of what is uncertain, seed{" "}
      {seed}; after tax, against staying, with the same luck. Every assumption is a slider on the{" "}
      <PageLink href="/career">Career page</PageLink>.{" "}
      {caveats
        .map(({text}) => text.replace(" Move the sliders to see what a difference would do.", ""))
        .join(" ")}
    </>
  )
}

function VerdictTable({verdict}: {readonly verdict: MoveVerdict}) {
  const {worthUsd, firstYearUsd, within24, within24Middle, payBackMonths, ahead, horizonYears} = verdict
  const months = (value: number | null) => (value === null ? "never" : `${Math.round(value)} months`)
  const rows = [
    [`Worth over ${horizonYears} years`, ...[worthUsd.low, worthUsd.value, worthUsd.high].map(moneyExact)],
    ["First year in the lane", ...[firstYearUsd.low, firstYearUsd.value, firstYearUsd.high].map(moneyExact)],
    [
      "Paid back after the move",
      months(payBackMonths.high),
      months(payBackMonths.value),
      months(payBackMonths.low),
    ],
    ["Paid back within 24 months", ...[within24.low, within24.value, within24.high].map(percent)],
  ]
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Against staying</th>
            <th scope="col">10 % point</th>
            <th scope="col">Middle</th>
            <th scope="col">90 % point</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {numbered(cells).map(({key, item: cell}) => (
                <td key={key}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The move comes out ahead in {percent(ahead.value)} of draws (±{percent(ahead.se)}); at the middle of
        all beliefs {percent(within24Middle.value)} of careers have it back within 24 months.
      </p>
    </>
  )
}
