package hamgara.card.enrolment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import hamgara.card.assessment.Inputs;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step of an enrolment on the wire.
@Schema(name = "EnrolmentStep", description = "One step in the life of an enrolment; never changed.")
record StepView(
        @Schema(description = "What happened; treat the list as open", examples = "DECIDED")
        EnrolmentStep.Kind step,

        @Schema(description = "State after it", examples = "ACTIVE")
        EnrolmentState state,

        @Schema(description = "Why; codes", examples = "[]") List<String> reasons,

        @Schema(description = "Version of the rules then", examples = "1")
        int programmeVersion,

        @Schema(
                description = "What a decision by the rules was made from; absent once the person was forgotten",
                implementation = Inputs.class)
        @JsonRawValue
        @Nullable
        String inputs,

        @Schema(description = "SHA-256 of the inputs as shown, in hexadecimal digits") @Nullable
        String inputsHash,

        @Schema(description = "True when nobody took it but time")
        boolean byTime,

        @Schema(description = "When (UTC)") Instant takenAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String takenAtJalali) {

    static StepView of(EnrolmentStep step) {
        return new StepView(
                step.step,
                step.state,
                List.of(step.reasons),
                step.programmeVersion,
                step.inputs,
                step.inputsHash,
                step.takenBy == null,
                step.takenAt,
                Jalali.of(step.takenAt));
    }
}
