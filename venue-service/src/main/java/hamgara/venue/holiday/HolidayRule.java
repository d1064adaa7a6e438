package hamgara.venue.holiday;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/// How one venue follows holidays; a venue without a rule is open as usual.
@Entity
class HolidayRule {

    @Id
    UUID venueId;

    @Enumerated(EnumType.STRING)
    Practice practice;

    @Version
    long version;

    HolidayRule() {}

    HolidayRule(UUID venueId) {
        this.venueId = venueId;
        this.practice = Practice.AS_USUAL;
    }
}
