import type {ReactNode} from "react"
import {UserError} from "#model/user-error"

/** What, why and how to mend it. Errors are announced, the rest is not. */
export function Notice({
  children,
  isError = false,
}: {
  readonly children: ReactNode
  readonly isError?: boolean
}) {
  return (
    <div className={isError ? "notice error" : "notice"} role={isError ? "alert" : "status"}>
      {children}
    </div>
  )
}

export function ErrorNotice(props: {
  readonly error: Error
  readonly what: string
  readonly children?: ReactNode
}) {
  const {error, what, children} = props
  return (
    <Notice isError>
      <strong>{what}</strong>
      <p>{error.message}.</p>
      <p className="soft">
        {error instanceof UserError
          ? `${error.hint}.`
          : "This is a fault of ours. Load the page again; if it comes back, start over from the defaults."}
      </p>
      {children !== undefined && <div className="notice-row">{children}</div>}
    </Notice>
  )
}
