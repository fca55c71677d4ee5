/** Pixels left of the axis of trees, which both halves of the picture share: room for the names of columns. */
export function leftOf(width: number): number {
  return width < 520 ? 104 : 128
}

/** Pixels right of it: half of the widest mark. */
export const RIGHT = 18
