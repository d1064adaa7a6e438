package hamgara.card.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads areas by the borders of a day.
@ApplicationScoped
class AreaRepository implements PanacheRepositoryBase<Area, Long> {

    private static final String VALID =
            " and (validFrom is null or validFrom <= ?2) and (validTo is null or validTo > ?2)";

    Optional<Area> on(String code, LocalDate day) {
        return find("code = ?1" + VALID, code, day).firstResultOptional();
    }

    /// The row of that day, else the newest one there is.
    Optional<Area> onOrLast(String code, LocalDate day) {
        return on(code, day)
                .or(() -> find("code = ?1 order by validTo desc nulls first", code)
                        .firstResultOptional());
    }

    List<Area> children(@Nullable String parent, LocalDate day, String after, int limit) {
        String siblings = parent == null ? "parentCode is null and ?1 is null" : "parentCode = ?1";
        return find(siblings + VALID + " and code > ?3 order by code", parent, day, after)
                .page(0, limit)
                .list();
    }
}
