package hamgara.card.fund;

import hamgara.card.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where the money of a fund is, on the wire.
@Schema(
        name = "FundPosition",
        description = "Where the money of a fund is. toppedUp = available + allocated - returned, and "
                + "allocated = committed + held + spent - refunded + returned.")
record PositionView(
        UUID fundId,

        @Schema(description = "All that the sponsor put in") Money toppedUp,

        @Schema(description = "What can still be granted") Money available,

        @Schema(description = "All that was ever granted from it")
        Money allocated,

        @Schema(description = "Lies in pockets, unused; also what is set aside for use without a network")
        Money committed,

        @Schema(description = "Promised to venues, not taken yet")
        Money held,

        @Schema(
                description =
                        "Taken by venues, before refunds; and what statements paid them for entries, less what they gave back")
        Money spent,

        @Schema(description = "Given back by venues") Money refunded,

        @Schema(
                description =
                        "Came back: revoked, ended, refunded after the end, struck, or not paid out by a statement")
        Money returned) {}
