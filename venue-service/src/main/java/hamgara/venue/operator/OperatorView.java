package hamgara.venue.operator;

import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An operator as the API shows it.
@Schema(name = "Operator", description = "An office, school or club that runs venues.")
record OperatorView(
        @Schema(description = "Id of the operator.", examples = "0198c0de-0000-7000-8000-00000000000a")
        UUID id,

        @Schema(description = "Stable short name.", examples = "shush-sport-youth")
        String code,

        @Schema(description = "Public agency behind it; absent for a private club.", examples = "SPORT_YOUTH") @Nullable
        String agency,

        @Schema(description = "Its name.") Names names,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "3")
        long version)
        implements Versioned {

    static OperatorView of(Operator operator) {
        return new OperatorView(operator.id, operator.code, operator.agency, operator.names(), operator.version);
    }
}
