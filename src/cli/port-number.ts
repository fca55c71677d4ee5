import {UserError} from "#model/user-error"

export const DEFAULT_PORT = 4321
export const MOST_PORT = 65535

/** A port as it was given. @throws UserError where no program can listen there */
export function portNumber(port: number): number {
  if (Number.isInteger(port) && port >= 0 && port <= MOST_PORT) return port
  throw new UserError(
    `The port must be a whole number from 0 to ${MOST_PORT}, found ${port}`,
    `For example --port ${DEFAULT_PORT}; 0 takes any free one`,
  )
}
