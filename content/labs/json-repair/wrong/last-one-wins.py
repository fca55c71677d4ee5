import math
import re

MOST_ASKS = 4
# what a mail does not say it will not say the second time
MOST_ASKS_MISSING = 1

# no value here: what stands there is no JSON, or the text ends in the middle of it
BROKEN = object()
CUT = object()

CLOSING = {'"': '"', "'": "'", "\u201c": "\u201d"}
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
WORDS = {"true": True, "True": True, "false": False, "False": False, "null": None, "None": None}
BARE = re.compile(r"[A-Za-z0-9_+\-.$]*")
NUMBER = re.compile(r"^[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$")


class Found:
    """An object as it was written: keys may come twice. `open`: the text ended before it did."""

    def __init__(self):
        self.pairs, self.open = [], True


class Reader:
    """Reads what is meant as JSON, beginning at a place of the text."""

    def __init__(self, text, start):
        self.text, self.at = text, start

    def here(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def skip(self):
        text = self.text
        while True:
            while self.at < len(text) and text[self.at] in " \n\t\r":
                self.at += 1
            if text.startswith("//", self.at):
                end = text.find("\n", self.at)
                self.at = len(text) if end < 0 else end
            elif text.startswith("/*", self.at):
                end = text.find("*/", self.at)
                self.at = len(text) if end < 0 else end + 2
            else:
                return

    def quoted(self):
        text, closing = self.text, CLOSING[self.here()]
        self.at += 1
        read = []
        while self.at < len(text):
            c = text[self.at]
            self.at += 1
            if c == closing:
                return "".join(read)
            if c != "\\":
                read.append(c)
                continue
            escaped = self.here()
            self.at += 1
            if escaped == "u":
                read.append(chr(int(text[self.at : self.at + 4], 16)))
                self.at += 4
            else:
                read.append(ESCAPES.get(escaped, escaped))
        return CUT

    def bare(self):
        read = BARE.match(self.text, self.at).group()
        self.at += len(read)
        return read

    def word(self):
        read = self.bare()
        if read == "":
            return BROKEN
        if read in WORDS:
            return WORDS[read]
        # nobody knows whether more digits were to come
        if self.at == len(self.text):
            return CUT
        return float(read) if NUMBER.match(read) else read

    def list(self):
        items = []
        self.at += 1
        while True:
            self.skip()
            if self.at >= len(self.text):
                return items
            if self.here() == "]":
                self.at += 1
                return items
            if self.here() == ",":
                self.at += 1
                continue
            item = self.value()
            if item is CUT:
                return items
            if item is BROKEN:
                return BROKEN
            items.append(item)

    def object(self):
        found = Found()
        self.at += 1
        while True:
            self.skip()
            if self.at >= len(self.text):
                return found
            if self.here() == "}":
                self.at += 1
                found.open = False
                return found
            if self.here() == ",":
                self.at += 1
                continue
            key = self.quoted() if self.here() in CLOSING else self.bare()
            if key == "":
                return BROKEN
            self.skip()
            if key is CUT or self.at >= len(self.text):
                return found
            if self.here() != ":":
                return BROKEN
            self.at += 1
            self.skip()
            if self.at >= len(self.text):
                return found
            read = self.value()
            if read is CUT:
                return found
            if read is BROKEN:
                return BROKEN
            found.pairs.append((key, read))

    def value(self):
        c = self.here()
        if c == "{":
            return self.object()
        if c == "[":
            return self.list()
        return self.quoted() if c in CLOSING else self.word()


def objects_in(text):
    """Every object that stands in the text, the outermost ones only."""
    objects = []
    start = text.find("{")
    while start >= 0:
        reader = Reader(text, start)
        read = reader.object()
        if isinstance(read, Found):
            objects.append(read)
        start = text.find("{", reader.at if isinstance(read, Found) else start + 1)
    return objects


def plain(key):
    return re.sub("[^a-z0-9]", "", key.lower())


def unwrap(schema, found):
    """The record may lie in a box: {"order": {...}}."""
    names = [plain(field["name"]) for field in schema["fields"]]
    own = any(plain(key) in names for key, _ in found.pairs)
    if own or len(found.pairs) != 1:
        return found
    inside = found.pairs[0][1]
    if isinstance(inside, list):
        inside = inside[0] if inside else None
    return unwrap(schema, inside) if isinstance(inside, Found) else found


def rounded(value, decimals):
    scale = 1 if decimals == 0 else 10 if decimals == 1 else 100
    return math.floor(value * scale + 0.5) / scale


AMOUNT = re.compile(r"^([A-Za-z$]*) ?([-+]?[0-9][0-9., ]*?) ?([A-Za-z$]*)$")
DIGITS = re.compile(r"^[-+]?[0-9]+(\.[0-9]+)?$")


def read_number(field, value):
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        read = value
    elif isinstance(value, str):
        parts = AMOUNT.match(value.strip())
        if parts is None:
            return None
        unit = parts.group(1) or parts.group(3) or ""
        factor = 1 if unit == "" else field["units"].get(unit)
        if factor is None:
            return None
        digits = parts.group(2).replace(" ", "")
        comma = digits.rfind(",")
        # the last mark is the decimal one, unless three digits follow the only comma
        if comma > digits.rfind("."):
            thousands = digits.find(".") < 0 and len(digits) - comma == 4
            digits = digits.replace(",", "") if thousands else digits.replace(".", "").replace(",", ".", 1)
        else:
            digits = digits.replace(",", "")
        if not DIGITS.match(digits):
            return None
        read = rounded(float(digits) * factor, field["decimals"])
    else:
        return None
    return read if field["low"] <= read <= field["high"] else None


def read_choice(field, value):
    if not isinstance(value, str):
        return None
    wanted = value.strip().lower()
    for name, aliases in field["values"].items():
        if name.lower() == wanted or any(alias.lower() == wanted for alias in aliases):
            return name
    return None


def read_boolean(value):
    word = value.strip().lower() if isinstance(value, str) else value
    if isinstance(word, (Found, list)):
        return None
    if word in (True, 1, "true", "yes", "y"):
        return True
    if word in (False, 0, "false", "no", "n"):
        return False
    return None


MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def month_of(name):
    return MONTHS.index(name.lower()) + 1 if name.lower() in MONTHS else 0


def read_date(value):
    if not isinstance(value, str):
        return None
    year = month = day = 0
    parts = re.match(r"^([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})(T.*)?$", value)
    if parts is not None:
        year, month, day = int(parts.group(1)), int(parts.group(2)), int(parts.group(3))
    parts = re.match(r"^([0-9]{1,2}) ([A-Za-z]{3})[a-z]* ([0-9]{4})$", value)
    if parts is not None:
        day, month, year = int(parts.group(1)), month_of(parts.group(2)), int(parts.group(3))
    parts = re.match(r"^([A-Za-z]{3})[a-z]* ([0-9]{1,2}), ([0-9]{4})$", value)
    if parts is not None:
        month, day, year = month_of(parts.group(1)), int(parts.group(2)), int(parts.group(3))
    parts = re.match(r"^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})$", value)
    if parts is not None:
        first, second, year = int(parts.group(1)), int(parts.group(2)), int(parts.group(3))
        # 3/4 is two days of the year
        if first <= 12 and second <= 12 and first != second:
            return None
        month = second if first > 12 else first
        day = first if first > 12 else second
    if year < 1 or month < 1 or month > 12 or day < 1 or day > 31:
        return None
    return "%04d-%02d-%02d" % (year, month, day)


# where None is a value of its own
ABSENT = object()


def read_field(field, value):
    """The value of a field, or ABSENT where what stands there cannot be it."""
    if value is None:
        return None if field["optional"] else ABSENT
    kind = field["type"]
    if kind == "number":
        read = read_number(field, value)
    elif kind == "choice":
        read = read_choice(field, value)
    elif kind == "boolean":
        read = read_boolean(value)
    elif kind == "date":
        read = read_date(value)
    else:
        read = value if isinstance(value, str) else None
    return ABSENT if read is None else read


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def read_record(schema, box):
    found = unwrap(schema, box)
    record, problems, missing = {}, [], 0
    for field in schema["fields"]:
        name = field["name"]
        written = [value for key, value in found.pairs if plain(key) == plain(name)]
        values = [read_field(field, value) for value in written]
        if not written and field["optional"] and not found.open:
            record[name] = None
        elif not written:
            missing += 1
            problems.append(name + " is missing")
        elif values[-1] is ABSENT:
            problems.append(name + " is not a " + field["type"] + " that fits")
        else:
            record[name] = values[-1]
    first, second = [record.get(name) for name in schema["product"]["of"]]
    product = record.get(schema["product"]["is"])
    if is_number(first) and is_number(second) and is_number(product):
        off = first * second - product
        if off > 0.0051 or off < -0.0051:
            problems.append(schema["product"]["is"] + " is not " + " times ".join(schema["product"]["of"]))
    return {"record": record, "problems": problems, "missing": missing, "open": found.open}


def parse(schema, raw, asked):
    readings = [read_record(schema, found) for found in objects_in(raw)]
    whole = [reading["record"] for reading in readings if not reading["problems"]]
    if whole and all(other == whole[0] for other in whole):
        return {"do": "record", "record": whole[0]}
    # the one with fewest problems tells what to ask for
    nearest = readings[0] if readings else None
    for reading in readings:
        if len(reading["problems"]) < len(nearest["problems"]):
            nearest = reading
    lacks = nearest is not None and not nearest["open"] and nearest["missing"] > 0
    if len(asked) >= (MOST_ASKS_MISSING if lacks else MOST_ASKS):
        return {"do": "refuse", "reason": "No answer that fits"}
    error = "The answer is not whole; write it again" if nearest is None or nearest["open"] else ""
    problems = nearest["problems"] if nearest is not None else []
    return {"do": "ask", "error": "; ".join(text for text in [error, *problems] if text != "")}
