// The arrows of docs/architecture.md as rules. `npm run check:rooms` runs them over src and says when it saw less
// than there is.
//
// math <- model <- core <- { labs, server, web, cli }        model <- io <- { server, cli, web }
// labs <- { web, cli }        server <- cli

const TEST = "\\.test\\.tsx?$|-conformance\\.ts$"
const PACKAGES_OF_PURE_ROOMS = "node_modules/(zod|ts-fsrs)/"
const TOPICS = ["decode", "resume", "fit", "pay", "career", "plan", "claims", "practice", "journal"]
const TOPIC_MAY = {
  resume: ["decode"],
  career: ["pay"],
  plan: ["career", "fit", "practice"],
  claims: ["career", "pay", "plan"],
  journal: TOPICS,
}

/** A room and the rooms of src that it may import besides itself. */
const ROOM_MAY = {
  math: [],
  model: ["math"],
  core: ["math", "model"],
  labs: ["math", "model", "core"],
  io: ["math", "model"],
  server: ["math", "model", "core", "io/node", "io/[^/]+\\.ts"],
  cli: ["math", "model", "core", "io/node", "io/cards", "io/resume", "io/[^/]+\\.ts", "server", "labs"],
  web: ["math", "model", "core", "io/browser", "io/cards", "io/resume", "io/[^/]+\\.ts", "labs"],
}

function onlyRooms(room) {
  const may = [room, ...ROOM_MAY[room]].join("|")
  return {
    name: `${room}-imports-only-its-rooms`,
    comment: `src/${room} may import of src: ${[room, ...ROOM_MAY[room]].join(", ")}`,
    severity: "error",
    from: {path: `^src/${room}/`, pathNot: TEST},
    to: {path: "^src/", pathNot: `^src/(${may})(/|$)`},
  }
}

function onlyTopics(topic) {
  const may = [topic, ...(TOPIC_MAY[topic] ?? [])].join("|")
  return {
    name: `core-${topic}-imports-only-its-topics`,
    comment: `core/${topic} may import of core: ${may.replaceAll("|", ", ")}`,
    severity: "error",
    from: {path: `^src/core/${topic}/`, pathNot: TEST},
    to: {path: "^src/core/[^/]+/", pathNot: `^src/core/(${may})/`},
  }
}

const PURE = "^src/(math|model|core|labs/sim|labs/grade)/"

module.exports = {
  forbidden: [
    ...Object.keys(ROOM_MAY).map(onlyRooms),
    ...TOPICS.map(onlyTopics),
    {
      name: "pure-rooms-import-no-builtin",
      comment: "math, model, core, labs/sim and labs/grade touch nothing of the world",
      severity: "error",
      from: {path: PURE, pathNot: TEST},
      to: {dependencyTypes: ["core"]},
    },
    {
      name: "pure-rooms-import-no-package",
      comment: "math, model, core, labs/sim and labs/grade use no package but zod and ts-fsrs",
      severity: "error",
      from: {path: PURE, pathNot: TEST},
      to: {path: "node_modules/", pathNot: PACKAGES_OF_PURE_ROOMS},
    },
    {
      name: "simulators-know-no-grader",
      comment: "labs/sim imports neither labs/grade nor labs/run; labs/grade not labs/run",
      severity: "error",
      from: {path: "^src/labs/(sim|grade)/", pathNot: TEST},
      to: {path: "^src/labs/", pathNot: "^src/labs/(sim|$1)/"},
    },
    {
      name: "math-imports-nothing",
      comment: "math imports no package at all",
      severity: "error",
      from: {path: "^src/math/", pathNot: TEST},
      to: {pathNot: "^src/math/"},
    },
    {
      name: "web-and-browser-import-no-builtin",
      comment: "what runs in a browser has no Node",
      severity: "error",
      from: {path: "^src/(web|io/browser)/", pathNot: TEST},
      to: {dependencyTypes: ["core"]},
    },
    {
      name: "io-browser-and-node-apart",
      comment: "io/browser imports nothing of io/node",
      severity: "error",
      from: {path: "^src/io/browser/", pathNot: TEST},
      to: {path: "^src/io/node/"},
    },
    {
      name: "features-apart",
      comment: "web features never import each other",
      severity: "error",
      from: {path: "^src/web/features/([^/]+)/"},
      to: {path: "^src/web/features/", pathNot: "^src/web/features/$1/"},
    },
    {
      name: "src-imports-only-src",
      comment: "src imports nothing of tools, test, bench; the command line may use bin/setup",
      severity: "error",
      from: {path: "^src/", pathNot: TEST},
      to: {path: "^(tools|test|bench|bin|dist|content)/", pathNot: "^bin/setup/"},
    },
    {
      name: "only-cli-imports-setup",
      comment: "bin/setup is for the start and for doctor",
      severity: "error",
      from: {path: "^src/", pathNot: `^src/cli/|${TEST}`},
      to: {path: "^bin/"},
    },
    {
      name: "code-imports-no-test",
      comment: "no test import from code",
      severity: "error",
      from: {path: "^src/", pathNot: TEST},
      to: {path: TEST},
    },
    {
      name: "no-cycles",
      comment: "no file imports itself by way of others; types alone may",
      severity: "error",
      from: {path: "^src/"},
      to: {circular: true},
    },
    {
      name: "no-unresolved",
      comment: "every import leads somewhere",
      severity: "error",
      from: {path: "^src/"},
      to: {couldNotResolve: true},
    },
  ],
  options: {
    doNotFollow: {path: "node_modules"},
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      mainFields: ["module", "main", "types"],
    },
  },
}
