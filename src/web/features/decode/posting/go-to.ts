/** Shows a stretch of the posting and puts the focus on it. */
function show(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector)
  element?.scrollIntoView({block: "center"})
  element?.focus({preventScroll: true})
}

export function goToEvidence(index: number): void {
  show(`[data-evidence="${index}"]`)
}

export function goToFlag(index: number): void {
  show(`[data-flag~="${index}"]`)
}
