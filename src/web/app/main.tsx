import "../ui/fonts"
import "../ui/tokens.css"
import "../ui/base.css"
import "../ui/controls.css"
import "../ui/figure.css"
import "./shell.css"
import {createRoot} from "react-dom/client"
import {App} from "./app"
import {keepOffline} from "./keep-offline"
import {startProfileMemory} from "./profile-memory"
import {startScenario} from "./scenario-store"

const root = document.getElementById("root")
if (root === null) throw new Error("Expected an element #root in index.html")

startProfileMemory({linkSaysAll: startScenario()})
createRoot(root).render(<App />)
keepOffline()
