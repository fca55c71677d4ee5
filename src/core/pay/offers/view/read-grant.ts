import {Gathering} from "./gathering"
import type {GrantDraft} from "./offer-draft"
import {GRANT_FIELDS, VESTED_SHARE_FIELD} from "./offer-fields"
import {numberText} from "./read-number"
import {SCHEDULES} from "./schedules"

const SAME = 1e-9
const EVEN = ["vesting.years", "vesting.cliffMonths", "vesting.everyMonths"]

/** What the fields of a grant say; the value is checked by its schema once the whole offer is gathered. */
export function readGrant(draft: GrantDraft): Gathering {
  const gathering = new Gathering()
  const isOptions = draft.kind === "options"
  gathering.put("kind", isOptions ? "options" : "rsu")
  gathering.numbers(draft.texts, GRANT_FIELDS, path =>
    path.startsWith("vesting.") ? false : (path === "valueUsd") !== isOptions,
  )
  if (!isOptions) {
    gathering.put("market", draft.kind === "rsu-public" ? "public" : "private")
    if (draft.per === "") gathering.complain("per", "Say which of the two the value is: offers mean either")
    else gathering.put("per", draft.per)
  }
  readVesting(draft, gathering)
  return gathering
}

function readVesting(draft: GrantDraft, gathering: Gathering): void {
  const known = SCHEDULES.find(({id}) => id === draft.schedule)?.vesting ?? null
  if (known !== null) {
    gathering.put("vesting", known)
    return
  }
  const isEven = draft.schedule === "own-even"
  gathering.put("vesting.kind", isEven ? "even" : "yearly")
  gathering.numbers(
    draft.texts,
    GRANT_FIELDS,
    path => EVEN.includes(path) && (isEven || path !== "vesting.years"),
  )
  if (isEven) return
  const before = gathering.problems.length
  const shares = gathering.list("vesting.shares", draft.shares, VESTED_SHARE_FIELD)
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (gathering.problems.length === before && Math.abs(total - 1) > SAME)
    gathering.complain("vesting.shares", `Must sum to 100 %, they sum to ${numberText(total, "percent")} %`)
}
