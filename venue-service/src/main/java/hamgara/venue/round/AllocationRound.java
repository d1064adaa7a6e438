package hamgara.venue.round;

import hamgara.kit.text.Names;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One season of some facilities that is given out.
@Entity
class AllocationRound {

    @Id
    UUID id;

    String county;
    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    @Enumerated(EnumType.STRING)
    RoundState state;

    LocalDate opensOn;
    LocalDate closesOn;
    LocalDate fromOn;
    LocalDate toOn;
    Instant madeAt;

    @Version
    long version;

    AllocationRound() {}

    AllocationRound(UUID id, NewRound request, LocalDate today, Instant now) {
        this.id = id;
        this.county = request.county();
        this.nameFa = request.names().fa();
        this.nameAr = request.names().ar();
        this.nameEn = request.names().en();
        this.opensOn = request.opensOn();
        this.closesOn = request.closesOn();
        this.fromOn = request.fromOn();
        this.toOn = request.toOn();
        this.madeAt = now;
        this.state = opensOn.isAfter(today) ? RoundState.UPCOMING : RoundState.OPEN;
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }
}
