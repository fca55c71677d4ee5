import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"

/** A check looks at what was read and says what is wrong with it; it never stops at the first problem. */
export type Check = (content: Content) => ContentProblem[]

/** The file of an entry of a kind. */
export function fileOf(kind: string, id: string): string {
  return `content/${kind}/${id}.yml`
}
