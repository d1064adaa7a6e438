package hamgara.venue.parity;

import hamgara.kit.outbox.Event;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// Women have less of the coming evening and weekend places of a county than was set.
record ParityAlertRaised(String county, BigDecimal womenPercent, int limitPercent, LocalDate weekOn) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.parity-alert-raised.v1";
    }

    /// The county has no id; its code makes one.
    @Override
    public UUID subject() {
        return UUID.nameUUIDFromBytes(("parity/" + county).getBytes(StandardCharsets.UTF_8));
    }
}
