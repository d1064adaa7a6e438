package hamgara.card.card;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change in the life of a card on the wire.
@Schema(name = "CardStep", description = "What a card became, when, and in which role somebody did it; never who.")
record CardStepView(
        Card.State state,

        @Schema(description = "Cause of a suspension or reason of a replacement", examples = "HOLDER_LOST") @Nullable
        String cause,

        @Schema(description = "When (UTC)", examples = "2026-11-23T08:30:00Z")
        Instant at,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String atJalali,

        @Schema(description = "SYSTEM: by time or by the enrolment", examples = "DESK")
        Card.Actor actor) {

    static CardStepView of(String state, @Nullable String cause, Instant at, String actor) {
        return new CardStepView(Card.State.valueOf(state), cause, at, Jalali.of(at), Card.Actor.valueOf(actor));
    }
}
