import {clientsClaim} from "workbox-core"
import type {WorkboxPlugin} from "workbox-core/types.js"
import {cleanupOutdatedCaches, matchPrecache, type PrecacheEntry, precache} from "workbox-precaching"
import {NavigationRoute, registerRoute} from "workbox-routing"
import {NetworkOnly} from "workbox-strategies"

// Keeps the whole app of one build, so that it opens and works without a network. While there is one, pages come from the
// server: what is kept stands in for it and never hides a newer one. Open pages keep the code and the content that they began
// with; the worker of a newer build takes over once they are all closed.

/** The files of this build, written in when it is made. */
declare const FILES: PrecacheEntry[]

/** How long the server may take to begin an answer. */
const WAIT_S = 5
const PAGE = "/index.html"

/** What a proxy says in place of a server that is down is no answer. */
const onlyAnswers: WorkboxPlugin = {
  fetchDidSucceed: async ({response}) => {
    if (response.status >= 500) throw new Error(`The server answered ${response.status}`)
    return response
  },
}

function orKept(urlOf: (request: Request) => string): NetworkOnly {
  const keptInstead: WorkboxPlugin = {handlerDidError: ({request}) => matchPrecache(urlOf(request))}
  return new NetworkOnly({networkTimeoutSeconds: WAIT_S, plugins: [onlyAnswers, keptInstead]})
}

precache(FILES)
cleanupOutdatedCaches()
clientsClaim()

const kept = new Set(FILES.map(({url}) => url))
const isKept = ({url, sameOrigin}: {url: URL; sameOrigin: boolean}) => sameOrigin && kept.has(url.pathname)

// their addresses change with what they hold
registerRoute(
  place => isKept(place) && /^\/(assets|content)\//.test(place.url.pathname),
  async ({request}) => (await matchPrecache(request)) ?? fetch(request),
)
registerRoute(
  isKept,
  orKept(({url}) => url),
)
registerRoute(
  new NavigationRoute(
    orKept(() => PAGE),
    {denylist: [/^\/api\//, /\.[a-z0-9]+$/i]},
  ),
)
