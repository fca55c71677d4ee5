import {LANE_WORDS, LEVEL_WORDS, leverSentence, reportedSentence} from "#core/pay/view/pay-sentences"
import type {PayView} from "#core/pay/view/pay-view"
import {EMPLOYER_NAMES, LANE_NAMES} from "#model/lane"
import {percent} from "#model/percent"
import {Figure} from "../../ui/figure"
import {count} from "../../ui/format"
import {LeverChart} from "./lever-chart"
import {onScreen, PAY_FORMAT} from "./pay-format"
import {PayProvenance} from "./pay-provenance"

/** The kind of employer against the lane. */
export function LeverFigure({view}: {readonly view: PayView}) {
  const lever = view.employerBeforeLane
  const reported = reportedSentence(lever, PAY_FORMAT)
  return (
    <Figure
      title="The employer before the lane"
      says={onScreen(`${leverSentence(lever, PAY_FORMAT)}.`)}
      provenance={
        <PayProvenance
          view={view}
          uses={["base", "total"]}
          extra="Against the lowest measured one; lines: 90 % intervals; a guess is hollow"
        />
      }
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">At {LEVEL_WORDS[lever.level]} level</th>
              <th scope="col">Against the lowest</th>
              <th scope="col">90 % interval</th>
              <th scope="col">Rests on</th>
            </tr>
          </thead>
          <tbody>
            {[
              ...lever.employers.map(point => ({...point, name: EMPLOYER_NAMES[point.id], of: "reports"})),
              ...lever.lanes.map(point => ({...point, name: LANE_NAMES[point.id], of: "postings"})),
            ].map(({id, name, ratio, low, high, basis, n, of}) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{percent(ratio)}</td>
                <td>
                  {percent(low)} – {percent(high)}
                </td>
                <td>{basis === "assumed" ? "a guess" : `${count(n)} ${of}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <LeverChart lever={lever} />
      <p className="pay-note">
        {reported !== null && `${reported}. `}
        {lever.left.length > 0 &&
          `Left out for want of postings: ${lever.left.map(lane => LANE_WORDS[lane]).join(", ")}.`}
      </p>
    </Figure>
  )
}
