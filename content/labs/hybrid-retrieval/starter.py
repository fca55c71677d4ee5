class Search:
    """Believes the vector store."""

    def __init__(self, texts):
        self.texts = texts

    def candidates(self, query):
        """Which documents the scorer is to read, at most `query["budget"]`."""
        return []

    def rank(self, query, scored):
        """The answer, best first. `scored`: documents that the scorer has read, each with its score."""
        return query["near"][:10]


def make(texts):
    """Called once for each handbook: the texts of its documents."""
    return Search(texts)
