package hamgara.card.claim;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A claim on the wire.
@Schema(name = "Claim", description = "What a person or an office says of a person, and until when it counts.")
record ClaimView(
        UUID id,
        UUID personId,

        @Schema(
                description = "STUDENT, TEACHER, RURAL, MARGINAL_AREA, REFERRED_WELFARE, REFERRED_VETERANS, VOLUNTEER, "
                        + "ACCESS_NEEDS (needs a way in or somebody along; never why)")
        Claim.Type type,

        @Schema(description = "STATED counts on the holder's honour; VERIFIED by what the desk saw; WITHDRAWN no more")
        Claim.State state,

        @Schema(description = "Whose word it is", examples = "HOLDER")
        Claim.Source source,

        @Schema(description = "What the desk saw; absent while only stated", examples = "LETTER")
        Claim.@Nullable Evidence evidence,

        @Schema(description = "First day it counts, ISO", examples = "2026-11-23")
        LocalDate validFrom,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-02")
        String validFromJalali,

        @Schema(description = "Last day it counts, ISO", examples = "2027-02-21")
        LocalDate validUntil,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-12-02")
        String validUntilJalali,

        @Schema(description = "When it was recorded (UTC)") Instant recordedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String recordedAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id,
                claim.personId,
                claim.type,
                claim.state,
                claim.source,
                claim.evidence,
                claim.validFrom,
                Jalali.of(claim.validFrom),
                claim.validUntil,
                Jalali.of(claim.validUntil),
                claim.recordedAt,
                Jalali.of(claim.recordedAt),
                claim.version);
    }
}
