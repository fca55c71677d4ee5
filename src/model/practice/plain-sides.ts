/** Both sides of a card as one text, however their lines are broken: what two cards share that say the same. */
export function plainSides({front, back}: {readonly front: string; readonly back: string}): string {
  return [front, back].map(side => side.replace(/\s+/g, " ").trim()).join("\u0000")
}
