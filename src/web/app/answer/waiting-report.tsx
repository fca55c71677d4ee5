import {useAnswer} from "../answer-store"

/** The place of a figure that waits for the uncertainty runs; says how far they are. */
export function WaitingReport({height}: {readonly height: number}) {
  const {uncertaintyProgress: progress, uncertaintyError} = useAnswer()
  if (uncertaintyError !== null)
    return <p className="soft">How sure this is could not be worked out: {uncertaintyError.message}.</p>
  return (
    <div className="waiting" style={{minHeight: height}}>
      <progress
        aria-label="Drawing the beliefs anew"
        max={progress?.total ?? 1}
        value={progress?.done ?? 0}
      />
      <p className="small faint">
        Drawing the uncertain beliefs anew{progress === null ? "" : `: ${progress.done} of ${progress.total}`}
      </p>
    </div>
  )
}
