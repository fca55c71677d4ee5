/** A state's law on telling pay. Whether it binds an employer also turns on its size and on where the work may be done,
 * so it is only ever said to "may" require. */
export type PayLaw = {
  readonly place: string
  readonly name: string
  /** Year in which the duty to tell pay came into force. */
  readonly since: number
  /** Whether the range belongs in the posting, or is told on request or before an offer. */
  readonly when: "posting" | "request"
  /** How locations write the place. */
  readonly pattern: RegExp
}

/** Sources: the statutes themselves, named in each row. Where only amended, the amending act is named. */
const PAY_LAWS: readonly PayLaw[] = [
  {
    // Cal. Labor Code § 432.3 as amended by SB 1162 (2022), in force 2023-01-01, 15 employees or more
    place: "California",
    name: "California SB 1162",
    since: 2023,
    when: "posting",
    pattern:
      /california|(?<!\b(?:ON|BC|QC|AB|MB|NS), ?)\bCA\b(?! ?\$)|san francisco|los angeles|bay area|silicon valley/i,
  },
  {
    // Colo. Rev. Stat. § 8-5-201, Equal Pay for Equal Work Act (SB 19-085), in force 2021-01-01
    place: "Colorado",
    name: "Colorado Equal Pay for Equal Work Act",
    since: 2021,
    when: "posting",
    pattern: /colorado|, ?CO\b|\bdenver\b/i,
  },
  {
    // RCW 49.58.110 as amended by SB 5761 (2022), in force 2023-01-01, 15 employees or more
    place: "Washington",
    name: "Washington Equal Pay and Opportunities Act, RCW 49.58.110",
    since: 2023,
    when: "posting",
    pattern: /washington(?! ?,? ?d\.?c)|, ?WA\b|\bseattle\b|\bbellevue, w/i,
  },
  {
    // N.Y. Labor Law § 194-b, in force 2023-09-17, 4 employees or more
    place: "New York",
    name: "New York Labor Law § 194-b",
    since: 2023,
    when: "posting",
    pattern: /new york|, ?NY\b|\bNYC\b/i,
  },
  {
    // N.J.S.A. 34:6B-23, Pay and Benefit Transparency Act (P.L. 2024, c. 91), in force 2025-06-01, 10 employees or more
    place: "New Jersey",
    name: "New Jersey Pay and Benefit Transparency Act",
    since: 2025,
    when: "posting",
    pattern: /new jersey|, ?NJ\b/i,
  },
  {
    // 820 ILCS 112/10 as amended by HB 3129 (P.A. 103-0539), in force 2025-01-01, 15 employees or more
    place: "Illinois",
    name: "Illinois Equal Pay Act, HB 3129",
    since: 2025,
    when: "posting",
    pattern: /illinois|, ?IL\b|\bchicago\b/i,
  },
  {
    // Md. Code, Lab. & Empl. § 3-304.2, Wage Range Transparency Act (2024), in force 2024-10-01
    place: "Maryland",
    name: "Maryland Wage Range Transparency Act",
    since: 2024,
    when: "posting",
    pattern: /maryland|, ?MD\b|\bbaltimore\b/i,
  },
  {
    // Minn. Stat. § 181.173, in force 2025-01-01, 30 employees or more
    place: "Minnesota",
    name: "Minnesota Statutes § 181.173",
    since: 2025,
    when: "posting",
    pattern: /minnesota|, ?MN\b|\bminneapolis\b/i,
  },
  {
    // 21 V.S.A. § 495t, Act 155 (2024), in force 2025-07-01, 5 employees or more
    place: "Vermont",
    name: "Vermont Act 155",
    since: 2025,
    when: "posting",
    pattern: /vermont|, ?VT\b/i,
  },
  {
    // Mass. G.L. c. 149, § 105F, Frances Perkins Workplace Equity Act (2024), in force 2025-10-29, 25 employees or more
    place: "Massachusetts",
    name: "Massachusetts Frances Perkins Workplace Equity Act",
    since: 2025,
    when: "posting",
    pattern: /massachusetts|, ?MA\b|\bboston\b/i,
  },
  {
    // Haw. Rev. Stat. § 378-2.3, Act 203 (2023), in force 2024-01-01, 50 employees or more
    place: "Hawaii",
    name: "Hawaii Act 203",
    since: 2024,
    when: "posting",
    pattern: /hawaii|, ?HI\b|\bhonolulu\b/i,
  },
  {
    // D.C. Code § 32-1451 ff., Wage Transparency Omnibus Amendment Act of 2023, in force 2024-06-30
    place: "Washington, D.C.",
    name: "D.C. Wage Transparency Omnibus Amendment Act",
    since: 2024,
    when: "posting",
    pattern: /washington ?,? ?d\.?c|, ?DC\b|district of columbia/i,
  },
  {
    // Conn. Gen. Stat. § 31-40z as amended by P.A. 21-30, in force 2021-10-01: on request or before an offer
    place: "Connecticut",
    name: "Connecticut Public Act 21-30",
    since: 2021,
    when: "request",
    pattern: /connecticut|, ?CT\b/i,
  },
  {
    // Nev. Rev. Stat. § 613.133, SB 293 (2021), in force 2021-10-01: after an interview
    place: "Nevada",
    name: "Nevada SB 293",
    since: 2021,
    when: "request",
    pattern: /nevada|, ?NV\b|\blas vegas\b/i,
  },
  {
    // R.I. Gen. Laws § 28-6-22, Pay Equity Act, in force 2023-01-01: on request and before pay is discussed
    place: "Rhode Island",
    name: "Rhode Island Pay Equity Act",
    since: 2023,
    when: "request",
    pattern: /rhode island|, ?RI\b/i,
  },
]
const UNITED_STATES = /\bUSA?\b|\bU\.S\.?|united states|america(?!s)/i
const ELSEWHERE =
  /\b(?:latin|south|central|north) america|canada|\blatam\b|americas|\bCAN\b|mexico|europe|\bemea\b|india|united kingdom|\bGBR\b/i
/** Laws that reach a remote job anywhere in the country which could be done from there. */
const REACHING: ReadonlySet<string> = new Set(["California", "Colorado", "New York", "Washington"])

/** The laws on telling pay that may bind a posting: its state's, or for remote work in the United States at large, those
 * that reach it. Empty where the location says nothing of the kind. */
export function payLawsAt(location: string, {isRemote}: {isRemote: boolean}): readonly PayLaw[] {
  const law = PAY_LAWS.find(({pattern}) => pattern.test(location))
  if (law !== undefined) return [law]
  const isAnywhere = isRemote && UNITED_STATES.test(location) && !ELSEWHERE.test(location)
  return isAnywhere ? PAY_LAWS.filter(({place}) => REACHING.has(place)) : []
}
