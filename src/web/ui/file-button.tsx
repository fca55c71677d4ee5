import {type ReactNode, useRef} from "react"

/** A button that opens a file. The same file can be opened again. */
export function FileButton(props: {
  /** What the file is, for those who do not see the button. */
  readonly label: string
  /** Endings and types, as an input takes them. */
  readonly accept: string
  readonly onFile: (file: File) => unknown
  readonly isStrong?: boolean
  readonly isDisabled?: boolean
  readonly children: ReactNode
}) {
  const {label, accept, onFile, isStrong = false, isDisabled = false, children} = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className={isStrong ? "button strong" : "button"}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        className="hidden"
        type="file"
        aria-label={label}
        tabIndex={-1}
        accept={accept}
        onChange={({target}) => {
          const file = target.files?.[0]
          target.value = ""
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
