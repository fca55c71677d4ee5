import {z} from "zod"

// The page forbids code made from text. Zod would try it to speed up parsing, and the browser would report that.
z.config({jitless: true})
