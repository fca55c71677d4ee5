import {onForgotten} from "./forgotten"
import {DEFAULT_SCENARIO} from "./scenario"
import {changeScenario, getScenario, watchScenario} from "./scenario-store"

/** An edit is kept when no other one follows it for so long. */
const KEEP_AFTER_MS = 1500

let timer: ReturnType<typeof setTimeout> | undefined
let edited = false

/** Keeps the profile that a person edits here, once no other edit follows. A profile that came with a link is somebody
 * else's until it is edited, so it is never kept by itself. */
export function noteProfileEdit(): void {
  edited = true
  clearTimeout(timer)
  timer = setTimeout(keepProfile, KEEP_AFTER_MS)
  // who leaves now has no time to wait for the journal's code
  void import("./journal").catch(() => {})
}

/** Keeps the profile at once: for an edit that is made by one press of a button. */
export function keepProfileEdit(): void {
  edited = true
  void keepProfile()
}

function stopWaiting(): void {
  clearTimeout(timer)
  timer = undefined
}

async function keepProfile(): Promise<void> {
  stopWaiting()
  const {rememberProfile} = await import("./journal")
  // a full disk must not take the answer away; the journal's own page tells about it
  await rememberProfile(getScenario().profile).catch(() => {})
}

/** Who leaves right after an edit would lose it: what waits is written when the page goes out of sight. */
function keepBeforeLeaving(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== undefined) void keepProfile()
  })
}

/** Brings the profile of the last visit back, unless the link says another or the person was quicker. */
export function startProfileMemory({linkSaysAll}: {readonly linkSaysAll: boolean}): void {
  keepBeforeLeaving()
  onForgotten(stopWaiting)
  if (linkSaysAll) {
    // what another tab adds or forgets is heard once the journal is open
    void import("./journal").then(({openJournal}) => openJournal()).catch(() => {})
    return
  }
  let untouched = true
  const stop = watchScenario(() => {
    untouched = false
  })
  void import("./journal").then(async ({rememberedProfile}) => {
    const profile = await rememberedProfile().catch(() => undefined)
    stop()
    const isDefault = JSON.stringify(profile) === JSON.stringify(DEFAULT_SCENARIO.profile)
    if (profile !== undefined && untouched && !edited && !isDefault) changeScenario({profile})
  })
}
