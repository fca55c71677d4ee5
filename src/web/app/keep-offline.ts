/** Lets the browser keep the app, so that it opens without a network. Browsers do so for https and for this machine only;
 * elsewhere the app needs its server. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return
  // after the page, which has the first claim to the network
  window.addEventListener("load", () => {
    navigator.serviceWorker.register("/service-worker.js").catch(() => {})
  })
}
