package hamgara.venue.rebooking;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A proposal as the API shows it.
@Schema(
        name = "Rebooking",
        description = "What is proposed for one booking whose time was closed. It says nothing of the person.")
record RebookingView(
        @Schema(
                description = "Id of the proposal; also the id of the booking that comes of a move.",
                examples = "0198c0de-0000-7000-8000-00000000002a")
        UUID id,

        @Schema(description = "Id of the booking.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID bookingId,

        @Schema(description = "Id of its slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Code of its venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "Begin of its slot (UTC).", examples = "2026-12-01T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-10")
        String startsAtJalali,

        @Schema(description = "End of its slot (UTC).", examples = "2026-12-01T07:30:00Z")
        Instant endsAt,

        @Schema(description = "People.", examples = "2") int party,

        @Schema(description = "What took the time.", examples = "CLOSURE")
        RebookingCause cause,

        @Schema(
                description = "Id of the closure, the block, the day of staff or the hidden venue.",
                examples = "0198c0de-0000-7000-8000-00000000000c")
        UUID causeId,

        @Schema(description = "Why the venue is closed; absent where it is not.", examples = "HEAT") @Nullable
        String reason,

        @Schema(description = "What visitors are told.") Names message,

        @Schema(description = "What is proposed.", examples = "MOVE")
        RebookingKind kind,

        @Schema(description = "Where it stands.", examples = "OPEN")
        RebookingState state,

        @Schema(
                description =
                        "Until when it can be answered (UTC): until the slot would have begun, or ended where that was "
                                + "less than an hour ahead. Unanswered, the booking ends then without loss.",
                examples = "2026-12-01T06:30:00Z")
        Instant answerBy,

        @Schema(
                description =
                        "Fitting slots, the best first: of the same kind and audience, at that time or later, near. They "
                                + "are not kept; the first to accept has them.")
        List<OptionView> options,

        @Schema(
                description = "Slot of the new booking; only when it was moved.",
                examples = "0198c0de-0000-7000-8000-00000000001f")
        @Nullable
        UUID movedToSlotId,

        @Schema(description = "When it was proposed (UTC).", examples = "2026-11-30T16:00:00Z")
        Instant proposedAt,

        @Schema(description = "When it was answered or ended (UTC).", examples = "2026-11-30T17:20:00Z") @Nullable
        Instant endedAt,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "0")
        long version)
        implements Versioned {

    @Schema(name = "RebookingOption", description = "A slot to move to.")
    record OptionView(
            @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000001f")
            UUID slotId,

            @Schema(description = "Code of its venue.", examples = "takhti")
            String venueCode,

            @Schema(description = "Id of its facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
            UUID facilityId,

            @Schema(description = "Begin (UTC).", examples = "2026-12-03T06:30:00Z")
            Instant startsAt,

            @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-12")
            String startsAtJalali,

            @Schema(description = "End (UTC).", examples = "2026-12-03T07:30:00Z")
            Instant endsAt,

            @Schema(description = "Places free now.", examples = "8")
            int free) {}

    static RebookingView of(RebookingFacts facts, List<RebookingFacts.Option> options) {
        return new RebookingView(
                facts.id(),
                facts.bookingId(),
                facts.slotId(),
                facts.venueCode(),
                facts.startsAt(),
                Jalali.of(facts.startsAt()),
                facts.endsAt(),
                facts.party(),
                facts.cause(),
                facts.causeId(),
                facts.reason(),
                facts.message(),
                facts.kind(),
                facts.state(),
                facts.answerBy(),
                options.stream().map(RebookingView::of).toList(),
                facts.movedTo(),
                facts.proposedAt(),
                facts.endedAt(),
                facts.version());
    }

    private static OptionView of(RebookingFacts.Option option) {
        return new OptionView(
                option.slotId(),
                option.venueCode(),
                option.facilityId(),
                option.startsAt(),
                Jalali.of(option.startsAt()),
                option.endsAt(),
                option.free());
    }
}
