package hamgara.card.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a programme's rules and entitlements; never changed once published.
@Entity
class ProgrammeVersion {

    @Embeddable
    record Key(@Column(name = "programme_id") UUID programmeId, int number) {}

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    Programme.State state;

    int ageMin;
    int ageMax;

    @Column(columnDefinition = "text[]")
    String[] areaCodes;

    @Nullable
    Integer guardianConsentUnder;

    Instant createdAt;

    @Nullable
    Instant publishedAt;

    @ElementCollection
    @CollectionTable(
            name = "entitlement",
            joinColumns = {
                @JoinColumn(name = "programme_id", referencedColumnName = "programme_id"),
                @JoinColumn(name = "version_number", referencedColumnName = "number")
            })
    Set<Entitlement> entitlements = new HashSet<>();

    ProgrammeVersion() {}

    Rules rules() {
        return new Rules(ageMin, ageMax, List.of(areaCodes), guardianConsentUnder);
    }

    List<Entitlement> sortedEntitlements() {
        return entitlements.stream()
                .sorted(Comparator.comparing(Entitlement::category))
                .toList();
    }
}
