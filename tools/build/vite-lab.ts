import {createHash} from "node:crypto"
import {readFileSync} from "node:fs"
import {extname, join} from "node:path"
import type {Plugin} from "vite"
import {framePolicy} from "../../src/model/labs/frame-policy"
import {layLabFiles} from "./lay-lab-files"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript",
}

/** Serves the files of the rooms in dev, as the server does with those of a build. */
export function labPlugin(root: string): Plugin {
  const folder = join(root, ".lanewise/dev-web")
  return {
    name: "lanewise-lab",
    configureServer(server) {
      let laid: Promise<void> | null = null
      server.middlewares.use(async (request, response, next) => {
        const path = /^\/(lab\/[a-z0-9._/-]+)(?:\?[0-9a-f]*)?$/.exec(request.url ?? "")?.[1]
        if (path === undefined || path.includes("..")) return next()
        try {
          laid ??= layLabFiles(root, folder)
          await laid
          const bytes = readFileSync(join(folder, path))
          response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream")
          if (path.endsWith(".html"))
            response.setHeader("content-security-policy", framePolicy(scriptHash(bytes.toString())))
          response.end(bytes)
        } catch (error) {
          next(error)
        }
      })
    },
  }
}

function scriptHash(page: string): string {
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? ""
  return createHash("sha256").update(script).digest("base64")
}
