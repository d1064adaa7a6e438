package hamgara.venue.schoolblock;

import hamgara.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time that comes back on days of the week within a period, in which no outsider books.
@Entity
class SchoolBlock {

    @Id
    UUID id;

    UUID venueId;

    @Enumerated(EnumType.STRING)
    SchoolBlockKind kind;

    String name;
    LocalDate fromOn;
    LocalDate toOn;
    String[] weekdays;

    @Nullable
    LocalTime fromTime;

    @Nullable
    LocalTime toTime;

    String setBy;

    @Nullable
    Instant removedAt;

    @Version
    long version;

    SchoolBlock() {}

    SchoolBlock(UUID venue, NewSchoolBlock request, String by) {
        this.id = Ids.next();
        this.venueId = venue;
        this.setBy = by;
        take(request);
    }

    final void take(NewSchoolBlock request) {
        this.kind = request.kind();
        this.name = request.name();
        this.fromOn = request.fromOn();
        this.toOn = request.toOn();
        this.weekdays = request.days().stream().map(Enum::name).toArray(String[]::new);
        this.fromTime = request.from();
        this.toTime = request.to();
    }

    List<SchoolDay> days() {
        return Arrays.stream(weekdays).map(SchoolDay::valueOf).sorted().toList();
    }
}
