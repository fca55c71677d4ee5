type Attributes = Readonly<Record<string, string>>

const NOT_SHOWN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0*(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem|%)|clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*(?:50|100)%)|color\s*:\s*transparent)/i
const WHITE = /(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b)/i
const BACKGROUND = /(?:^|;)\s*background(?:-color|-image)?\s*:/i
const HIDING_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|d-none|u-hidden|is-hidden|hidden)(?:\s|$)/i
/** Hidden on phones only. */
const SHOWN_WHEN_WIDE = /(?:^|\s)(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl)-)(?:block|flex|grid|inline|table)/
/** Longer style attributes are cut: no honest one comes near. */
const MOST_STYLE = 2000

function styleOf(attributes: Attributes): string {
  return (attributes["style"] ?? "").slice(0, MOST_STYLE)
}

/** Whether an element sets a background of its own. */
export function paintsBackground(attributes: Attributes): boolean {
  return BACKGROUND.test(styleOf(attributes)) || attributes["bgcolor"] !== undefined
}

/** Whether a reader of the page does not see an element, as far as the element itself tells: hidden, moved away, of no
 * size, transparent, or white on no background. Style sheets are not read. */
export function isHiddenElement(name: string, attributes: Attributes, isPainted: boolean): boolean {
  if (attributes["hidden"] !== undefined) return true
  if (name === "input" && attributes["type"]?.toLowerCase() === "hidden") return true
  const style = styleOf(attributes)
  if (NOT_SHOWN.test(style) || (!isPainted && WHITE.test(style))) return true
  const classes = (attributes["class"] ?? "").slice(0, MOST_STYLE)
  return HIDING_CLASS.test(classes) && !SHOWN_WHEN_WIDE.test(classes)
}
