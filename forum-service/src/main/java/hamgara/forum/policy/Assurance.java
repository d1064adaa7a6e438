package hamgara.forum.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How surely a person must be known for each act, from 0 (signed in) to 3 (confirmed by an official service).
@Schema(
        name = "AssurancePerAct",
        description =
                "How surely a person must be known: 0 signed in, 1 reached by the account's provider, 2 shown at a "
                        + "desk, 3 confirmed by an official service.")
public record Assurance(
        @Schema(description = "To publish a proposal.", examples = "1", defaultValue = "1") @Min(0) @Max(3)
        Integer propose,

        @Schema(description = "To support one.", examples = "1", defaultValue = "1") @Min(0) @Max(3)
        Integer support,

        @Schema(description = "To make a statement.", examples = "0", defaultValue = "0") @Min(0) @Max(3)
        Integer state,

        @Schema(description = "To vote on one.", examples = "0", defaultValue = "0") @Min(0) @Max(3)
        Integer vote,

        @Schema(description = "To comment.", examples = "0", defaultValue = "0") @Min(0) @Max(3)
        Integer comment,

        @Schema(description = "To register for a session.", examples = "0", defaultValue = "0") @Min(0) @Max(3)
        Integer register) {

    /// What is left out takes the usual value.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public Assurance {
        propose = propose == null ? 1 : propose;
        support = support == null ? 1 : support;
        state = state == null ? 0 : state;
        vote = vote == null ? 0 : vote;
        comment = comment == null ? 0 : comment;
        register = register == null ? 0 : register;
    }

    @SuppressWarnings("NullAway")
    static Assurance usual() {
        return new Assurance(null, null, null, null, null, null);
    }

    /// What this act needs.
    public int of(Act act) {
        return switch (act) {
            case PROPOSE -> propose;
            case SUPPORT -> support;
            case STATE -> state;
            case VOTE -> vote;
            case COMMENT -> comment;
            case REGISTER -> register;
        };
    }
}
