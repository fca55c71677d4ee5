/** Where the page that becomes a room is served. */
export const FRAME_PATH = "/lab/frame.html"

const IN_PAGE = ["worker-src blob:", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"]

/** What the page that becomes a room may do: run its one script, start workers from bytes that it was sent, and
 * nothing else; no address can be reached. This part can stand in the page itself.
 * @param scriptHash SHA-256 of the page's script in base64 */
export function pagePolicy(scriptHash: string): string {
  const scripts = `script-src 'sha256-${scriptHash}' blob: 'wasm-unsafe-eval'`
  return ["default-src 'none'", scripts, ...IN_PAGE].join("; ")
}

/** The whole policy, for the header: an origin of its own, and a frame of our pages only. */
export function framePolicy(scriptHash: string): string {
  return `${pagePolicy(scriptHash)}; frame-ancestors 'self'; sandbox allow-scripts`
}
