import {Component, type ReactNode} from "react"
import {ErrorNotice} from "../../../ui/notice"

/** Keeps a fault of a picture to the picture: the result beside it stays. */
export class PictureBoundary extends Component<
  {readonly children: ReactNode},
  {readonly error: Error | null}
> {
  override state: {readonly error: Error | null} = {error: null}

  static getDerivedStateFromError(error: unknown) {
    return {error: error instanceof Error ? error : new Error(String(error))}
  }

  override render() {
    const {error} = this.state
    if (error === null) return this.props.children
    return <ErrorNotice error={error} what="This picture could not be drawn" />
  }
}
