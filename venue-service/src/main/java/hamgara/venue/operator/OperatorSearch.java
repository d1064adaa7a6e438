package hamgara.venue.operator;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a reader looks for among the operators.
class OperatorSearch {

    @RestQuery
    @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
    @Parameter(description = "Only operators of this public agency.", example = "EDUCATION")
    @Nullable
    String agency;

    @RestQuery("q")
    @Size(max = 100)
    @Parameter(description = "A part of the name in any language, whatever the spelling.")
    @Nullable
    String words;
}
