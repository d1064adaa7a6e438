package hamgara.venue.tariff;

import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places of a facility cost something else from a day on.
record TariffSet(
        UUID facility,
        UUID tariff,
        LocalDate fromOn,
        String venue,
        @Nullable String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.tariff-set.v1";
    }

    @Override
    public UUID subject() {
        return facility;
    }
}
