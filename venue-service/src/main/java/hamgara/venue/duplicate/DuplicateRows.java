package hamgara.venue.duplicate;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import hamgara.venue.standing.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds venues that look like one place, and remembers those found to be two.
@ApplicationScoped
class DuplicateRows {

    /// Names alike and not far from each other; where one has no location, names very much alike in one
    /// county. The operator `%` goes through the trigram index.
    private static final String PAIRS = """
            select a.id a_id, a.code a_code, a.name_fa a_fa, a.name_ar a_ar, a.name_en a_en, a.kind a_kind,
                   a.locality a_locality, a.publication a_publication,
                   b.id b_id, b.code b_code, b.name_fa b_fa, b.name_ar b_ar, b.name_en b_en, b.kind b_kind,
                   b.locality b_locality, b.publication b_publication,
                   cast(round(100 * similarity(a.name_key, b.name_key)) as integer) alike,
                   metres_between(cast(a.latitude as float8), cast(a.longitude as float8),
                                  cast(b.latitude as float8), cast(b.longitude as float8)) metres
            from venue a join venue b on b.name_key % a.name_key and a.id < b.id
            where (a.county = :county or b.county = :county)
              and (cast(:venue as uuid) is null or :venue in (cast(a.id as text), cast(b.id as text)))
              and a.publication in ('SUBMITTED', 'PUBLISHED', 'HIDDEN')
              and b.publication in ('SUBMITTED', 'PUBLISHED', 'HIDDEN')
              and not exists (select 1 from distinct_venues d where d.first_id = a.id and d.second_id = b.id)
            """;

    private static final String LIKELY = """
            select * from (%s) p
            where (metres <= 500 and alike >= 40 or metres is null and alike >= 60)
            """.formatted(PAIRS);

    private final EntityManager entities;

    DuplicateRows(EntityManager entities) {
        this.entities = entities;
    }

    /// One row more than the page, those most alike first.
    List<DuplicatePairView> likely(String county, @Nullable UUID venue, PageRequest page) {
        String later = page.cursor().isPresent()
                ? " and (-alike, a_id, b_id) > (-:afterAlike, :afterFirst, :afterSecond)"
                : "";
        var query = entities.createNativeQuery(LIKELY + later + " order by -alike, a_id, b_id")
                .setParameter("county", county)
                .setParameter("venue", venue == null ? null : venue.toString());
        page.cursor()
                .ifPresent(cursor -> query.setParameter("afterAlike", (int) cursor.number(0))
                        .setParameter("afterFirst", cursor.uuid(1))
                        .setParameter("afterSecond", cursor.uuid(2)));
        List<?> rows = query.setMaxResults(page.rowsToRead()).getResultList();
        return rows.stream().map(row -> pair((Object[]) row)).toList();
    }

    static Cursor cursorOf(DuplicatePairView pair) {
        return Cursor.of(
                pair.similarityPercent(), pair.first().id(), pair.second().id());
    }

    /// Whatever the order of the two; found so twice is found so once.
    void distinct(UUID one, UUID other, String caller, Instant now) {
        entities.createNativeQuery("""
                        insert into distinct_venues (first_id, second_id, by_caller, decided_at)
                        values (least(cast(:one as uuid), cast(:other as uuid)),
                                greatest(cast(:one as uuid), cast(:other as uuid)), :caller, :now)
                        on conflict do nothing""")
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("caller", caller)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static DuplicatePairView pair(Object[] row) {
        return new DuplicatePairView(
                side(row, 0),
                side(row, 8),
                ((Number) row[16]).intValue(),
                row[17] == null ? null : ((Number) row[17]).longValue());
    }

    private static DuplicatePairView.Side side(Object[] row, int from) {
        return new DuplicatePairView.Side(
                (UUID) row[from],
                (String) row[from + 1],
                new Names((String) row[from + 2], (String) row[from + 3], (String) row[from + 4]),
                (String) row[from + 5],
                (String) row[from + 6],
                Publication.valueOf((String) row[from + 7]));
    }
}
