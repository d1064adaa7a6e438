package hamgara.venue.waiting;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry as who waits sees it.
@Schema(name = "WaitingEntry", description = "Somebody who waits for places of a slot.")
record WaitingEntryView(
        @Schema(description = "Id, made by the client.", examples = "0198c0de-0000-7000-8000-0000000000b4")
        UUID id,

        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "Begin of the slot.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End of the slot.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "Id of the card.", examples = "0198c0de-0000-7000-8000-0000000000ca")
        UUID cardId,

        @Schema(description = "People.", examples = "4") int party,

        @Schema(description = "Whether the party comes together or not at all.", examples = "false")
        boolean allOrNone,

        @Schema(description = "So many places would do.", examples = "2")
        int atLeast,

        @Schema(description = "Where it stands.") WaitingState state,
        @Schema(description = "Its class.") PriorityClass priorityClass,

        @Schema(description = "Its place in line, 1 for the next; absent unless it waits.", examples = "3") @Nullable
        Integer position,

        @Schema(description = "Cardholders before it; absent unless it waits.", examples = "2") @Nullable
        Integer peopleAhead,

        @Schema(description = "Places that those wait for; absent unless it waits.", examples = "5") @Nullable
        Integer placesAhead,

        @Schema(
                description =
                        "How many behind it were served because the free places sufficed for them and not for this party. "
                                + "After three, what comes free is saved for it until two hours before the begin.",
                examples = "1")
        int passedOver,

        @Schema(
                description = "Id of the hold to book from, while there is an offer and afterwards.",
                examples = "0198c0de-0000-7000-8000-00000000001e")
        @Nullable
        UUID holdId,

        @Schema(description = "Places offered.", examples = "2") @Nullable
        Integer offeredPlaces,

        @Schema(
                description = "The offer stands until then, by the clock of the database.",
                examples = "2026-11-22T08:00:00Z")
        @Nullable
        Instant offerExpiresAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-01") @Nullable
        String offerExpiresAtJalali,

        @Schema(description = "Offers that ran out; after the second the entry is over.", examples = "0")
        int offersLapsed,

        @Schema(description = "When it was made.", examples = "2026-11-21T06:00:00Z")
        Instant createdAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-08-30")
        String createdAtJalali,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "3")
        long version)
        implements Versioned {

    static WaitingEntryView of(WaitingFacts entry) {
        boolean waits = entry.waits();
        Instant expiresAt = entry.offerExpiresAt();
        return new WaitingEntryView(
                entry.id(),
                entry.slotId(),
                entry.venueCode(),
                entry.startsAt(),
                Jalali.of(entry.startsAt()),
                entry.endsAt(),
                entry.cardId(),
                entry.party(),
                entry.least() == entry.party(),
                entry.least(),
                entry.state(),
                entry.priority(),
                waits ? entry.ahead() + 1 : null,
                waits ? entry.ahead() : null,
                waits ? entry.placesAhead() : null,
                entry.passed(),
                entry.holdId(),
                entry.given(),
                expiresAt,
                expiresAt == null ? null : Jalali.of(expiresAt),
                entry.lapsed(),
                entry.createdAt(),
                Jalali.of(entry.createdAt()),
                entry.version());
    }
}
