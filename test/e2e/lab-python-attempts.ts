// Ways out of Python in a browser, as texts. Each may use `real_import` and the address `hit` of a listener.

/** Leads out of the checks of room.py to the whole interpreter, as somebody may who means harm. */
export const WHOLE_PYTHON = `
inside = print.__func__.__globals__
real_import = inside["builtins"].__import__
modules = inside["sys"].modules
modules.pop("js", None)
modules.pop("pyodide_js", None)
`
/** The same where nothing was taken away. */
export const FREE_PYTHON = "real_import = __import__"

/** What reaches the listener in the same Python without our frame. */
export const PYTHON_WAYS: Readonly<Record<string, string>> = {
  "pyodide.http": `real_import("pyodide.http", fromlist=["open_url"]).open_url(hit).read()`,
  XMLHttpRequest: `request = real_import("js").XMLHttpRequest.new(); request.open("GET", hit, False); request.send()`,
  WebSocket: `real_import("js").WebSocket.new(hit.replace("http", "ws"))`,
  fetch: `real_import("js").fetch(hit)`,
  "text turned into JavaScript": `real_import("pyodide.code", fromlist=["run_js"]).run_js("fetch(" + repr(hit) + ")")`,
}

/** These reach it as WebSockets without a name, since that is what sockets are to a Python in a browser. The socket is
 * kept open till it is connected; urllib closes its own at once, so that it may or may not be heard. */
export const SOCKET_WAYS: Readonly<Record<string, string>> = {
  urllib: `real_import("urllib.request", fromlist=["urlopen"]).urlopen(hit, timeout=2).read()`,
  socket: `kept = real_import("socket").socket(); kept.setblocking(False); kept.connect(("127.0.0.1", int(hit.split(":")[2].split("/")[0])))`,
}

/** The name under which what arrives by `SOCKET_WAYS` counts. */
export const NAMELESS = ""

/** Python that tries every way, one after the other, and tells `say` of each. */
export function pythonTries(origin: string, before: string, say: string): string {
  const tries = Object.entries({...PYTHON_WAYS, ...SOCKET_WAYS}).map(([name, code]) => {
    const hit = JSON.stringify(`${origin}/hit/${encodeURIComponent(name)}`)
    const tell = (end: string) => `${say}(${JSON.stringify(name)} + ${end})`
    return `try:\n    hit = ${hit}; ${code}; ${tell(`" sent"`)}\nexcept BaseException as error:\n    ${tell(`" failed: " + repr(error)[:150]`)}`
  })
  return `${before}\n${tries.join("\n")}\n`
}
