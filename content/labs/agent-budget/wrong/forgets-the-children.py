import json

# suspicion at which an agent is taken for stuck, before and after a replan that did not help
STUCK = 7
STUCK_AGAIN = 4
# money without anything new that is as bad, as a share of the value of the task
LOST_SHARE = 0.08
# a call that was made before, with the same outcome, is worse than a new one that brings nothing
SAME_AGAIN = 2
# a new call whose result is empty, such as a change, is no sign of anything
SILENT = 0.25
MOST_REPLANS = 4


class Guard:
    def __init__(self, task):
        self.task = task
        self.seen = set()
        # calls since something new came, with what they brought
        self.recent = set()
        self.spent_usd = 0
        self.suspicion = 0
        self.lost_usd = 0
        # replans since something new came
        self.replans = 0
        self.asked = ""

    def learn(self, last):
        usd = last["costUsd"]
        self.spent_usd += usd
        if not last["made"]:
            return
        fresh = 0
        for item in last["items"]:
            if item not in self.seen:
                fresh += 1
            self.seen.add(item)
        if fresh > 0 and last["ok"]:
            self.suspicion = 0
            self.lost_usd = 0
            self.replans = 0
            self.recent = set()
            return
        # who waits for a job asks the same again and again
        call = self.asked + " " + ",".join(last["items"])
        waits = self.asked.startswith("job_status")
        if call in self.recent and not waits and last["ok"]:
            self.suspicion += SAME_AGAIN
        else:
            self.suspicion += 1 if last["items"] else SILENT
        self.lost_usd += usd
        self.recent.add(call)

    def guard(self, last, call):
        task = self.task
        if last is not None:
            self.learn(last)
        self.asked = call["tool"] + " " + json.dumps(call["args"])
        limit = STUCK if self.replans == 0 else STUCK_AGAIN
        if self.suspicion >= limit or self.lost_usd > LOST_SHARE * task["valueUsd"]:
            if self.replans == MOST_REPLANS or self.spent_usd + 3 * task["replanUsd"] > task["budgetUsd"]:
                return "handOff"
            self.replans += 1
            self.suspicion = 0
            self.lost_usd = 0
            return "replan"
        most_usd = call["mostUsd"]
        # before the money is spent, not after
        if self.spent_usd + most_usd <= task["budgetUsd"]:
            return "allow"
        alone = self.spent_usd + 2 * call["mostUsd"] <= task["budgetUsd"] and call["childrenMostUsd"]
        return "deny" if alone else "handOff"


def make(task):
    return Guard(task)
