def schedule(queue, cluster, now_s):
    """Asked when jobs come or go or a node fails, and every few minutes while somebody waits."""
    ops = []
    free = [node["free"] if node["up"] else 0 for node in cluster["nodes"]]
    for job in queue:
        # first come, first served: nobody passes another
        if sum(free) < job["gpus"]:
            break
        left = job["gpus"]
        for node in range(len(free)):
            take = min(left, free[node])
            if take == 0:
                continue
            ops.append({"op": "place", "job": job["id"], "node": node, "gpus": take})
            free[node] -= take
            left -= take
    return ops
