package hamgara.card.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Reads and locks counties.
@ApplicationScoped
class CountyRepository implements PanacheRepositoryBase<County, String> {

    List<County> after(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }
}
