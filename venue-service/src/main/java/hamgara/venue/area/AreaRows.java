package hamgara.venue.area;

import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the areas that were told of.
@ApplicationScoped
class AreaRows {

    private final EntityManager entities;

    AreaRows(EntityManager entities) {
        this.entities = entities;
    }

    /// All areas of all times of the province in which a code lies; its first two digits name it.
    List<Area> ofProvince(String code) {
        List<?> rows =
                entities.createNativeQuery("""
                        select code, level, parent_code, name_fa, name_ar, name_en, cast(valid_from as text),
                               cast(valid_to as text), successor_code
                        from area where left(code, 2) = left(:code, 2) order by code, valid_from nulls first""").setParameter("code", code).getResultList();
        return rows.stream().map(row -> area((Object[]) row)).toList();
    }

    /// Takes in an area, or what changed of its stretch of time.
    void put(Area area) {
        entities.createNativeQuery("""
                        insert into area (code, level, parent_code, name_fa, name_ar, name_en, valid_from, valid_to,
                                          successor_code)
                        values (:code, :level, :parent, :fa, :ar, :en, cast(:from as date), cast(:to as date), :successor)
                        on conflict (code, valid_from) do update
                            set level = excluded.level, parent_code = excluded.parent_code, name_fa = excluded.name_fa,
                                name_ar = excluded.name_ar, name_en = excluded.name_en, valid_to = excluded.valid_to,
                                successor_code = excluded.successor_code""")
                .setParameter("code", area.code())
                .setParameter("level", area.level())
                .setParameter("parent", area.parent())
                .setParameter("fa", area.names().fa())
                .setParameter("ar", area.names().ar())
                .setParameter("en", area.names().en())
                .setParameter("from", text(area.validFrom()))
                .setParameter("to", text(area.validTo()))
                .setParameter("successor", area.successor())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Area area(Object[] row) {
        return new Area(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                new Names((String) row[3], (String) row[4], (String) row[5]),
                day((String) row[6]),
                day((String) row[7]),
                (String) row[8]);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
