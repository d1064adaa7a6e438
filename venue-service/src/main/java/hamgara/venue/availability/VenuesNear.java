package hamgara.venue.availability;

import hamgara.venue.place.Box;
import hamgara.venue.place.Near;
import java.time.Duration;

/// The venues that a search means, in a table `near n`: those of the catalogue that are in use, each
/// with its distance and the times of the period in which it is closed. These are put together once for
/// a venue, not for each slot of it.
final class VenuesNear {

    /// Whether the venue is closed in any of the time of a slot.
    static final String CLOSED = " coalesce(n.closed && tstzrange(s.starts_at, s.ends_at), false)";

    /// Whether a school keeps any of it for its pupils.
    static final String KEPT = " coalesce(n.kept && tstzrange(s.starts_at, s.ends_at), false)";

    /// Nothing that begins in a period lasts longer beyond its end.
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final String TIMES = """
             from venue v cross join lateral (
                select range_agg(c.during) filter (where not c.for_pupils) as closed,
                       range_agg(c.during) filter (where c.for_pupils) as kept
                from closed_time c where c.venue_id = v.id and c.during && tstzrange(?, ?)) t
            """;

    private VenuesNear() {}

    static Sql of(Need need) {
        Need.Where where = need.where();
        Near near = where.near();
        var sql = new Sql("with near as materialized (select v.*, t.closed, t.kept, ")
                .text(near == null ? "null::integer as metres" : "d.metres")
                .text(TIMES)
                .add(need.from())
                .add(need.until().plus(LONGEST));
        if (near != null) {
            sql.text(
                            " cross join lateral (select metres_between(?, ?, v.latitude::float8, v.longitude::float8)::integer as metres) d")
                    .add(near.latitude())
                    .add(near.longitude());
        }
        sql.text(" where v.state = 'OPEN' and v.publication = 'PUBLISHED'");
        if (near != null) {
            // venues outside of the box need no reckoning
            Box around = near.around();
            sql.text(" and v.latitude between ? and ? and d.metres <= ?");
            sql.add(around.south()).add(around.north()).add(near.metres());
        }
        if (where.venue() != null) {
            sql.text(" and v.code = ?").add(where.venue());
        }
        if (where.county() != null) {
            sql.text(" and v.county = ?").add(where.county());
        }
        if (where.category() != null) {
            sql.text(" and v.category = ?").add(where.category());
        }
        if (where.facility() != null) {
            sql.text(" and v.id = (select venue_id from facility where id = ?)").add(where.facility());
        }
        card(sql, need);
        return sql.text(")\n");
    }

    private static void card(Sql sql, Need need) {
        Need.CardClass card = need.card();
        if (card == null) {
            return;
        }
        sql.text(" and v.county = ? and v.category = any (?)").add(card.county());
        sql.add(card.categories().toArray(new String[0]));
        if (!card.venues().isEmpty()) {
            sql.text(" and v.code = any (?)").add(card.venues().toArray(new String[0]));
        }
    }
}
