import {z} from "zod"
import {type PostingInput, postingInputSchema} from "#model/decode/reading"
import {POSTING_ADDRESS} from "../../app/page-address"

/** Longer links break in mail and chat programs. */
const MOST_LINK = 12_000
/** A short fragment may hold a very long text; more than this is not unpacked. */
const MOST_TEXT = 200_000

const linkSchema = z.strictObject({
  title: z.string().max(500).exactOptional(),
  company: z.string().max(500).exactOptional(),
  location: z.string().max(500).exactOptional(),
  text: postingInputSchema.shape.text.max(MOST_TEXT),
})

export type PostingLink =
  | {readonly kind: "link"; readonly address: string}
  | {readonly kind: "too-long"; readonly characters: number}

/** The address that opens a posting: its text is compressed and stands in the fragment, which no server gets to see. */
export async function postingLink({title, company, location, text}: PostingInput): Promise<PostingLink> {
  const packed = await deflate(JSON.stringify({title, company, location, text}))
  const {origin, pathname} = window.location
  const address = `${origin}${pathname}#${POSTING_ADDRESS}${packed}`
  return address.length > MOST_LINK ? {kind: "too-long", characters: address.length} : {kind: "link", address}
}

/** Whether the address holds a posting. */
export function holdsPosting(hash: string): boolean {
  return hash.startsWith(`#${POSTING_ADDRESS}`)
}

/** The posting of an address; null where it cannot be read. */
export async function linkedPosting(hash: string): Promise<PostingInput | null> {
  try {
    const text = await inflate(hash.slice(POSTING_ADDRESS.length + 1))
    return linkSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

async function deflate(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join("")
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
}

/** Unpacks piece by piece and stops where it becomes too much. */
async function inflate(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"))
  const bytes = Uint8Array.from(binary, char => char.charCodeAt(0))
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader()
  const decoder = new TextDecoder("utf-8", {fatal: true})
  let text = ""
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += decoder.decode(piece.value, {stream: true})
    if (text.length > MOST_TEXT * 2) throw new RangeError("Needs a shorter posting")
  }
  return text + decoder.decode()
}
