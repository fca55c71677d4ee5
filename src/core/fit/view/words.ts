import type {LaneId} from "#model/lane"

/** What somebody in a lane does all day. */
export const WORK: Readonly<Record<LaneId, string>> = {
  ai: "application work with AI",
  ml: "model work",
  mlops: "platform work",
}

/** Points of a hundred, with their sign. */
export function signedPoints(share: number): string {
  const points = Math.round(Math.abs(share) * 100)
  return `${share < 0 ? "−" : "+"}${points} ${points === 1 ? "point" : "points"}`
}

/** Words as a list in a sentence. @example listed(["a", "b", "c"]) // => "a, b and c" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
}

/** @example capital("model work") // => "Model work" */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
