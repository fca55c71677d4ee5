import {ulid} from "ulid"

/** The id of a new mock, which its events carry. */
export function newMockId(): string {
  return ulid()
}
