package hamgara.forum.scope;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A scope on the wire.
@Schema(name = "Scope", description = "What the caller declared to be concerned with.")
record ScopeView(
        @Schema(description = "Codes of areas; none leaves them open.", examples = "[\"0614\"]")
        List<String> areas,

        @Schema(description = "Codes of subjects; none leaves them open.", examples = "[\"EDUCATION\"]")
        List<String> subjects,

        @Schema(description = "Declared at this instant (UTC); absent when nothing ever was.") @Nullable
        Instant since,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02") @Nullable
        String sinceJalali,

        @Schema(description = "Until another was declared.") @Nullable
        Instant until,

        @JsonIgnore @Nullable UUID id) {

    static final ScopeView NONE = new ScopeView(List.of(), List.of(), null, null, null, null);

    static ScopeView of(List<String> areas, List<String> subjects, Instant since, @Nullable Instant until, UUID id) {
        return new ScopeView(areas, subjects, since, Jalali.of(since), until, id);
    }
}
