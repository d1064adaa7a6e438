package hamgara.card.pocket;

import hamgara.card.programme.Category;
import java.time.LocalDate;
import java.util.UUID;

/// What others have to know of a pocket; amounts in its unit.
public record PocketFacts(
        UUID id,
        UUID enrolment,
        UUID person,
        UUID programme,
        String unit,
        Category category,
        LocalDate startsOn,
        LocalDate endsOn,
        int priority,
        long available,
        long held,
        long offline) {}
