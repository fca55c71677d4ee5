import {join} from "node:path"
import {cruiseRooms, roomComplaints} from "./rooms/cruise-rooms"

// Checks the arrows between the rooms (.dependency-cruiser.cjs). Usage: npx tsx tools/check-rooms.ts

const root = join(import.meta.dirname, "..")
const report = await cruiseRooms(root, join(root, ".dependency-cruiser.cjs"))
const complaints = roomComplaints(report)
for (const line of complaints) console.log(line)
if (complaints.length > 0) process.exitCode = 1
else console.log(`Rooms are apart: ${report.cruised} modules`)
