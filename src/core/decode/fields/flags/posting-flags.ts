import type {PostingFlag} from "#model/decode/reading"
import {dutiesMissingFlag} from "./duties-flag"
import type {FlagContext, FlagReader} from "./flag-context"
import {humanCheckFlag, instructionFlag} from "./instruction-flags"
import {languageFlag} from "./language-flag"
import {onCallFlag} from "./on-call-flag"
import {payMissingFlag, wideRangeFlag} from "./pay-flags"
import {severalLanesFlag, severalRolesFlag} from "./several-roles-flag"
import {contractFlag, contractTitleFlag, unpaidFlag} from "./terms-flags"
import {titleFlag} from "./title-flags"
import {type Trigger, triggersOf} from "./triggers"
import {citizenshipFlag, clearanceFlag, sponsorshipFlag} from "./work-right-flags"
import {yearsFlag} from "./years-flag"

type Reader = {
  readonly read: FlagReader
  /** Without which it need not be asked. */
  readonly trigger?: Trigger
}

/** All flags, the gravest first: the order in which a reading lists them. */
const READERS: readonly Reader[] = [
  {read: instructionFlag, trigger: "instruction"},
  {read: unpaidFlag, trigger: "unpaid"},
  {read: titleFlag},
  {read: dutiesMissingFlag},
  {read: yearsFlag},
  {read: severalRolesFlag, trigger: "several-roles"},
  {read: severalLanesFlag},
  {read: wideRangeFlag},
  {read: payMissingFlag},
  {read: contractFlag, trigger: "contract"},
  {read: contractTitleFlag},
  {read: onCallFlag, trigger: "on-call"},
  {read: citizenshipFlag, trigger: "citizenship"},
  {read: clearanceFlag, trigger: "clearance"},
  {read: sponsorshipFlag, trigger: "sponsorship"},
  {read: languageFlag, trigger: "other-language"},
  {read: humanCheckFlag, trigger: "human-check"},
]

/** What of a posting one should know before applying, each with the sentences that it rests on; at most one of a kind. */
export function postingFlags(context: FlagContext): readonly PostingFlag[] {
  const triggers = triggersOf(context.posting.text)
  const flags: PostingFlag[] = []
  for (const {read, trigger} of READERS) {
    if (trigger !== undefined && !triggers.has(trigger)) continue
    const flag = read(context)
    if (flag !== null && flags.every(({id}) => id !== flag.id)) flags.push(flag)
  }
  return flags
}
