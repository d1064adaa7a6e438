package hamgara.venue.operator;

import hamgara.kit.outbox.Event;
import hamgara.kit.text.Names;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The name or the agency of an operator is different now.
record OperatorChanged(UUID operator, String code, @Nullable String agency, Names names) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.operator-changed.v1";
    }

    @Override
    public UUID subject() {
        return operator;
    }
}
