package hamgara.forum.open311;

/// One of a list of words: an element of its own in XML, and nothing but itself in JSON.
record Word(String name, String text) {}
