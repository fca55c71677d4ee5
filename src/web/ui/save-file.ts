/** Offers a text as a file to save. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], {type}))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // the browser has taken the text by the next turn
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
