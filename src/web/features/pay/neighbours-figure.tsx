import type {NeighbourBand, PayView} from "#core/pay/view/pay-view"
import {LANE_NAMES, LEVEL_NAMES, LEVELS} from "#model/lane"
import {Figure} from "../../ui/figure"
import {count, moneyExact} from "../../ui/format"
import {LANE_SHORT} from "../../ui/lane-mark"
import {PayProvenance} from "./pay-provenance"
import {type RangeGroup, RangeRows} from "./range-rows"

/** Every lane at every level, on the basis and at the place that is shown. */
export function NeighboursFigure({view}: {readonly view: PayView}) {
  const {neighbours, question, where} = view
  const groups = LEVELS.map(
    (level): RangeGroup => ({
      id: level,
      name: LEVEL_NAMES[level],
      rows:
        level === "staff"
          ? [nothing("staff", "Counted with senior", "no posting says staff")]
          : neighbours
              .filter(one => one.level === level)
              .map(one => ({
                id: one.lane,
                name: LANE_SHORT[one.lane],
                detail: detailOf(one),
                lane: one.lane,
                quantiles: one.quantiles,
                isThin: one.thin,
                isStrong: one.lane === question.lane && level === question.level,
              })),
    }),
  )
  const isTotal = question.basis === "total"
  return (
    <Figure
      title="Every lane and level"
      says={`${isTotal ? "Modelled total pay" : "Advertised base pay"} in ${where}: p10 to p90 as a line, the middle half thick, the median as the mark of its lane. Pale: fewer than 30 postings.`}
      provenance={<PayProvenance view={view} uses={isTotal ? ["base", "total"] : ["base"]} />}
      table={<NeighboursTable neighbours={neighbours} />}
    >
      {neighbours.every(({quantiles}) => quantiles === null) ? (
        <p className="pay-note">No lane has five postings at any level in {where}.</p>
      ) : (
        <RangeRows groups={groups} />
      )}
    </Figure>
  )
}

function detailOf({quantiles, n}: NeighbourBand): string {
  if (quantiles === null) return `thin data: ${count(n)} posting${n === 1 ? "" : "s"}`
  return `${count(n)} postings`
}

function nothing(id: string, name: string, detail: string): RangeGroup["rows"][number] {
  return {id, name, detail, lane: null, quantiles: null, isThin: true, isStrong: false}
}

function NeighboursTable({neighbours}: {readonly neighbours: readonly NeighbourBand[]}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Lane and level</th>
          <th scope="col">Postings</th>
          {["p10", "p25", "p50", "p75", "p90"].map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">p50, 90 % interval</th>
        </tr>
      </thead>
      <tbody>
        {neighbours.map(({lane, level, quantiles, n}) => (
          <tr key={`${lane} ${level}`}>
            <th scope="row">
              {LANE_NAMES[lane]}, {LEVEL_NAMES[level].toLowerCase()}
            </th>
            <td>{count(n)}</td>
            {[0, 1, 2, 3, 4].map(at => (
              <td key={at}>{quantiles === null ? "–" : moneyExact(quantiles[at]?.payUsd ?? 0)}</td>
            ))}
            <td>
              {quantiles === null
                ? "–"
                : `${moneyExact(quantiles[2]?.lowUsd ?? 0)} – ${moneyExact(quantiles[2]?.highUsd ?? 0)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
