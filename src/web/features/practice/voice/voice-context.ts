import {createContext, useContext} from "react"

const Voice = createContext(false)

/** Around answers that may be dictated. */
export const VoiceProvider = Voice.Provider

/** Whether answers here may be dictated: in a mock, where the browser can and the person turned it on. */
export function useMayDictate(): boolean {
  return useContext(Voice)
}
