import {sha256} from "#math/sha256"

/** SHA-256 of the code in hex; the same on a machine that ends its lines otherwise. */
export function hashCode(code: string): string {
  return sha256(new TextEncoder().encode(code.replaceAll("\r\n", "\n")))
}
