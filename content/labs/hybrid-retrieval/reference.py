import math

K1 = 1.2
B = 0.75
# softens the first places of a list: place r counts 1 / (SOFT + r)
SOFT = 10
# places of each list that are fused
DEEP = 60
# what the fused list is worth beside the scorer: its first place counts as so much of a score
PRIOR = 0.8


def words_of(text):
    return [word for word in text.lower().split(" ") if word != ""]


def variants(word):
    """The word, and the word with one letter less at each place: two words share one of these when a slip made one of
    the other."""
    return [word] + [word[:i] + word[i + 1 :] for i in range(len(word))]


def has_digit(word):
    return any("0" <= letter <= "9" for letter in word)


class Search:
    def __init__(self, texts):
        self.postings = {}
        self.lengths = []
        self.mean = 0.0
        self.slips = {}
        for id, text in enumerate(texts):
            words = words_of(text)
            self.lengths.append(len(words))
            for word in words:
                counts = self.postings.setdefault(word, {})
                counts[id] = counts.get(id, 0) + 1
        for length in self.lengths:
            self.mean += length / len(texts)
        for word in self.postings:
            if has_digit(word):
                continue
            for variant in variants(word):
                self.slips.setdefault(variant, []).append(word)

    def meant(self, word):
        """Words of the index that the word may be: itself, or else those that are one slip away."""
        if word in self.postings:
            return [word]
        if has_digit(word):
            return []
        found = []
        for variant in variants(word):
            for other in self.slips.get(variant, []):
                if other not in found:
                    found.append(other)
        return found

    def by_words(self, text):
        """Documents by their words, best first."""
        scores = {}
        for word in words_of(text):
            meant = self.meant(word)
            for one in meant:
                counts = self.postings.get(one, {})
                idf = math.log(1 + (len(self.lengths) - len(counts) + 0.5) / (len(counts) + 0.5))
                for id, count in counts.items():
                    long = self.lengths[id] / self.mean
                    part = (count * (K1 + 1)) / (count + K1 * (1 - B + B * long))
                    scores[id] = scores.get(id, 0) + (idf * part) / len(meant)
        return [id for id, _ in sorted(scores.items(), key=lambda item: (-item[1], item[0]))]

    def fused(self, query):
        """Both lists fused by place, so that scores of different scales never meet."""
        named = any(has_digit(word) and word in self.postings for word in words_of(query["text"]))
        lists = [(self.by_words(query["text"]), 4 if named else 1), (query["near"], 1)]
        scores = {}
        for ids, weight in lists:
            for place, id in enumerate(ids[:DEEP]):
                scores[id] = scores.get(id, 0) + (weight * SOFT) / (SOFT + place + 1)
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))

    def candidates(self, query):
        return [id for id, _ in self.fused(query)[: query["budget"]]]

    def rank(self, query, scored):
        read = {id: score for id, score in scored}
        fused = self.fused(query)
        top = fused[0][1] if fused else 1
        known = [(id, read[id] + (PRIOR * score) / top) for id, score in fused if id in read]
        known.sort(key=lambda item: (-item[1], item[0]))
        rest = [(id, score) for id, score in fused if id not in read]
        return [id for id, _ in (known + rest)[:10]]


def make(texts):
    return Search(texts)
