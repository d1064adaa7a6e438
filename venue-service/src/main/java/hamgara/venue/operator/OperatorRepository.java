package hamgara.venue.operator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Finds operators.
@ApplicationScoped
class OperatorRepository implements PanacheRepositoryBase<Operator, UUID> {

    Optional<Operator> byCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
