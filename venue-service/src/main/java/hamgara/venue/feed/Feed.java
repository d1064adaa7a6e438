package hamgara.venue.feed;

/// What is told of in one sequence; the names stand in the database.
public enum Feed {
    FACILITY_USE,
    SLOT,
    SERIES,
    SESSION,
    EVENT
}
