/** What a flag rests on and without which it cannot be raised. */
export const TRIGGERS = [
  "on-call",
  "several-roles",
  "unpaid",
  "contract",
  "citizenship",
  "clearance",
  "sponsorship",
  "instruction",
  "human-check",
  "other-language",
] as const
export type Trigger = (typeof TRIGGERS)[number]

/** The words by which each may be told, one group each in the order of `TRIGGERS`. One pass over the text spares a pass for
 * every flag. Broader than the flags' own patterns, never narrower. */
const PATTERN = new RegExp(
  [
    "\\b(?:(on[- ]call|pager|carry(?:ing)? (?:a|the) pager|24 ?[x/] ?7|out[- ]of[- ]hours|after[- ]hours)",
    "((?:multiple|various|different|several|all|variety of|more than one) (?:\\w+ )?(?:roles|positions|seniorities|openings|levels?))",
    "(unpaid|non-paid|volunteer |(?:equity|commission)[- ]only|sweat eq|100% comm|no (?:salary|base pay|monetary)|paid (?:only )?in eq)",
    "(contract|temporary|freelance|fixed[- ]term|duration ?:|1099|assignment|engagement)",
    "(citizen|u\\.?s\\.? ?(?:person|national)|(?:uk|british|australian|canadian|states|american) (?:person|national))",
    "(clearance|ts[/ ]sci|public trust)",
    "(sponsor)",
    "((?:ignore|disregard|forget|override) (?:all|any|the|your|previous|prior|above|earlier|preceding|foregoing|system|other) |if you(?:['’]re| are) (?:an? )?(?:ai|a\\.i\\.|llm|large|language|chatbot|bot|chatgpt|automated)\\b|(?:note|message|attention|instructions?|hint|memo)(?: to| for|:) (?:any |all )?(?:ai|llm|language|bot|automated)|(?:ai|llm|gpt)[- ]\\w+ (?:reading|that read)|system prompt|(?:rate|rank|score|mark) this |you are (?:now )?(?:chatgpt|an ai|a language))",
    "((?:code ?|key)?words?\\b|phrase|emoji|sentence|secret|to (?:show|prove|confirm|let us know) )",
    "((?:und|für|wir|pour|vous|para|nuestr[ao]s?|uma|não|sono|della|het|een|voor|oraz|się)\\b))",
  ].join("|"),
  "gi",
)
const MARKUP = /<\|?(?:system|im_start)\|?>/i
/** Letters in a row from which another script is worth a look. */
const FOREIGN_RUN = 4
const FOREIGN = new RegExp(`[\\u0370-\\u1fff\\u3040-\\ud7ff]{${FOREIGN_RUN}}`)

/** Which flags are worth a closer look at a text. Linear in the text. */
export function triggersOf(text: string): ReadonlySet<Trigger> {
  const found = new Set<Trigger>()
  PATTERN.lastIndex = 0
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) {
    const trigger = TRIGGERS.find((_, at) => match?.[at + 1] !== undefined)
    if (trigger !== undefined) found.add(trigger)
  }
  if (MARKUP.test(text)) found.add("instruction")
  if (hasForeignRun(text)) found.add("other-language")
  return found
}

/** Whether a text holds a run of another script. Such a run holds a place that is a multiple of its length, so that only
 * these need be looked at. */
function hasForeignRun(text: string): boolean {
  for (let at = 0; at < text.length; at += FOREIGN_RUN) {
    if (text.charCodeAt(at) < 0x370) continue
    if (FOREIGN.test(text.slice(Math.max(0, at - FOREIGN_RUN + 1), at + FOREIGN_RUN))) return true
  }
  return false
}
