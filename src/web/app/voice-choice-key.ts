/** The name under which the browser keeps whether the person turned voice on for mock interviews. */
export const VOICE_CHOICE_KEY = "lanewise-voice"
