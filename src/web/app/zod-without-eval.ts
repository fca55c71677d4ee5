import * as z from "zod/v4"

// Stands in for "zod" in the browser (vite.config.ts). The page forbids code made from text; zod would try to make some
// for speed, and the browser would report that.
z.config({jitless: true})

export * from "zod/v4"
export {z}
