import json


def parse(schema, raw, asked):
    """Called for each answer of the model. `asked` holds what you have already told it about this mail."""
    # from the first brace to the last
    text = raw[max(raw.find("{"), 0) : raw.rfind("}") + 1]
    try:
        found = json.loads(text, parse_constant=no_constant)
    except ValueError:
        return {"do": "ask", "error": "Invalid JSON"} if not asked else {"do": "refuse", "reason": "Invalid JSON"}
    if not isinstance(found, dict):
        found = {}
    record = {}
    for field in schema["fields"]:
        record[field["name"]] = found.get(field["name"])
    return {"do": "record", "record": record}


def no_constant(name):
    """NaN is no JSON, though Python reads it."""
    raise ValueError(name)
