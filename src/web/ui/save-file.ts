/** Offers a text or bytes as a file to save. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], {type}))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // the browser has taken the file by the next turn
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
