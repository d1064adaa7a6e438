package hamgara.offender.alpha;

/// A wire record that everybody can see.
public record NewThing(String name) {}
