package hamgara.card.area;

import hamgara.kit.outbox.Event;
import hamgara.kit.text.Names;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The borders of an area, from one day to another, became known or are known better now.
record AreaDrawn(
        UUID id,
        String code,
        Area.Level level,
        @Nullable String parent,
        Names names,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Area.DatePrecision datePrecision,
        @Nullable String successor)
        implements Event {

    @Override
    public String type() {
        return "hamgara.card.area-drawn.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
