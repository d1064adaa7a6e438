package hamgara.venue.feed;

/// Something as it is now, in words of our own; nothing of a person is in it.
public sealed interface Told permits ToldUse, ToldSeries, ToldSlot {}
