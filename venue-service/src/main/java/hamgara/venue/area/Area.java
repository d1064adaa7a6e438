package hamgara.venue.area;

import hamgara.kit.text.Names;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One area as it was between two dates; a missing first day means that the beginning is not known.
record Area(
        String code,
        String level,
        @Nullable String parent,
        Names names,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && !endedBy(day);
    }

    boolean endedBy(LocalDate day) {
        return validTo != null && !validTo.isAfter(day);
    }
}
