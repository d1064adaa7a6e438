package hamgara.venue.lottery;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A lottery as the API shows it.
@Schema(
        name = "Lottery",
        description = "Places of a slot, or of all sessions of a series together, that are drawn by lot.")
record LotteryView(
        @Schema(description = "Id of the lottery.", examples = "0198c0de-0000-7000-8000-0000000000b1")
        UUID id,

        @Schema(
                description = "Id of the slot; absent where a series is drawn.",
                examples = "0198c0de-0000-7000-8000-00000000000f")
        @Nullable
        UUID slotId,

        @Schema(
                description = "Id of the series whose sessions are drawn together.",
                examples = "0198c0de-0000-7000-8000-00000000005c")
        @Nullable
        UUID seriesId,

        @Schema(description = "Sessions of the series that are drawn together.", examples = "8") @Nullable
        Integer sessions,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(
                description = "Begin of the slot, or of the first session that is drawn.",
                examples = "2026-12-11T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-20")
        String startsAtJalali,

        @Schema(description = "Places to draw, in each session of a series.", examples = "20")
        int places,

        @Schema(description = "Entries are taken from then on.", examples = "2026-11-23T06:30:00Z")
        Instant opensAt,

        @Schema(description = "Entries are taken until then.", examples = "2026-12-01T14:30:00Z")
        Instant closesAt,

        @Schema(description = "Solar date of the closing in Tehran.", examples = "1405-09-10")
        String closesAtJalali,

        @Schema(description = "The public draw whose result becomes the seed.")
        Names seedSource,

        @Schema(description = "When that result becomes known.", examples = "2026-12-03T16:30:00Z")
        Instant seedKnownAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-12")
        String seedKnownAtJalali,

        @Schema(
                description =
                        "It is drawn before then, two hours before the begin, or half of the time left once the result is known; "
                                + "otherwise it lapses, and the places go to whoever comes.",
                examples = "2026-12-11T04:30:00Z")
        Instant drawnUntil,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-20")
        String drawnUntilJalali,

        @Schema(description = "Lots more in the urn for each lost draw, three draws at most.", examples = "1")
        int weightPerLoss,

        @Schema(description = "Where it stands.") LotteryState state,

        @Schema(description = "How many entered; since the closing.", examples = "57") @Nullable
        Integer entrants,

        @Schema(
                description = "SHA-256 of the list of tickets; since the closing.",
                examples = "d4f4a1f6b5c36a01a78e4e09b9c07e24f1dfb9ad1b0f5a4bb6a1cf4a9e6f7f10")
        @Nullable
        String commitment,

        @Schema(description = "Result of the public draw; since the draw.", examples = "483920") @Nullable
        String publicValue,

        @Schema(description = "When it was drawn.", examples = "2026-12-04T06:00:00Z") @Nullable
        Instant drawnAt,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "2")
        long version)
        implements Versioned {

    static LotteryView of(LotteryFacts lottery) {
        return new LotteryView(
                lottery.id(),
                lottery.slotId(),
                lottery.seriesId(),
                lottery.seriesId() == null ? null : lottery.sessions(),
                lottery.venueCode(),
                lottery.startsAt(),
                Jalali.of(lottery.startsAt()),
                lottery.places(),
                lottery.opensAt(),
                lottery.closesAt(),
                Jalali.of(lottery.closesAt()),
                lottery.source(),
                lottery.seedKnownAt(),
                Jalali.of(lottery.seedKnownAt()),
                lottery.drawnUntil(),
                Jalali.of(lottery.drawnUntil()),
                lottery.weightPerLoss(),
                lottery.state(),
                lottery.entrants(),
                lottery.commitment(),
                lottery.publicValue(),
                lottery.drawnAt(),
                lottery.version());
    }
}
