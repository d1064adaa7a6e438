package hamgara.card.enrolment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import hamgara.card.assessment.Inputs;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An enrolment on the wire.
@Schema(
        name = "Enrolment",
        description = "A person's part in a programme. A refusal is a decision too, and stays on record.")
record EnrolmentView(
        UUID id,
        UUID personId,
        UUID programmeId,

        @Schema(description = "Version of the rules it was decided by, and that it keeps until renewed", examples = "1")
        int programmeVersion,

        @Schema(
                description = "UNDER_REVIEW and NEEDS_EVIDENCE wait for the desk, WAITLISTED for the start or a place; "
                        + "ACTIVE and GRACE count, SUSPENDED does not for now; EXPIRED, WITHDRAWN, REJECTED (by the "
                        + "desk) and REFUSED (by the rules) are final")
        EnrolmentState state,

        @Schema(
                description = "Why it is in this state; clients treat the list of codes as open",
                examples = "[\"AGE_BELOW_MIN\"]")
        List<String> reasons,

        @Schema(
                description = "What the last decision by the rules was made from; absent once the person was forgotten",
                implementation = Inputs.class)
        @JsonRawValue
        @Nullable
        String inputs,

        @Schema(description = "SHA-256 of the inputs as shown, in hexadecimal digits")
        String inputsHash,

        @Schema(description = "Number of the application where places or the start are waited for", examples = "17")
        @Nullable
        Long queueNumber,

        @Schema(description = "First day it counts, ISO", examples = "2026-11-23") @Nullable
        LocalDate beginsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-02") @Nullable
        String beginsOnJalali,

        @Schema(description = "Last day of its term, ISO; absent without end", examples = "2027-11-22") @Nullable
        LocalDate endsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1406-09-01") @Nullable
        String endsOnJalali,

        @Schema(description = "Last day it counts, grace included", examples = "2027-12-06") @Nullable
        LocalDate usableUntil,

        @Schema(description = "A claim stated on honour has to be verified by then", examples = "2026-12-23") @Nullable
        LocalDate verifyBy,

        @Schema(
                description = "18th birthday of somebody who came in by a guardian's consent: from that day on the own "
                        + "consent is needed",
                examples = "2027-05-01")
        @Nullable
        LocalDate ownConsentNeededOn,

        @Schema(description = "When it came in and was decided, queued or handed to the desk (UTC)")
        Instant decidedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String decidedAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static EnrolmentView of(Enrolment enrolment) {
        return new EnrolmentView(
                enrolment.id,
                enrolment.personId,
                enrolment.programmeId,
                enrolment.programmeVersion,
                enrolment.state,
                List.of(enrolment.reasons),
                enrolment.inputs,
                enrolment.inputsHash,
                enrolment.queueNumber,
                enrolment.beginsOn,
                jalali(enrolment.beginsOn),
                enrolment.endsOn,
                jalali(enrolment.endsOn),
                enrolment.usableUntil,
                enrolment.verifyBy,
                enrolment.ownConsentAt == null ? enrolment.ownConsentOn : null,
                enrolment.decidedAt,
                Jalali.of(enrolment.decidedAt),
                enrolment.version);
    }

    private static @Nullable String jalali(@Nullable LocalDate day) {
        return day == null ? null : Jalali.of(day);
    }
}
