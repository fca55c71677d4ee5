import copy

MOST_TRIES = 6
BACK_OFF_MS = 150
# the same wrong call so many times: nothing will come of it
MOST_WRONG = 3


def key_of(conversation, call):
    """The same for the same intent, however the model names or writes it."""
    args = call["args"]
    return "|".join([conversation, call["tool"]] + [name + "=" + str(args[name]) for name in sorted(args)])


def problem_of(setup, call):
    tool = setup["tools"].get(call["tool"])
    if tool is None:
        return "There is no tool " + call["tool"]
    names = tool["args"]
    if len(call["args"]) != len(names):
        return "Expected exactly " + ", ".join(names)
    for name, kind in names.items():
        if not isinstance(call["args"].get(name), (int, float) if kind == "number" else str):
            return "Expected " + name + " to be a " + kind
    return ""


def step(setup, state, event):
    # known: what is known for good, by key: values, refusals, and what must never be sent again
    # wrong: how often the model has brought up the same wrong call
    s = {"calls": [], "known": {}, "wrong": {}, "sent": 0} if state is None else copy.deepcopy(state)
    actions = []

    def unsafe(call):
        tool = setup["tools"][call["tool"]]
        return tool["writes"] and not tool["keyed"]

    def send(call):
        s["sent"] += 1
        call["tries"] += 1
        call["current"] = call["key"] + "#" + str(s["sent"])
        slow_ms = setup["tools"][call["tool"]]["slowMs"]
        actions.append(
            {"do": "call", "attempt": call["current"], "tool": call["tool"], "args": call["args"], "key": call["key"]}
        )
        actions.append({"do": "timer", "name": call["current"], "afterMs": 3 * slow_ms if unsafe(call) else slow_ms})

    def settle(key, outcome):
        """Keeps what will not change any more, and ends the call with it."""
        s["known"][key] = outcome
        for call in s["calls"]:
            if call["key"] == key and call["outcome"] is None:
                call["outcome"] = outcome

    def again(call, after_ms):
        """Sends a call again, now or later; after too many times the model is told."""
        call["current"] = ""
        if call["tries"] >= MOST_TRIES:
            call["outcome"] = {"ok": False, "text": "No answer from the tool"}
        elif after_ms == 0:
            send(call)
        else:
            actions.append({"do": "timer", "name": call["key"], "afterMs": after_ms})

    def leave_in_doubt(call):
        """Whether it was done cannot be found out, and a second time must not happen."""
        settle(call["key"], {"ok": False, "text": "Nobody knows whether it was done; do not ask again"})

    if event["kind"] == "model":
        if not event["calls"]:
            return {"state": s, "actions": [{"do": "answer", "text": event["text"]}]}
        s["calls"] = []
        for asked in event["calls"]:
            key = key_of(event["conversation"], asked)
            call = {**asked, "key": key, "tries": 0, "current": "", "outcome": None}
            problem = problem_of(setup, asked)
            s["calls"].append(call)
            if problem != "":
                s["wrong"][key] = s["wrong"].get(key, 0) + 1
                if s["wrong"][key] >= MOST_WRONG:
                    return {"state": s, "actions": [{"do": "handOver", "reason": "The model repeats: " + problem}]}
                call["outcome"] = {"ok": False, "text": problem}
            elif key in s["known"]:
                call["outcome"] = s["known"][key]
            else:
                send(call)
    elif event["kind"] == "result":
        key = event["attempt"][: event["attempt"].index("#")]
        call = next((one for one in s["calls"] if one["key"] == key and one["outcome"] is None), None)
        if event["status"] == 200:
            # also when it comes late: whoever asks for the same again gets it
            settle(key, {"ok": True, "text": event["value"]})
        elif event["status"] in (429, 503):
            if call is not None and call["current"] == event["attempt"]:
                again(call, event["retryAfterMs"] if event["status"] == 429 else BACK_OFF_MS * call["tries"])
        elif event["status"] == 504:
            if call is not None and unsafe(call):
                leave_in_doubt(call)
            elif call is not None and call["current"] == event["attempt"]:
                again(call, 0)
        else:
            if call is not None and call["current"] == event["attempt"]:
                again(call, BACK_OFF_MS * call["tries"])
    elif event["kind"] == "timer":
        for call in s["calls"]:
            if call["outcome"] is not None:
                continue
            if event["name"] == call["key"] and call["current"] == "":
                send(call)
            elif event["name"] == call["current"]:
                if unsafe(call):
                    leave_in_doubt(call)
                else:
                    again(call, 0)
    else:
        # timers and answers on their way are lost; what was sent may have been done
        for call in s["calls"]:
            if call["outcome"] is not None:
                continue
            if unsafe(call) and call["current"] != "":
                leave_in_doubt(call)
            else:
                send(call)

    if s["calls"] and all(call["outcome"] is not None for call in s["calls"]):
        results = []
        for call in s["calls"]:
            outcome = call["outcome"]
            results.append(
                {"callId": call["callId"], "ok": True, "value": outcome["text"]}
                if outcome["ok"]
                else {"callId": call["callId"], "ok": False, "error": outcome["text"]}
            )
        actions.append({"do": "reply", "results": results})
        s["calls"] = []
    return {"state": s, "actions": actions}
