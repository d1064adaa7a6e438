package hamgara.card.enrolment;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An enrolment on the wire.
@Schema(
        name = "Enrolment",
        description = "The decision on an application. A refusal is a decision too, and stays on record.")
record EnrolmentView(
        UUID id,
        UUID personId,
        UUID programmeId,

        @Schema(description = "Version of the rules it was decided by, and that it keeps", examples = "1")
        int programmeVersion,

        @Schema(description = "ACTIVE takes part, REFUSED does not")
        Enrolment.State state,

        @Schema(
                description = "Why it was refused; clients treat the list of codes as open",
                examples = "[\"AGE_BELOW_MIN\"]")
        List<String> reasons,

        @Schema(description = "What the decision was made from")
        Inputs inputs,

        @Schema(description = "When it was decided (UTC)") Instant decidedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String decidedAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    /// The inputs of a decision on the wire.
    @Schema(name = "EnrolmentInputs", description = "Frozen on the day of the decision.")
    record Inputs(
            @Schema(description = "Full Jalali years that day", examples = "17")
            int age,

            @Schema(description = "SCI code of the area of residence", examples = "0614021281")
            String areaCode,

            @Schema(description = "A guardian's consent held")
            boolean guardianConsent) {}

    static EnrolmentView of(Enrolment enrolment) {
        return new EnrolmentView(
                enrolment.id,
                enrolment.personId,
                enrolment.programmeId,
                enrolment.programmeVersion,
                enrolment.state,
                List.of(enrolment.reasons),
                new Inputs(enrolment.age, enrolment.areaCode, enrolment.guardianConsentId != null),
                enrolment.decidedAt,
                Jalali.of(enrolment.decidedAt),
                enrolment.version);
    }
}
