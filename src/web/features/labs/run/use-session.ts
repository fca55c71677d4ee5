import {useState} from "react"
import type {LabSession} from "./lab-session"

/** The session of a bench for as long as it is open. Another tab may have gone on with the code since this one was here
 * last, so its own is as old as that; what the browser keeps is taken before the editor begins with it. */
export function useSession(open: () => LabSession): LabSession {
  const [session] = useState(() => {
    const opened = open()
    opened.takeKept()
    return opened
  })
  return session
}
