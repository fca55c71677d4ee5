import math

# GPU-seconds in the first queue; each further one is so many times as long
FIRST_QUEUE_S = 1800
GROWS = 4
# whoever has stood still this long goes before all others
PATIENCE_S = 14400
# a node that has failed so often gets no more jobs
LEMON = 2


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
    free = [node["free"] if node["up"] and node["failed"] < LEMON else 0 for node in cluster["nodes"]]

    def rank(job):
        return -1 if job["sinceS"] > PATIENCE_S else queue_of(job)

    order = sorted(queue, key=lambda job: (rank(job), job["arrivedS"], job["id"]))

    places = []

    for job in order:
        fit = pack(free, job["gpus"], per_node)
        if fit is None:
            continue
        for node, gpus in fit:
            free[node] -= gpus
            places.append({"op": "place", "job": job["id"], "node": node, "gpus": gpus})
    return places
