package hamgara.forum.closure;

import hamgara.kit.outbox.Event;
import hamgara.kit.time.ClosureNotice;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Offices will be closed; inside this service, the sign to work out due dates again.
public record ClosureAnnounced(
        UUID notice,
        List<String> counties,
        LocalDate fromOn,
        LocalDate toOn,
        ClosureNotice.Kind kind,
        @Nullable LocalTime endTime,
        List<ClosureNotice.Applies> appliesTo)
        implements Event {

    public ClosureAnnounced {
        counties = List.copyOf(counties);
        appliesTo = List.copyOf(appliesTo);
    }

    @Override
    public String type() {
        return "hamgara.forum.closure-announced.v1";
    }

    @Override
    public UUID subject() {
        return notice;
    }
}
