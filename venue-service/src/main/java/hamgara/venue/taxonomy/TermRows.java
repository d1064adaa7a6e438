package hamgara.venue.taxonomy;

import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads terms and brings in those that are not there.
@ApplicationScoped
class TermRows {

    /// A term as the file of the release states it.
    record Row(
            Taxonomy taxonomy,
            String code,
            int position,
            @Nullable String broader,
            Names names) {}

    private final EntityManager entities;

    TermRows(EntityManager entities) {
        this.entities = entities;
    }

    List<TermView> of(Taxonomy taxonomy) {
        List<?> rows = entities.createNativeQuery(
                        "select code, name_fa, name_ar, name_en, broader from term where taxonomy = :taxonomy order by position, code")
                .setParameter("taxonomy", taxonomy.name())
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    /// Those of the codes that the taxonomy does not have.
    List<String> unknown(Taxonomy taxonomy, Collection<String> codes) {
        List<?> unknown = entities.createNativeQuery("""
                        select c from unnest(cast(:codes as text[])) c
                        where not exists (select 1 from term t where t.taxonomy = :taxonomy and t.code = c) order by c""")
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("taxonomy", taxonomy.name())
                .getResultList();
        return unknown.stream().map(String.class::cast).toList();
    }

    int add(Row row) {
        return entities.createNativeQuery("""
                        insert into term (taxonomy, code, position, broader, name_fa, name_ar, name_en)
                        values (:taxonomy, :code, :position, :broader, :fa, :ar, :en) on conflict do nothing""")
                .setParameter("taxonomy", row.taxonomy().name())
                .setParameter("code", row.code())
                .setParameter("position", row.position())
                .setParameter("broader", row.broader())
                .setParameter("fa", row.names().fa())
                .setParameter("ar", row.names().ar())
                .setParameter("en", row.names().en())
                .executeUpdate();
    }

    private static TermView view(Object[] row) {
        return new TermView(
                (String) row[0], new Names((String) row[1], (String) row[2], (String) row[3]), (String) row[4]);
    }
}
