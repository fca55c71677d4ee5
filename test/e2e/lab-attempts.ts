// Ways out of a worker, as texts that run in one: each gets the address `hit` of a listener and may give a promise.

/** What reaches the listener when nothing forbids it. */
export const NETWORK: Readonly<Record<string, string>> = {
  fetch: "fetch(hit)",
  "fetch without CORS": `fetch(hit, {mode: "no-cors"})`,
  "fetch that outlives the page": `fetch(hit, {method: "POST", mode: "no-cors", keepalive: true, body: "x"})`,
  XMLHttpRequest: `new Promise(done => {
    const request = new XMLHttpRequest()
    request.onloadend = () => done(request.status)
    request.open("GET", hit)
    request.send()
  })`,
  "XMLHttpRequest that waits": `(() => {
    const request = new XMLHttpRequest()
    request.open("GET", hit, false)
    request.send()
  })()`,
  WebSocket: `new Promise(done => {
    const socket = new WebSocket(hit.replace("http", "ws"))
    socket.onopen = socket.onerror = socket.onclose = () => done(0)
  })`,
  WebSocketStream: `new WebSocketStream(hit.replace("http", "ws")).opened`,
  EventSource: `new Promise(done => {
    const source = new EventSource(hit)
    source.onopen = source.onerror = () => { source.close(); done(0) }
  })`,
  "import()": "import(hit)",
  "importScripts()": "importScripts(hit)",
  "WebAssembly.compileStreaming": "WebAssembly.compileStreaming(fetch(hit))",
  FontFace: `new FontFace("font", "url(" + hit + ")").load()`,
  "a worker that fetches": "inWorker('fetch(hit).finally(() => postMessage(0))', hit)",
  "a worker that imports scripts": "inWorker('importScripts(hit); postMessage(0)', hit)",
  "a worker that imports": "inWorker('import(hit).finally(() => postMessage(0))', hit)",
  "a worker from data:": `new Promise(done => {
    const text = "fetch(" + JSON.stringify(hit) + ").finally(() => postMessage(0))"
    const worker = new Worker("data:text/javascript," + encodeURIComponent(text))
    worker.onmessage = worker.onerror = () => done(0)
  })`,
}

/** What keeps or shares something when nothing forbids it; each gives true where it did. */
export const STORAGE: Readonly<Record<string, string>> = {
  IndexedDB: `new Promise((done, fail) => {
    const request = indexedDB.open("ways-out")
    request.onsuccess = () => done(true)
    request.onerror = () => fail(request.error)
  })`,
  "cache storage": `caches.open("ways-out").then(() => true)`,
  "origin private files": "navigator.storage.getDirectory().then(() => true)",
  locks: `navigator.locks.request("ways-out", () => true)`,
}

/** What workers do not have, whatever the policy. */
export const ABSENT = [
  "document",
  "parent",
  "top",
  "opener",
  "localStorage",
  "sessionStorage",
  "RTCPeerConnection",
  "SharedWorker",
] as const

const HELPERS = `
const inWorker = (text, hit) => new Promise(done => {
  const code = "const hit = " + JSON.stringify(hit) + ";" + text
  const worker = new Worker(URL.createObjectURL(new Blob([code])))
  worker.onmessage = worker.onerror = () => done(0)
})
const within = promise => Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error("nothing came")), 3000))])`

/** A program for a room in place of ours, with nothing taken away: the worst that a person's code could have made of
 * it. Tries every way when it is told where the listener is, and says what came of each. */
export function attemptProgram(): string {
  const table = Object.entries({...NETWORK, ...STORAGE})
    .map(([name, code]) => `${JSON.stringify(name)}: hit => ${code}`)
    .join(",\n")
  return `${HELPERS}
const attempts = {${table}}
addEventListener("message", ({ports: [port]}) => {
  port.onmessage = async ({data: origin}) => {
    const said = {}
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        const value = await within(attempt(origin + "/hit/" + encodeURIComponent(name)))
        said[name] = value === true ? "done" : "sent"
      } catch (error) {
        said[name] = "failed: " + error
      }
    }
    const channel = new BroadcastChannel("ways-out")
    channel.postMessage("from the room")
    for (const name of ${JSON.stringify(ABSENT)}) said[name] = typeof globalThis[name]
    port.postMessage(said)
  }
  port.postMessage("open")
}, {once: true})`
}
