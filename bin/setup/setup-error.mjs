/** Something that a person can mend before Lanewise can start. The message says what, and what to do. */
export class SetupError extends Error {}
