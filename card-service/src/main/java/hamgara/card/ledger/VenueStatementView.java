package hamgara.card.ledger;

import hamgara.card.programme.Category;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A venue's statement on the wire.
@Schema(name = "VenueStatement", description = "Entries owed to a venue, by the day they were posted in Tehran.")
record VenueStatementView(
        @Schema(description = "Code of the venue", examples = "takhti")
        String venue,

        @Schema(description = "First day, ISO", examples = "2026-11-22")
        LocalDate from,

        @Schema(examples = "1405-09-01") String fromJalali,

        @Schema(description = "Last day, ISO; it counts", examples = "2026-11-30")
        LocalDate to,

        @Schema(examples = "1405-09-09") String toJalali,

        List<Line> lines,

        @Schema(description = "Entries of all lines", examples = "42")
        long entries) {

    /// One line of a statement on the wire.
    @Schema(name = "VenueStatementLine")
    record Line(
            @Schema(description = "Unit of the ledger", examples = "ENTRY:CARD-YOUTH:SPORT")
            String unit,

            @Schema(description = "Code of the programme that pays", examples = "CARD-YOUTH")
            String programme,

            Category category,

            @Schema(description = "Entries owed", examples = "42")
            long entries) {}
}
