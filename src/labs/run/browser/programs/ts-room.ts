import type {CodePlace} from "#model/labs/room-message"
import {placeInStack} from "../../room/code-place"
import {serveCode} from "../../room/serve-code"

// The worker that holds a person's TypeScript in the browser. Started by frame-boot.ts; a lone message brings the port
// over which JSON lines come and go.

addEventListener(
  "message",
  ({ports}) => {
    const [port] = ports
    if (port !== undefined) serve(port)
  },
  {once: true},
)

function serve(port: MessagePort): void {
  const {createObjectURL, revokeObjectURL} = URL
  const BlobOf = Blob
  const placeOfMistake = mistakeFinder()
  const codeUrls: string[] = []
  const hear = serveCode({
    async importCode(code) {
      const codeUrl = createObjectURL(new BlobOf([code], {type: "text/javascript"}))
      codeUrls.push(codeUrl)
      try {
        return await import(codeUrl)
      } finally {
        revokeObjectURL(codeUrl)
      }
    },
    placeOf(error) {
      const place = placeInStack(error, codeUrls)
      // what does not parse is known as soon as it is loaded
      return place.line === null && error instanceof SyntaxError
        ? placeOfMistake(error, codeUrls[0] ?? "")
        : place
    },
    say: line => port.postMessage(line),
  })
  port.onmessage = ({data}) => void hear(String(data))
  port.postMessage("open")
}

/** The stack of an error that stands for code that does not parse names no place, but the engine knows one and tells
 * it whoever listens for reported errors. */
function mistakeFinder(): (error: SyntaxError, url: string) => CodePlace {
  const report = reportError.bind(globalThis)
  let found: CodePlace = {line: null, column: null}
  let wanted = ""
  addEventListener("error", event => {
    event.preventDefault()
    if (event.filename === wanted) found = {line: event.lineno, column: event.colno}
  })
  return (error, url) => {
    wanted = url
    report(error)
    return found
  }
}
