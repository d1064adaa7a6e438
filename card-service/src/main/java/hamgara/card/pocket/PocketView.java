package hamgara.card.pocket;

import hamgara.card.programme.Category;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A pocket on the wire.
@Schema(name = "Pocket", description = "What a holder may still use of one grant or entitlement.")
record PocketView(
        UUID id,

        @Schema(description = "Of the enrolment it can be used by; it comes along when the person takes part again")
        UUID enrolmentId,

        UUID programmeId,
        Category category,

        @Schema(description = "IRR for current rials, or ENTRY:programme:category for entries", examples = "IRR")
        String unit,

        State state,

        @Schema(description = "All that was ever put in, in the unit", examples = "1500000")
        long quota,

        @Schema(description = "What can be used now, in the unit", examples = "900000")
        long available,

        @Schema(description = "Promised to venues, in the unit", examples = "0")
        long held,

        @Schema(description = "Set aside for use without a network, in the unit", examples = "0")
        long offline,

        @Schema(description = "Of several pockets that could pay, the lower number pays first", examples = "100")
        int priority,

        @Schema(description = "First day, ISO", examples = "2026-11-22")
        LocalDate startsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-01")
        String startsOnJalali,

        @Schema(description = "Last day, ISO; it counts", examples = "2026-12-21")
        LocalDate endsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-30")
        String endsOnJalali)
        implements Versioned {

    /// Whether a pocket can be used.
    @Schema(name = "PocketState", description = "CLOSED: revoked. EXPIRED: its last day is over.")
    enum State {
        ACTIVE,
        CLOSED,
        EXPIRED
    }

    /// A pocket changes with every use, so its tag is that of its body alone.
    @Override
    public long version() {
        return 1;
    }

    static PocketView of(PocketRows.Row row, LocalDate today) {
        PocketFacts pocket = row.facts();
        boolean past = pocket.endsOn().isBefore(today);
        return new PocketView(
                pocket.id(),
                pocket.enrolment(),
                pocket.programme(),
                pocket.category(),
                pocket.unit(),
                row.state() == State.ACTIVE && past ? State.EXPIRED : row.state(),
                row.quota(),
                pocket.available(),
                pocket.held(),
                pocket.offline(),
                pocket.priority(),
                pocket.startsOn(),
                Jalali.of(pocket.startsOn()),
                pocket.endsOn(),
                Jalali.of(pocket.endsOn()));
    }
}
