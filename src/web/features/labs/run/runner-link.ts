import type {LabRunner} from "#labs/run/browser/lab-runner"

let opening: Promise<LabRunner> | undefined

/** The runner of this page, loaded when it is first asked for. */
export function labRunner(): Promise<LabRunner> {
  opening ??= import("#labs/run/browser/lab-runner").then(({createLabRunner}) => createLabRunner())
  opening.catch(() => {
    opening = undefined
  })
  return opening
}
