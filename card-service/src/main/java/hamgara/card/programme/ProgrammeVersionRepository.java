package hamgara.card.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds the versions of programmes.
@ApplicationScoped
class ProgrammeVersionRepository implements PanacheRepositoryBase<ProgrammeVersion, ProgrammeVersion.Key> {

    Optional<ProgrammeVersion> of(UUID programme, int number) {
        return findByIdOptional(new ProgrammeVersion.Key(programme, number));
    }
}
