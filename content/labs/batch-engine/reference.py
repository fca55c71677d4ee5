# tokens by which a running answer is expected to grow while others leave
GROWTH = 110
# whoever has waited this long goes first, late or not
PATIENCE_MS = 25000


def tokens_of(request):
    return request["promptTokens"] + request["generated"]


class Gpu:
    def __init__(self, machine):
        self.machine = machine

    def read_ms(self, request):
        return self.machine["perPrefillTokenMs"] * tokens_of(request)

    def next(self, state):
        machine, running, waiting = self.machine, state["running"], state["waiting"]
        used, count = state["kvUsed"], len(running)

        # make room for the next tokens: send away whoever has the least work to lose
        preempt = []
        for request in sorted(running, key=lambda r: (r["generated"], -r["id"])):
            if used + count <= machine["kvTokens"]:
                break
            preempt.append(request["id"])
            used -= tokens_of(request)
            count -= 1
        if preempt:
            return {"admit": [], "preempt": preempt}

        step_ms = machine["stepBaseMs"] + machine["perDecodeMs"] * count

        def rank(request):
            if request["ageMs"] > PATIENCE_MS:
                return 0
            first_token = request["ageMs"] + step_ms + self.read_ms(request)
            if request["generated"] == 0 and first_token > machine["firstTokenWithinMs"]:
                return 2
            return 1

        def place(request):
            # among the patient the oldest, otherwise the shortest to read
            first = rank(request)
            return (first, 0 if first == 0 else tokens_of(request), request["id"])

        admit = []
        budget_ms = machine["gapWithinMs"] - step_ms
        for request in sorted(waiting, key=place):
            if count == machine["maxBatch"]:
                break
            alone = count == 0
            fits = used + tokens_of(request) + GROWTH * (count + 1) <= machine["kvTokens"]
            fits_alone = alone and tokens_of(request) + 1 <= machine["kvTokens"]
            if not fits and not fits_alone:
                # room for the patient comes only when nobody else takes it; what can never fit holds up nobody
                if rank(request) == 0 and tokens_of(request) < machine["kvTokens"]:
                    break
                continue
            if self.read_ms(request) > budget_ms and not alone:
                continue
            budget_ms -= self.read_ms(request)
            used += tokens_of(request)
            count += 1
            admit.append(request["id"])
        return {"admit": admit, "preempt": preempt}


def make(machine):
    return Gpu(machine)
