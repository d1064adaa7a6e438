package hamgara.venue.lottery;

import hamgara.venue.draw.Draw;
import hamgara.venue.draw.Ticket;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything by which a draw can be done again.
@Schema(name = "LotteryProof", description = "Everything by which a draw can be done again.")
record LotteryProofView(
        @Schema(description = "The algorithm, which docs/lottery.md writes down.", examples = Draw.ALGORITHM)
        String algorithm,

        @Schema(description = "Places that were drawn.", examples = "20")
        int places,

        @Schema(
                description =
                        "SHA-256 of the lines `ticket party weight` of all tickets, sorted, each ended by a newline.",
                examples = "d4f4a1f6b5c36a01a78e4e09b9c07e24f1dfb9ad1b0f5a4bb6a1cf4a9e6f7f10")
        String commitment,

        @Schema(description = "Result of the public draw; since the draw.", examples = "483920") @Nullable
        String publicValue,

        @Schema(
                description = "SHA-256 of `commitment:publicValue`; since the draw.",
                examples = "a1f6b5c36a01a78e4e09b9c07e24f1dfb9ad1b0f5a4bb6a1cf4a9e6f7f10d4f4")
        @Nullable
        String seed,

        @Schema(description = "All tickets: in drawn order, before the draw in the order of their text.")
        List<TicketView> tickets) {

    /// One ticket and what became of it.
    @Schema(name = "LotteryTicket", description = "One ticket and what became of it.")
    record TicketView(
            @Schema(
                    description = "The ticket; only its entrant knows whose it is.",
                    examples = "0198c0de-0000-7000-8000-0000000000b7")
            UUID ticket,

            @Schema(description = "People.", examples = "2") int party,

            @Schema(description = "Lots in the urn.", examples = "1")
            int weight,

            @Schema(description = "Its place in the drawn order; since the draw.", examples = "3") @Nullable
            Integer place,

            @Schema(description = "Whether it won; since the draw.", examples = "true") @Nullable
            Boolean won) {

        static TicketView of(Ticket ticket) {
            return new TicketView(ticket.ticket(), ticket.party(), ticket.weight(), null, null);
        }

        static TicketView of(Draw.Drawn drawn) {
            return new TicketView(
                    drawn.ticket().ticket(),
                    drawn.ticket().party(),
                    drawn.ticket().weight(),
                    drawn.place(),
                    drawn.won());
        }
    }
}
