package hamgara.venue.operator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other features need of an operator.
public record OperatorFacts(UUID id, String code, @Nullable String agency) {

    static OperatorFacts of(Operator operator) {
        return new OperatorFacts(operator.id, operator.code, operator.agency);
    }
}
