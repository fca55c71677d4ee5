def refuse(why):
    return {"ok": False, "why": why}


def within(few, many):
    """Whether all of the fields are there, and of the same type."""
    return all(many.get(name) == kind for name, kind in few.items())


class Registry:
    def __init__(self, rules, saved):
        self.rules = rules
        saved = saved or {"versions": [], "revoked": [], "aliases": [], "answered": []}
        # what was saved may only be read, so each list and dict is copied
        self.versions = {}
        for one in saved["versions"]:
            self.versions[one["id"]] = {**one, "authors": list(one["authors"]), "approvals": list(one["approvals"])}
        self.revoked = dict.fromkeys(saved["revoked"])
        self.aliases = {}
        for key, alias in saved["aliases"]:
            self.aliases[key] = {"stack": list(alias["stack"]), "log": list(alias["log"])}
        self.answered = dict(map(tuple, saved["answered"]))

    def alias_of(self, command):
        return self.aliases.setdefault(command["model"] + " " + command["alias"], {"stack": [], "log": []})

    def reached_from(self, sources):
        """Versions that are revoked themselves, or learned from something that is, at any distance. Parents are always
        registered before their children, so one pass is enough."""
        reached = {}
        for version in self.versions.values():
            is_reached = any(one in sources for one in version["data"]) or any(
                one in sources or one in reached for one in version["parents"]
            )
            if is_reached or version["id"] in sources:
                reached[version["id"]] = True
        return reached

    def register(self, command):
        known = self.versions.get(command["version"])
        if known is not None:
            return {"ok": True} if known["artifact"] == command["artifact"] else refuse("exists")
        if any(parent not in self.versions for parent in command["parents"]):
            return refuse("unknown")
        content = {key: command[key] for key in "model artifact code env data parents signature".split()}
        version = {"id": command["version"], **content, "authors": [command["by"]], "approvals": []}
        self.versions[command["version"]] = version
        return {"ok": True}

    def pin(self, command):
        version = self.versions.get(command["version"])
        if version is None:
            return refuse("unknown")
        if version[command["field"]] is not None:
            return refuse("pinned")
        version[command["field"]] = command["value"]
        # the approvals were for something else
        version["approvals"] = []
        if command["by"] not in version["authors"]:
            version["authors"].append(command["by"])
        return {"ok": True}

    def approve(self, command):
        version = self.versions.get(command["version"])
        if version is None:
            return refuse("unknown")
        if command["by"] in version["authors"]:
            return refuse("own")
        if command["by"] not in version["approvals"]:
            version["approvals"].append(command["by"])
        return {"ok": True, "approvals": len(version["approvals"])}

    def promote(self, command):
        version = self.versions.get(command["version"])
        needs = self.rules["aliases"].get(command["alias"])
        if version is None or version["model"] != command["model"] or needs is None:
            return refuse("unknown")
        alias = self.alias_of(command)
        now = alias["stack"][-1] if alias["stack"] else None
        if now != command["expect"]:
            return refuse("stale")
        if version["id"] in self.reached_from(self.revoked):
            return refuse("quarantined")
        has_code = version["code"] is not None and version["env"] is not None
        is_pinned = has_code and all("@" in one for one in version["data"])
        if needs["pins"] and not is_pinned:
            return refuse("unpinned")
        if len(version["approvals"]) < needs["approvals"]:
            return refuse("unapproved")
        if needs["signature"] and now is not None:
            old, new = self.versions[now]["signature"], version["signature"]
            if not within(new["inputs"], old["inputs"]) or not within(old["outputs"], new["outputs"]):
                return refuse("signature")
        alias["stack"].append(version["id"])
        alias["log"].append([command["minute"], version["id"]])
        return {"ok": True}

    def rollback(self, command):
        alias = self.alias_of(command)
        stack = alias["stack"]
        if (stack[-1] if stack else None) != command["expect"]:
            return refuse("stale")
        bad = self.reached_from(self.revoked)
        good = [at for at, one in enumerate(stack[:-1]) if one not in bad]
        if not good:
            return refuse("nothing")
        del stack[good[-1] + 1 :]
        alias["log"].append([command["minute"], stack[-1]])
        return {"ok": True, "version": stack[-1]}

    def revoke(self, command):
        self.revoked[command["what"]] = None
        return {"ok": True}

    def reinstate(self, command):
        if command["what"] not in self.revoked:
            return refuse("unknown")
        del self.revoked[command["what"]]
        return {"ok": True}

    def resolve(self, command):
        stack = self.alias_of(command)["stack"]
        now = stack[-1] if stack else None
        return {"ok": True, "version": now}

    def was(self, command):
        past = [version for minute, version in self.alias_of(command)["log"] if minute <= command["asOf"]]
        return {"ok": True, "version": past[-1] if past else None}

    def affected(self, command):
        return {"ok": True, "versions": list(self.reached_from([command["what"]]))}

    def handle(self, command):
        if command["id"] not in self.answered:
            self.answered[command["id"]] = getattr(self, command["kind"])(command)
        return self.answered[command["id"]]

    def save(self):
        return {
            "versions": list(self.versions.values()),
            "revoked": list(self.revoked),
            "aliases": [list(one) for one in self.aliases.items()],
            "answered": [list(one) for one in self.answered.items()],
        }


def make(rules, saved):
    return Registry(rules, saved)
