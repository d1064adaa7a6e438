package hamgara.forum.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A topic that is new.
@Schema(name = "NewTopic")
record NewTopic(
        @Schema(description = "Its code.", examples = "SCHOOL_YARDS", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z_]{1,39}")
        String code,

        @Schema(
                description = "Code of the agency that answers for it where no rule says otherwise.",
                examples = "EDUCATION",
                required = true)
        @NotNull
        @Pattern(regexp = "[A-Z_]{2,40}")
        String usualAgency,

        @Schema(description = "Where it stands and what it weighs.", required = true) @NotNull @Valid
        TopicChange topic) {}
