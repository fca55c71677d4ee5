import type {PostingInput, RemoteKind} from "#model/decode/reading"

const CUE =
  /remote|hybrid|on[- ]?site|office|in[- ]person|work(?:ing)?[- ]from|\bwfh\b|anywhere|telecommut|telework/gi
const AROUND = 90

/** What one mention of where the work is done may say. */
type Cue =
  | "remote"
  | "remote-weak"
  | "hybrid-days"
  | "hybrid"
  | "hybrid-weak"
  | "onsite"
  | "onsite-weak"
  | "not-remote"

const DAY =
  "(?:\\(?\\b(?:[1-4]|one|two|three|four)\\b\\)?\\+?(?:\\s?(?:-|–|to|or)\\s?(?:[2-5]|two|three|four|five))?)"
const DAYS_IN_OFFICE = new RegExp(
  `${DAY}[ +-]*(?:days?|times|x) ?(?:\\/|a|per|each|every)? ?(?:week|wk)?[ ,]*(?:\\(\\w+(?:[, -]+\\w+){0,4}\\) )?["“(]?(?:in|from|at|on|of|working)?[ -]?(?:person|(?:the |our |an? |your )?(?:\\w+[ ,]+){0,3}(?:office|hq|headquarters|on-?site|site|hub))|(?:office|on-?site|in[- ]person|hq|headquarters|hub)[^.\\n]{0,60}?${DAY}[ +-]*(?:days?|times|x)\\b|office (?:at least |a minimum of )?(?:once|twice|part of) (?:a|the) week|half of the week`,
  "i",
)
const FIVE_DAYS =
  /\b(?:5|five) ?(?:days?|x)[^.\n]{0,24}(?:week|office|person|site)|(?:office|on-?site|in[- ]person)[^.\n]{0,30}\b(?:5|five) (?:days|x)|monday (?:through|to|-|–) friday|full[- ]time in[- ](?:the )?office/i
const NOT_REMOTE =
  /\b(?:not|no|isn['’]t|cannot|can['’]t|without|non)[- ](?:\w+ ){0,4}(?:remote(?![- ](?:only|first))|work[- ]from[- ]home)|remote(?: work| working| candidates| applicants)?(?: option)?s? (?:is|are|will)? ?(?:not|unavailable)|no remote/i
const OTHER_REMOTE =
  /^remote(?:ly)?[- ](?:sens|config|access|procedure|desktop|control|monitor|support|server|site|develop(?:ment)? env|diagnos|patient|host|debug|teams\b|stakeholder|users|customers|learning|car|village|identity|interview|execution|code|repo|operat|manag(?:e|ing)|areas|online|hands|device|assist|office|staffing|team members)|^remote work(?:ing)? (?:stipend|reimburs|allowance|budget|!|set)|^remote or hybrid (?:env|team|setting)|^remote,? hybrid,? and|^remote[- ]us locations/i
const ROLE_REMOTE =
  /#(?:li|bi)-remote|(?:fully|100%|completely|entirely|permanent(?:ly)?|all)[- ]remote(?! team)|remote[- ](?:role|position|job|opportunity|eligible|opening|contract|within|in (?:the )?(?:us|usa|u\.s|united|canada|eu|uk|europe|north|latam|[A-Z])|us\b|usa\b|\(|\||based|from anywhere|anywhere|- |– )|(?:\bor|and\/or|\/|otherwise) ?(?:fully |be )?remote|(?:work|working|position|role|based|hire[ds]?|performed|done) (?:is |can be |will be |may be |can |either |are |be |performed |fully |100% )*remote(?!ly)|location[^.\n]{0,30}remote|type[^.\n]{0,25}remote|remote,? (?:or|\/) ?(?:hybrid|on-?site|in[- ])|remote, hybrid|remote (?:work )?(?:option|possib)|telecommut|home[- ]based|categorized as a remote|open to (?:\w+ )?remote|remote candidates|fully distributed|^remote,/i
const TEAM_REMOTE =
  /remote[- ]?(?:first|friendly|work|working|company|team|culture|organi[sz]ation|workforce|workplace|environment|flexib)|work(?:ing)?[- ]from[- ]home|\bwfh\b|work remotely|working remotely|anywhere in the|live (?:and work )?anywhere|distributed/i
const REMOTE_LIMITED =
  /(?:remote|home|wfh|anywhere)[^.\n]{0,50}(?:\b\d+|one|two|three|four|some|occasional|few) (?:days|weeks|months)|\b(?:\d+|weeks?|days?|occasional(?:ly)?) (?:weeks |days |months )?(?:per year |a year |each year )?(?:of )?(?:remote|work(?:ing)?[ -]from|wfh)|monthly work from home|need to work from home|as needed|(?:work[- ]from[- ]home|wfh) (?:stipend|budget|allowance|setup|set-up|office|equipment|reimburse|one day)|from[ -]anywhere (?:scheme|polic|program|weeks|days|month|perk)|occasional|award|for \w+ (?:days|weeks)/i
const OTHER_HYBRID =
  /^hybrid[- ](?:cloud|infra|deploy|search|retriev|quantum|rag|models\b|model(?:ing| (?:train|arch|serv))|ai|architect|environments?\b(?! \()|systems?|multi|recommend|app\b|application|mobile|platform|on-?prem|storage|compute|data|network|ml|reasoning|it\b|agent|algorithm|strateg|electric|vehicle|sql|mesh|and multi|or multi|kubernetes|cluster|learning|solution|integration|observab|ecosystem|design|approach|, and virtual|and virtual)|^hybrid,? (?:and|or) (?:virtual|multi|public|private)|\w+\/hybrid/i
const ROLE_HYBRID =
  /#(?:li|bi)-hybrid|hybrid[- ](?:role|position|schedule|job|opportunity|basis|capacity|work(?:ing|place)? (?:schedule|model|arrangement|environment|policy|set-?up|from|mode|type|location|in)|arrangement|set-?up|mode\b|within|\(|\||in (?:our|the)|onsite|in[- ]|remote|-)|(?:role|position|schedule|location|type|model|setting|mode|environment)(?: is| will be|:| ?-)* (?:a )?\(?hybrid|hybrid,|- hybrid|\(hybrid|\| ?hybrid|hybrid ?$|hybrid\n|hybrid:/i
const TEAM_HYBRID =
  /^hybrid[- ]?(?:\w+ )?(?:work|working|model|culture|policy|option|flexib|friendly|team|company|first|office|approach to|environment|elements)|^hybrid for/i
const ROLE_ONSITE =
  /#(?:li|bi)-onsite|(?:on[- ]?site|in[- ]person|in[- ]office) ?(?:role|position|job|opportunity|assignment|only|5|five|in (?:our|the|[A-Z])|at (?:our|the)|based|requirement|work(?:ing)? (?:model|environment|policy|in|at)|\|)|(?:role|position|work|location|job|team|type)(?:s|ing)?(?: is| will be| are|:| -)* (?:located |based |fully |an? |primarily |mostly |together )*(?:on[- ]?site|in[- ]person|in[- ](?:the )?office)|(?:fully|100%|strictly) (?:on[- ]?site|in[- ](?:person|office))|(?:expected|required|need|able|willing) to (?:be |work )(?:physically )?(?:in|from|at) (?:the|our) (?:\w+ ){0,2}office|(?:be|working) (?:physically )?(?:in|from|at) (?:the|our) (?:\w+ ){0,2}office (?:full|every|daily)|physically be in the office/i
const TEAM_ONSITE = /work in-office|office[- ]first|in[- ]office culture|values in[- ]person/i
/** What holds for some roles of a firm. */
const DEPENDS =
  /depending on|positions with remote|some (?:roles|positions)|most roles|ranging from|from in[- ]office/i
const NOT_WORK =
  /(?:on[- ]?site|in[- ]person) (?:panel |final |technical )*(?:interview|meeting|visit|customer|client|event|loop|gym|gather|offsite|cafe|lunch|engagement|summit|team|week|support|training|medical|health|parking|fitness)|interview|visits?|home office|office (?:365|hours|setup|equipment|stipend|suite|space|manager|snack|perks|lunch|closure)|back[- ]office|front[- ]office|microsoft office/i

/** Where the role is done: remote where a remote option is stated, hybrid where part of the week is in an office, onsite
 * where the text says so, `unstated` otherwise. Linear in the text. */
export function remoteKind({text, location = "", title = ""}: PostingInput): RemoteKind {
  const cues = new Set<Cue>()
  let last = -AROUND
  for (const match of text.matchAll(CUE)) {
    const at = match.index
    // one window tells as much as several in the same place
    if (at - last < 4) continue
    last = at
    const cue = cueAt(text, at, match[0].toLowerCase())
    if (cue !== null) cues.add(cue)
  }
  return kindOf(cues, placeNames([location, title]))
}

const PLACE_WORD = /remote|anywhere|worldwide|home[- ]based|\bwfh\b|hybrid/gi

/** What a location and a title say of the place of work; "Remote Sensing" and "Hybrid Cloud" name a craft and say nothing. */
function placeNames(fields: readonly string[]): {readonly isRemote: boolean; readonly isHybrid: boolean} {
  const words = fields.flatMap(field =>
    [...field.matchAll(PLACE_WORD)].flatMap(({0: word, index}) => {
      const near = field.slice(Math.max(0, index - 30), index + 40)
      const ahead = field.slice(index, index + 40)
      const isHybrid = /^hybrid/i.test(word)
      const isOther = isHybrid ? OTHER_HYBRID.test(ahead) : OTHER_REMOTE.test(ahead) || NOT_REMOTE.test(near)
      return isOther ? [] : [isHybrid]
    }),
  )
  return {isRemote: words.includes(false), isHybrid: words.includes(true)}
}

type PlaceNames = ReturnType<typeof placeNames>

function kindOf(cues: ReadonlySet<Cue>, {isRemote, isHybrid}: PlaceNames): RemoteKind {
  if (cues.has("remote")) return "remote"
  if (cues.has("hybrid-days")) return "hybrid"
  if (isRemote) return "remote"
  if (isHybrid || cues.has("hybrid")) return "hybrid"
  if (cues.has("onsite") || cues.has("not-remote")) return "onsite"
  if (cues.has("remote-weak")) return "remote"
  if (cues.has("hybrid-weak")) return "hybrid"
  return cues.has("onsite-weak") ? "onsite" : "unstated"
}

function cueAt(text: string, at: number, word: string): Cue | null {
  const ahead = text.slice(at, at + AROUND)
  const behind = text.slice(Math.max(0, at - AROUND), at)
  const from = at - behind.length + behind.lastIndexOf("\n") + 1
  const lineEnd = ahead.indexOf("\n")
  const around = text.slice(from, at + (lineEnd < 0 ? ahead.length : lineEnd + 1))
  const near = text.slice(Math.max(from, at - 30), at + 40)
  const next = text.slice(at, at + 40)
  if (word.startsWith("remote")) return remoteCue({around, near, ahead: next})
  if (word === "hybrid") return hybridCue({around, near, ahead: next})
  if (word.startsWith("work") || word === "wfh" || word === "anywhere" || word.startsWith("tele"))
    return homeCue({around, near})
  if (NOT_WORK.test(near)) return null
  if (FIVE_DAYS.test(around)) return "onsite"
  if (DAYS_IN_OFFICE.test(around)) return "hybrid-days"
  if (ROLE_ONSITE.test(near)) return "onsite"
  return TEAM_ONSITE.test(near) ? "onsite-weak" : null
}

type Windows = {readonly around: string; readonly near: string; readonly ahead: string}

function remoteCue({around, near, ahead}: Windows): Cue | null {
  if (NOT_REMOTE.test(near)) return "not-remote"
  if (OTHER_REMOTE.test(ahead) || REMOTE_LIMITED.test(near)) return null
  if (ROLE_REMOTE.test(near) && !DEPENDS.test(around)) return "remote"
  return /^remotely\b/i.test(ahead) || TEAM_REMOTE.test(ahead) || /^remote$/i.test(around.trim())
    ? "remote-weak"
    : null
}

function hybridCue({around, near, ahead}: Windows): Cue | null {
  if (OTHER_HYBRID.test(ahead)) return null
  if (DAYS_IN_OFFICE.test(around)) return "hybrid-days"
  if (ROLE_HYBRID.test(near)) return "hybrid"
  return TEAM_HYBRID.test(ahead) ? "hybrid-weak" : null
}

function homeCue({around, near}: {around: string; near: string}): Cue | null {
  if (NOT_REMOTE.test(near)) return "not-remote"
  if (REMOTE_LIMITED.test(around)) return null
  if (FIVE_DAYS.test(around) && /office/i.test(around)) return "onsite"
  if (DAYS_IN_OFFICE.test(around)) return "hybrid-days"
  if (ROLE_ONSITE.test(near)) return "onsite"
  if (/work(?:ing)? from (?:anywhere|wherever)/i.test(near)) return "remote"
  return TEAM_REMOTE.test(near) ? "remote-weak" : null
}
