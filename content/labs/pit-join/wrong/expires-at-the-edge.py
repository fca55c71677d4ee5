def value_at(versions, at_ms, ttl_ms):
    for event_ms, created_ms, _, value in versions:
        if event_ms > at_ms or created_ms > at_ms:
            continue
        is_fresh = ttl_ms == 0 or event_ms > at_ms - ttl_ms
        return value if is_fresh else None
    return None


def asof(labels, features, views):
    # the versions of each view of each entity, the newest first
    versions = {}
    for order, row in enumerate(features):
        event_ms = row["wallMs"] - row["offsetMin"] * 60000
        key = (row["view"], row["entity"])
        versions.setdefault(key, []).append((event_ms, row["createdMs"], order, row["value"]))
    for found in versions.values():
        found.sort(key=lambda version: (version[0], version[1], version[2]), reverse=True)

    return [
        [
            value_at(versions.get((view, label["entity"]), []), label["atMs"], law["ttlMs"])
            for view, law in enumerate(views)
        ]
        for label in labels
    ]
