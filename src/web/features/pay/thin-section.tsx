import {NOTHING_BELOW} from "#core/pay/band-pay"
import {nearestWords} from "#core/pay/view/pay-sentences"
import type {PayView} from "#core/pay/view/pay-view"
import {LANES} from "#model/lane"
import {payChoice} from "./pay-store"

/** Why there is no band, how much is missing, and the nearest that has one. */
export function ThinSection({view}: {readonly view: PayView}) {
  const {answer, question} = view
  if (answer.kind !== "thin-data") return null
  const {lane, level, country} = answer.nearest
  const isStaff = question.level === "staff"
  const className = `lane-${LANES.find(one => one === question.lane) ?? "swe"}`
  return (
    <section className="pay-thin" aria-label="Why there is no band">
      {!isStaff && (
        <p className={`pay-thin-dots ${className}`} aria-hidden="true">
          {[...Array(NOTHING_BELOW).keys()].map(at => (
            <span key={at} className={at < answer.count ? "found" : undefined} />
          ))}
        </p>
      )}
      <p className="measure">
        {isStaff
          ? "The postings know entry, middle, senior and director. Staff engineers are among the senior ones, and nothing says which, so any band for staff alone would be made up."
          : `A band needs ${NOTHING_BELOW} distinct postings and ${answer.count} ${answer.count === 1 ? "is" : "are"} there. A figure from so few would say more about those employers than about the pay.`}
      </p>
      <button
        type="button"
        className="button strong"
        onClick={() =>
          payChoice.change({
            lane,
            level,
            country,
            ...(country === question.country ? {} : {placeId: undefined}),
          })
        }
      >
        Show {nearestWords(answer)}
      </button>
    </section>
  )
}
