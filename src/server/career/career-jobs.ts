import type {LawTask, TaskOutput} from "#core/career/law-tasks"

/** What the career worker does. The law goes as JSON text: a text is quick to compare, and most pieces of a run
 * have the same. */
export type CareerJobs = {
  readonly piece: {
    readonly request: {readonly lawText: string; readonly task: LawTask}
    readonly value: TaskOutput
  }
}
