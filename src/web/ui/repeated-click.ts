/** Whether an event is the second click of a double click. Where a click puts another thing under the pointer, the second
 * one was not meant for it. Keys and scripts count as first clicks. */
export function isRepeatedClick(event: Event): boolean {
  return event instanceof UIEvent && event.detail > 1
}
