package hamgara.card.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A welfare programme of a county; what it grants stands in its versions.
@Entity
class Programme {

    @Id
    UUID id;

    String code;
    String countyCode;
    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    @Enumerated(EnumType.STRING)
    ProgrammeState state;

    @Nullable
    Integer publishedVersion;

    int latestVersion;
    Instant createdAt;

    /// For trying terminals out; lists, statements and reports leave it out.
    boolean sandbox;

    @Version
    long version;

    Programme() {}
}
