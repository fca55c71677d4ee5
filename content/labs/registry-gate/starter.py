class Registry:
    def __init__(self, rules, saved):
        self.rules = rules
        saved = saved or {"versions": [], "aliases": []}
        self.versions = {}
        for one in saved["versions"]:
            self.versions[one["id"]] = {**one, "approvals": list(one["approvals"])}
        self.aliases = {key: list(stack) for key, stack in saved["aliases"]}

    def stack_of(self, command):
        return self.aliases.setdefault(command["model"] + " " + command["alias"], [])

    def handle(self, command):
        kind = command["kind"]
        if kind == "register":
            version = {"id": command["version"], "data": command["data"], "parents": command["parents"], "approvals": []}
            self.versions[command["version"]] = version
            return {"ok": True}
        if kind == "approve":
            version = self.versions.get(command["version"])
            if version is None:
                return {"ok": False, "why": "unknown"}
            version["approvals"].append(command["by"])
            return {"ok": True, "approvals": len(version["approvals"])}
        if kind == "promote":
            if command["version"] not in self.versions:
                return {"ok": False, "why": "unknown"}
            self.stack_of(command).append(command["version"])
            return {"ok": True}
        if kind == "rollback":
            stack = self.stack_of(command)
            if len(stack) < 2:
                return {"ok": False, "why": "nothing"}
            stack.pop()
            return {"ok": True, "version": stack[-1]}
        if kind in ("resolve", "was"):
            stack = self.stack_of(command)
            return {"ok": True, "version": stack[-1] if stack else None}
        if kind == "affected":
            return {"ok": True, "versions": [one["id"] for one in self.versions.values() if command["what"] in one["data"]]}
        # pin, revoke and reinstate are written down nowhere yet
        return {"ok": True}

    def save(self):
        return {"versions": list(self.versions.values()), "aliases": [list(one) for one in self.aliases.items()]}


def make(rules, saved):
    """Called once for each registry, and again after each restart with what it saved before."""
    return Registry(rules, saved)
