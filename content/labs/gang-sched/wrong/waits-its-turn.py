import math

# a node that has failed so often gets no more jobs
LEMON = 2


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

    order = sorted(queue, key=lambda job: (job["arrivedS"], job["id"]))

    places = []

    for job in order:
        fit = pack(free, job["gpus"], per_node)
        if fit is None:
            break
        for node, gpus in fit:
            free[node] -= gpus
            places.append({"op": "place", "job": job["id"], "node": node, "gpus": gpus})
    return places
