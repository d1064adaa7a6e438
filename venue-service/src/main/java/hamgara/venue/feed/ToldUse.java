package hamgara.venue.feed;

/// A facility by itself. `free` says that nothing there costs anything, neither now nor by a tariff to come.
public record ToldUse(ToldFacility facility, boolean free) implements Told {}
