import {createHash} from "node:crypto"
import {join} from "node:path"
import react from "@vitejs/plugin-react"
import {defineConfig, type Plugin} from "vite"
import {loadContent} from "./src/io/node/content/load-content"
import {loadLabs} from "./src/io/node/content/load-labs"
import {loadTracks} from "./src/io/node/content/load-tracks"
import {readLaneModel} from "./src/io/node/content/read-lane-model"
import {readPayModel} from "./src/io/node/content/read-pay-model"
import {contentFiles} from "./src/web/app/content-files"
import {labPlugin} from "./tools/build/vite-lab"

function filesNow(): ReturnType<typeof contentFiles> {
  const root = import.meta.dirname
  return contentFiles(loadContent(root), {
    payModel: readPayModel(root),
    laneModel: readLaneModel(root),
    labs: Object.values(loadLabs(root)),
    tracks: loadTracks(root),
  })
}

/** The files as texts, in a folder that is named for what they hold: a page never reads the content of another build. */
function hashedFiles(): {readonly hash: string; readonly texts: readonly (readonly [string, string])[]} {
  const texts = Object.entries(filesNow()).map(([name, file]) => [name, JSON.stringify(file)] as const)
  const hash = createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16)
  return {hash, texts}
}

/** Serves `content/` to the browser as JSON files: read anew at each request in dev, written once at
 * build. Content that breaks its schemas stops the build. */
function contentPlugin(): Plugin {
  let built: ReturnType<typeof hashedFiles> | null = null
  return {
    name: "lanewise-content",
    config(_, {command}) {
      if (command !== "build") return {}
      built = hashedFiles()
      return {define: {CONTENT_HASH: JSON.stringify(built.hash)}}
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/content\/dev\/((?:[a-z-]+\/)?[a-z0-9-]+\.json)$/.exec(request.url ?? "")?.[1]
        const file = name === undefined ? undefined : filesNow()[name]
        if (file === undefined) return next()
        response.setHeader("content-type", "application/json")
        response.end(JSON.stringify(file))
      })
    },
    generateBundle() {
      const {hash, texts} = built ?? hashedFiles()
      for (const [name, source] of texts)
        this.emitFile({type: "asset", fileName: `content/${hash}/${name}`, source})
    },
  }
}

export default defineConfig({
  root: "src/web",
  plugins: [react(), contentPlugin(), labPlugin(import.meta.dirname)],
  resolve: {
    alias: [{find: /^zod$/, replacement: join(import.meta.dirname, "src/web/app/zod-without-eval.ts")}],
  },
  worker: {format: "es"},
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
  },
})
