import "../ui/fonts"
import "../ui/tokens.css"
import "../ui/base.css"
import "../ui/controls.css"
import "../ui/figure.css"
import "./shell.css"
import {createRoot} from "react-dom/client"
import {App} from "./app"
import {onErased} from "./forgotten"
import {keepOffline} from "./keep-offline"
import {startProfileMemory} from "./profile-memory"
import {startScenario} from "./scenario-store"
import {startOver} from "./start-over"
import {lookForUpdate} from "./updated"

const root = document.getElementById("root")
if (root === null) throw new Error("Expected an element #root in index.html")

onErased(startOver)
// a part of the app that is gone from the server, or cannot be reached
window.addEventListener("vite:preloadError", () => void lookForUpdate())
startProfileMemory({linkSaysAll: startScenario()})
createRoot(root).render(<App />)
keepOffline()
