package hamgara.card.guardian;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A consent on the wire.
@Schema(name = "GuardianConsent", description = "Consent of a guardian to a minor's taking part.")
record GuardianConsentView(
        UUID id,

        @Schema(description = "Person id of the minor") UUID minorId,

        @Schema(description = "Person id of the guardian") UUID guardianId,

        GuardianConsent.Relation relation,

        @Schema(description = "GUARDIAN by own account, or DESK on a signed form")
        GuardianConsent.RecordedBy recordedBy,

        @Schema(
                description = "UNVERIFIED stands on the guardian's word: it counts for applications; VERIFIED by a "
                        + "document lets the guardian act for the minor; WITHDRAWN and ENDED count no more")
        GuardianConsent.State state,

        @Schema(description = "When it was given (UTC)") Instant givenAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String givenAtJalali,

        @Schema(description = "The minor's 18th birthday: the first day it no longer counts", examples = "2027-05-01")
        LocalDate endsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1406-02-11")
        String endsOnJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static GuardianConsentView of(GuardianConsent consent, LocalDate today) {
        return new GuardianConsentView(
                consent.id,
                consent.minorId,
                consent.guardianId,
                consent.relation,
                consent.recordedBy,
                consent.state(today),
                consent.givenAt,
                Jalali.of(consent.givenAt),
                consent.endsOn,
                Jalali.of(consent.endsOn),
                consent.version);
    }
}
