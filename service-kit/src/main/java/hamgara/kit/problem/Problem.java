package hamgara.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of every error of the platform, after RFC 9457.
@Schema(
        name = "Problem",
        description = "What went wrong. Clients branch on `code`; `title` and `detail` are for people.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(description = "Relative URI of the kind of problem.", examples = "/problems/slot-taken")
        String type,

        @Schema(description = "Short name in the caller's language.")
        String title,

        @Schema(description = "HTTP status.", examples = "409")
        int status,

        @Schema(description = "What happened and what to do next, in the caller's language.")
        String detail,

        @Schema(description = "Path of the request.", examples = "/v1/holds/0198c0de-0000-7000-8000-000000000001")
        String instance,

        @Schema(description = "Stable word for programs.", examples = "SLOT_TAKEN")
        String code,

        @Schema(description = "Name of this request in the logs and traces.")
        String traceId,

        @Schema(description = "The fields at fault, where the request has fields.") @Nullable
        List<FieldProblem> errors,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

    /// One field at fault.
    @Schema(name = "FieldProblem")
    public record FieldProblem(
            @Schema(
                    description = "JSON pointer into the request body, or the name of the parameter.",
                    examples = "/nationalId")
            String pointer,

            @Schema(description = "Stable word for programs.", examples = "SIZE")
            String code,

            @Schema(description = "What is wrong, in the caller's language.", examples = "کد ملی باید ده رقم باشد.")
            String detail) {}

    /// The type URI of a slug.
    public static String typeOf(String slug) {
        return "/problems/" + slug;
    }

    /// The code of a slug: the same word in UPPER_SNAKE.
    public static String codeOf(String slug) {
        return slug.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
