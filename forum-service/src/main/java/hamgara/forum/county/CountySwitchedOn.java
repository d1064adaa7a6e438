package hamgara.forum.county;

/// Inside this service: a county is new here, in the transaction that learned of it.
public record CountySwitchedOn(String county) {}
