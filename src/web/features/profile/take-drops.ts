import {takeFile} from "./resume-store"

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true
}

/** Takes a file that is dropped anywhere on the page; left alone, the browser would leave the page for it. */
export function takeDropsAnywhere(): () => void {
  function over(event: DragEvent): void {
    if (holdsFiles(event)) event.preventDefault()
  }
  function drop(event: DragEvent): void {
    if (event.defaultPrevented || !holdsFiles(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file !== undefined) void takeFile(file)
  }
  document.addEventListener("dragover", over)
  document.addEventListener("drop", drop)
  return () => {
    document.removeEventListener("dragover", over)
    document.removeEventListener("drop", drop)
  }
}
