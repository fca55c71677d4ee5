import type {OpenAPIHono} from "@hono/zod-openapi"
import {exportLines} from "#core/journal/export-lines"
import {importLines} from "#core/journal/import-lines"
import {eraseOperation, exportOperation, importOperation} from "../openapi/journal-operations"
import type {Services} from "../services"

const LINES = {"content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store"}

/** The journal as JSON Lines: all of it, a union with what is sent, or nothing more of it. */
export function journalRoutes(app: OpenAPIHono, {journal}: Services): void {
  for (const operation of [exportOperation, importOperation, eraseOperation])
    app.openAPIRegistry.registerPath(operation)
  app.get("/api/journal", async context => context.body(exportLines(await journal.all()), 200, LINES))
  app.post("/api/journal", async context => {
    const {events, problems} = importLines(await context.req.text())
    const {added} = await journal.append(events)
    return context.json({added, known: events.length - added, problems})
  })
  app.delete("/api/journal", async context => {
    await journal.erase()
    return context.body(null, 204)
  })
}
