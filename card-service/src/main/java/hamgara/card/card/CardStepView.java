package hamgara.card.card;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change in the life of a card on the wire.
@Schema(name = "CardStep", description = "What a card became, when, and in which role somebody did it; never who.")
record CardStepView(
        Card.State state,

        @Schema(description = "Cause that was given, or reason of a replacement", examples = "HOLDER_LOST") @Nullable
        String cause,

        @Schema(description = "Causes that this step lifted", examples = "[\"RISK\"]")
        List<Card.Cause> lifted,

        @Schema(description = "Causes that stood after this step", examples = "[\"HOLDER_LOST\"]")
        List<Card.Cause> causes,

        @Schema(description = "When (UTC)", examples = "2026-11-23T08:30:00Z")
        Instant at,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String atJalali,

        @Schema(description = "SYSTEM: by time or by the enrolment", examples = "DESK")
        Card.Actor actor) {

    /// Steps of before there could be several causes name none but the one that was given.
    static CardStepView of(Card.State state, @Nullable String cause, Causes causes, Instant at, String actor) {
        return new CardStepView(
                state, cause, causes.lifted(), causes.standing(), at, Jalali.of(at), Card.Actor.valueOf(actor));
    }

    /// What a step did to the causes of a suspension.
    record Causes(List<Card.Cause> lifted, List<Card.Cause> standing) {}
}
