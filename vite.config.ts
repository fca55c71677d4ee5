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

/** Serves `content/` to the browser as JSON files: read anew at each request in dev, written once at
 * build. Content that breaks its schemas stops the build. */
function contentPlugin(): Plugin {
  return {
    name: "lanewise-content",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/content\/((?:[a-z-]+\/)?[a-z0-9-]+\.json)$/.exec(request.url ?? "")?.[1]
        const file = name === undefined ? undefined : filesNow()[name]
        if (file === undefined) return next()
        response.setHeader("content-type", "application/json")
        response.end(JSON.stringify(file))
      })
    },
    generateBundle() {
      for (const [name, file] of Object.entries(filesNow()))
        this.emitFile({type: "asset", fileName: `content/${name}`, source: JSON.stringify(file)})
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
