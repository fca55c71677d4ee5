// The only script of the frame, inline in lab/frame.html: starts the worker that holds a person's code and stays out of
// the way. The frame is of an opaque origin; a worker is started here because it inherits the policy of this document.
// No text of a person is ever evaluated in the frame itself.

let connected = false

addEventListener("message", ({source, data, ports}) => {
  const [page, room] = ports
  if (connected || source !== parent || page === undefined || room === undefined) return
  connected = true
  page.postMessage("connected")
  const worker = new Worker(URL.createObjectURL(new Blob([data.program], {type: "text/javascript"})))
  worker.onerror = event => {
    event.preventDefault()
    page.postMessage(event.message)
  }
  worker.postMessage(data.parts, [room])
})
