package hamgara.venue.tariff;

import java.util.List;

/// What a place costs, in whole rials, and what it is made of.
public record Price(long total, List<Line> lines) {

    static final Price FREE = new Price(0, List.of());

    /// So many times an amount.
    ///
    /// @param quantity people, or minutes
    public record Line(Basis basis, long unit, long quantity, long amount) {}
}
