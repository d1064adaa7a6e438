package hamgara.forum.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads what is late, latest first. The days are counted when they change and not when the board is read, so the
/// order is that of two indexes; and it is the same for whoever asks: what belongs to private halls is not on it.
@ApplicationScoped
class OverdueBoard {

    private final Session database;

    OverdueBoard(Session database) {
        this.database = database;
    }

    List<OverdueView> list(Filter filter, @Nullable Long afterDays, @Nullable UUID after, int limit) {
        return database.createNativeQuery("""
                        (select c.id, 'CASE' as kind, c.proposal_id, c.county, c.subject, c.agency, c.late_days, c.level,
                               c.state in ('OPEN', 'REFERRED') and c.acknowledge_overdue_at is not null as no_word,
                               c.overdue_at is not null as no_answer, c.acknowledge_due_at, c.answer_due_at,
                               c.original_answer_due_at
                        from agency_case c
                        where c.late_next_at is not null and coalesce(:kind, 'CASE') = 'CASE'
                          and (cast(:county as text) is null or c.county = :county)
                          and (cast(:agency as text) is null or c.agency = :agency)
                          and (cast(:level as int) is null or c.level = :level)
                          and (cast(:days as bigint) is null
                               or c.late_days < :days or (c.late_days = :days and c.id > :after))
                          and not exists (select 1 from hall h where h.id = c.hall_id and h.visibility = 'PRIVATE')
                        order by c.late_days desc, c.id limit :most)
                        union all
                        (select r.id, 'RESOLUTION', r.proposal_id, r.county, null, r.owner_agency, r.late_days, r.level,
                               false, true, null, cast(r.due_on + 1 as timestamp) at time zone 'Asia/Tehran',
                               cast(r.first_due_on + 1 as timestamp) at time zone 'Asia/Tehran'
                        from resolution r
                        where r.late_days is not null and coalesce(:kind, 'RESOLUTION') = 'RESOLUTION'
                          and (cast(:county as text) is null or r.county = :county)
                          and (cast(:agency as text) is null or r.owner_agency = :agency)
                          and (cast(:level as int) is null or r.level = :level)
                          and (cast(:days as bigint) is null
                               or r.late_days < :days or (r.late_days = :days and r.id > :after))
                          and not exists (select 1 from hall h where h.id = r.hall_id and h.visibility = 'PRIVATE')
                        order by r.late_days desc, r.id limit :most)
                        order by late_days desc, id limit :most""", Object[].class)
                .setParameter(
                        "kind", filter.kind() == null ? null : filter.kind().name(), String.class)
                .setParameter("county", filter.county(), String.class)
                .setParameter("agency", filter.agency(), String.class)
                .setParameter("level", filter.level(), Integer.class)
                .setParameter("days", afterDays, Long.class)
                .setParameter("after", after, UUID.class)
                .setParameter("most", limit)
                .getResultStream()
                .map(row -> OverdueView.of(row))
                .toList();
    }

    /// What an agency can owe.
    @Schema(name = "OverdueKind")
    enum Kind {
        /// An answer, or the word that it is at work on one.
        CASE,
        /// What was resolved.
        RESOLUTION
    }

    /// What the board may be narrowed by.
    record Filter(
            @Nullable Kind kind,
            @Nullable String county,
            @Nullable String agency,
            @Nullable Integer level) {}
}
