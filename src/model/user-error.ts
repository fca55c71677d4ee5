import {printable} from "./printable"

/** Something a person can mend. The CLI prints it on one line and exits with 2, the server answers 4xx with
 * it, the web shows it as a notice. Anything else that is thrown is a bug of ours. */
export class UserError extends Error {
  override readonly name = "UserError"

  /** @param message what was expected and what was found; no final period
   * @param hint what to do about it; no final period */
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }

  /** The one line that the CLI prints. What somebody typed or a file held may hold line ends and commands to a
   * terminal; they are shown, not obeyed. */
  get line(): string {
    return printable(`${this.message}. ${this.hint}`)
  }
}
