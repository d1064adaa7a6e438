package hamgara.venue.operator;

import hamgara.kit.outbox.Event;
import hamgara.kit.text.Names;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An operator joined.
record OperatorRegistered(
        UUID operator, String code, @Nullable String agency, Names names) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.operator-registered.v1";
    }

    @Override
    public UUID subject() {
        return operator;
    }
}
