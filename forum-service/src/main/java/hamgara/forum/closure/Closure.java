package hamgara.forum.closure;

import hamgara.kit.time.ClosureNotice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A notice that closes offices on some days; dated data that is never changed but called off.
@Entity
@Table(name = "closure_notice")
class Closure {

    @Id
    UUID id;

    String[] counties;

    @Column(name = "from_on")
    LocalDate fromOn;

    @Column(name = "to_on")
    LocalDate toOn;

    @Enumerated(EnumType.STRING)
    ClosureNotice.Kind kind;

    @Column(name = "end_time")
    @Nullable
    LocalTime endTime;

    @Column(name = "applies_to")
    String[] appliesTo;

    String lang;

    String title;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "issued_by")
    String issuedBy;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    Closure() {} // for Hibernate

    /// As the working calendar counts it.
    ClosureNotice notice() {
        return ClosureNotice.ofDays(Set.of(counties), fromOn, toOn, kind, endTime, applies(), issuedAt);
    }

    /// Whether the venue service was told of it, and not this one.
    boolean isOfVenues() {
        return issuedBy.equals(VenueClosures.ISSUER);
    }

    Set<ClosureNotice.Applies> applies() {
        return Arrays.stream(appliesTo).map(ClosureNotice.Applies::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
