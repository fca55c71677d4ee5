import math

# GPU-seconds in the first queue; each further one is so many times as long
FIRST_QUEUE_S = 1800
GROWS = 4
# whoever has stood still this long goes before all others
PATIENCE_S = 14400
# whoever has just come to its GPUs keeps them this long
QUANTUM_S = 600


def queue_of(job):
    """Which queue a job is in, by the GPU-time that it has had: nobody knows how much more it needs."""
    level, limit = 0, FIRST_QUEUE_S
    while job["servedS"] * job["gpus"] >= limit and level < 8:
        level += 1
        limit *= GROWS
    return level


def pack(free, gpus, per_node):
    """Where a job fits on as few nodes as it must, each the one with the least room; None where it would have to lie on
    more."""
    room = list(free)
    places = []
    left = gpus
    while left > 0:
        want = min(left, per_node)
        best, least = -1, math.inf
        for node, own in enumerate(room):
            if want <= own < least:
                best, least = node, own
        if best < 0:
            return None
        room[best] -= want
        places.append((best, want))
        left -= want
    return places


def schedule(queue, cluster, now_s):
    per_node = cluster["gpusPerNode"]
    free = [node["free"] if node["up"] else 0 for node in cluster["nodes"]]

    possible = per_node * len([node for node in cluster["nodes"] if node["up"]])

    def rank(job):
        return -1 if job["sinceS"] > PATIENCE_S else queue_of(job)

    order = sorted(queue, key=lambda job: (rank(job), job["arrivedS"], job["id"]))

    # who can be sent away, those from the last queue first
    victims = [job for job in cluster["running"] if job["sinceS"] >= cluster["startS"] + QUANTUM_S]
    victims.sort(key=lambda job: (-queue_of(job), -job["arrivedS"], -job["id"]))
    gone = set()
    stops = []
    places = []

    for job in order:
        room = list(free)
        sent = []
        fit = pack(room, job["gpus"], per_node)
        for victim in victims:
            if fit is not None or queue_of(victim) <= rank(job):
                break
            if victim["id"] in gone:
                continue
            sent.append(victim)
            for node, gpus in victim["places"]:
                room[node] += gpus
            fit = pack(room, job["gpus"], per_node)
        if fit is None:
            # for whoever has stood still too long the rest stays free, until it fits
            if rank(job) < 0 and job["gpus"] <= possible:
                break
            continue
        # only those who lie where the job goes
        nodes = [node for node, _ in fit]
        for victim in sent:
            if not any(node in nodes for node, _ in victim["places"]):
                continue
            gone.add(victim["id"])
            stops.append({"op": "stop", "job": victim["id"]})
            for node, gpus in victim["places"]:
                free[node] += gpus
        for node, gpus in fit:
            free[node] -= gpus
            places.append({"op": "place", "job": job["id"], "node": node, "gpus": gpus})
    return stops + places
