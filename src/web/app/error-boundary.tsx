import {Component, type ReactNode} from "react"
import {ErrorNotice} from "../ui/notice"
import {resetScenario} from "./scenario-store"
import {useIsUpdated} from "./updated"

type Props = {readonly path: string; readonly children: ReactNode}
type State = {readonly path: string; readonly error: Error | null}

/** Shows a page's fault in its place, with a way out; the navigation stays. Whoever goes elsewhere leaves the fault behind. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {path: this.props.path, error: null}

  static getDerivedStateFromProps({path}: Props, before: State): State | null {
    return path === before.path ? null : {path, error: null}
  }

  static getDerivedStateFromError(error: unknown) {
    return {error: error instanceof Error ? error : new Error(String(error))}
  }

  override render() {
    const {error} = this.state
    if (error === null) return this.props.children
    return (
      <Fault
        error={error}
        onStartOver={() => {
          resetScenario()
          this.setState({error: null})
        }}
      />
    )
  }
}

function Fault({error, onStartOver}: {readonly error: Error; readonly onStartOver: () => void}) {
  const isUpdated = useIsUpdated()
  return (
    <div className="stack">
      <h1>This page could not be shown</h1>
      {isUpdated ? (
        <p className="measure">A part of it is of another build; load the page again.</p>
      ) : (
        <ErrorNotice error={error} what="Something in it failed">
          <button type="button" className="button strong" onClick={() => window.location.reload()}>
            Load the page again
          </button>
          <button type="button" className="button" onClick={onStartOver}>
            Start over from the defaults
          </button>
        </ErrorNotice>
      )}
    </div>
  )
}
