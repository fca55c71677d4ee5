import {join} from "node:path"
import {measureFiles, sizeComplaints} from "./sizes/size-report"

// Checks that files stay small. Usage: npx tsx tools/check-sizes.ts

const {complaints, summary} = sizeComplaints(measureFiles(join(import.meta.dirname, "..")))
for (const line of complaints) console.log(line)
console.log(summary)
if (complaints.length > 0) process.exitCode = 1
