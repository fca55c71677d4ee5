def asof(labels, features, views):
    """One list for each label, with one value for each view: the latest that the log has."""
    latest = {}
    for row in features:
        key = (row["view"], row["entity"])
        event_ms = row["wallMs"] - row["offsetMin"] * 60000
        if key not in latest or event_ms >= latest[key][0]:
            latest[key] = (event_ms, row["value"])
    return [
        [latest.get((view, label["entity"]), (0, None))[1] for view in range(len(views))] for label in labels
    ]
