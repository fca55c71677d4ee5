import copy


def step(setup, state, event):
    """Called with the state that the last call returned (None at first) and with what has happened since."""
    s = {"calls": [], "sent": 0} if state is None else copy.deepcopy(state)
    actions = []

    def send(call):
        s["sent"] += 1
        attempt = call["callId"] + "/" + str(s["sent"])
        actions.append({"do": "call", "attempt": attempt, "tool": call["tool"], "args": call["args"], "key": None})

    if event["kind"] == "model":
        # nothing more to call: the model has its answer
        if not event["calls"]:
            return {"state": s, "actions": [{"do": "answer", "text": event["text"]}]}
        s["calls"] = [{**call, "value": None} for call in event["calls"]]
        for call in s["calls"]:
            send(call)
    if event["kind"] == "result":
        call = next((one for one in s["calls"] if event["attempt"].startswith(one["callId"] + "/")), None)
        if call is not None:
            if event["status"] == 200:
                call["value"] = event["value"]
            elif s["sent"] < 40:
                send(call)  # did not work: once more
        if s["calls"] and all(one["value"] is not None for one in s["calls"]):
            results = [{"callId": one["callId"], "ok": True, "value": one["value"]} for one in s["calls"]]
            actions.append({"do": "reply", "results": results})
            s["calls"] = []
    return {"state": s, "actions": actions}
