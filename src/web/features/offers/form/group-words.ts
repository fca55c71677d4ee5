import type {OfferDraft} from "#core/pay/offers/view/offer-draft"
import {EMPLOYER_NAMES, EMPLOYERS, LEVEL_NAMES, LEVELS, ROLE_NAMES, ROLES} from "#model/lane"

const NONE = "none"
const count = (size: number, what: string) => `${size} ${what}${size === 1 ? "" : "s"}`

function filled(text: string | undefined): string | null {
  const trimmed = (text ?? "").trim()
  return trimmed === "" ? null : trimmed
}

/** What each group of an offer's fields says now, in a few words. */
export function groupWords(draft: OfferDraft) {
  const {texts, signOn, grants} = draft
  const bonus = filled(texts["bonus.targetShare"])
  const guaranteed = filled(texts["bonus.guaranteedFirstYearUsd"])
  const refresher = filled(texts["refreshers.valueUsd"])
  const match = filled(texts["retirement.matchShare"])
  const paid = signOn.flatMap(text => filled(text) ?? [])
  const raise = filled(texts["raiseShare"])
  const options = grants.filter(({kind}) => kind === "options").length
  const hours = filled(texts["hoursPerWeek"])
  return {
    bonus:
      [
        bonus !== null && bonus !== "0" ? `${percentWord(bonus)} of base` : null,
        guaranteed !== null && guaranteed !== "0" ? "some guaranteed" : null,
      ]
        .filter(Boolean)
        .join(", ") || NONE,
    signOn: paid.length === 0 ? NONE : paid.map(dollars).join(" + "),
    equity:
      grants.length === 0
        ? NONE
        : [
            grants.length > options ? count(grants.length - options, "stock grant") : null,
            options > 0 ? (options === 1 ? "options" : `${options} option grants`) : null,
          ]
            .filter(Boolean)
            .join(", "),
    refreshers: refresher === null || refresher === "0" ? NONE : `${dollars(refresher)} a year`,
    retirement:
      match === null || match === "0"
        ? NONE
        : `${percentWord(match)} up to ${percentWord(filled(texts["retirement.upToShareOfPay"]) ?? "0")}`,
    work:
      [
        ROLES.find(id => id === draft.lane) === undefined
          ? null
          : ROLE_NAMES[ROLES.find(id => id === draft.lane) ?? "ai"],
        LEVELS.find(id => id === draft.level) === undefined
          ? null
          : LEVEL_NAMES[LEVELS.find(id => id === draft.level) ?? "mid"].toLowerCase(),
        hours === null ? null : `${hours.replace(/\s*h(ours?)?$/, "")} h`,
      ]
        .filter(Boolean)
        .join(", ") || "not said",
    rest: raise === null ? "raise 3 %" : `raise ${percentWord(raise)}`,
  }
}

function percentWord(text: string): string {
  return `${text.replace(/\s*%$/, "")}\u202f%`
}

function dollars(text: string): string {
  return text.startsWith("$") ? text : `$${text}`
}

export const EMPLOYER_OPTIONS = EMPLOYERS.map(id => ({value: id, name: EMPLOYER_NAMES[id]}))
export const LEVEL_OPTIONS = LEVELS.map(id => ({value: id, name: LEVEL_NAMES[id]}))
export const ROLE_OPTIONS = ROLES.map(id => ({value: id, name: ROLE_NAMES[id]}))
