import {LANE_NAMES} from "#model/lane"
import {daysAfter} from "../calendar"
import type {Plan} from "../make-plan"
import {activityInWords} from "./plan-markdown"
import {hours} from "./words"

/** Something that stands in a calendar for whole days. */
export type CalendarEntry = {
  /** The same for the same thing in every export, so that a later one replaces it. */
  readonly uid: string
  readonly firstDay: string
  /** The day after its last. */
  readonly endDay: string
  readonly title: string
  readonly text: string
}

/** The weeks of a plan, the day on which each part is done, and the deadline. A week is known by its Monday and a plan by
 * where it goes, so that an export after planning anew replaces the weeks that are still to come. */
export function calendarEntries(plan: Plan): CalendarEntry[] {
  const {request, weeks, bars, deadline} = plan
  const key = `${request.from}-to-${request.to}`
  const inWeeks = weeks.map(
    ({monday, number, hours: all, parts}): CalendarEntry => ({
      uid: `plan-${key}-${monday}@lanewise`,
      firstDay: monday,
      endDay: daysAfter(monday, 7),
      title: `${parts.map(({name}) => name).join(", ")} (${hours(all)})`,
      text: [
        `Week ${number} of ${weeks.length} towards ${LANE_NAMES[request.to]}`,
        ...parts.flatMap(part => [
          `${part.name}, ${hours(part.hours)}`,
          ...part.activities.map(activity => `- ${activityInWords(activity)}`),
        ]),
      ].join("\n"),
    }),
  )
  const last = bars.findLast(({part}) => part === "move")?.doneOn ?? bars.at(-1)?.doneOn
  const ready: CalendarEntry[] =
    last === undefined || last === null
      ? []
      : [
          {
            uid: `plan-${key}-ready@lanewise`,
            firstDay: last.value,
            endDay: daysAfter(last.value, 1),
            title: `Ready to apply: ${LANE_NAMES[request.to]}`,
            text: `The middle of ${last.low} to ${last.high}`,
          },
        ]
  const due: CalendarEntry[] =
    deadline === null
      ? []
      : [
          {
            uid: `plan-${key}-deadline@lanewise`,
            firstDay: deadline.day,
            endDay: daysAfter(deadline.day, 1),
            title: `Deadline: ${LANE_NAMES[request.to]}`,
            text: "The day that you set for this plan",
          },
        ]
  return [...inWeeks, ...ready, ...due]
}
