package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads and keeps cases.
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<AgencyCase, UUID> {

    Optional<AgencyCase> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Cases of a county that still wait for something, held in id order so that nobody waits in a circle.
    List<AgencyCase> waitingIn(String county) {
        return find("county = ?1 and state <> ?2 order by id", county, CaseState.ANSWERED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Newest first: all but those of unseen halls that are not with the caller's agency.
    List<AgencyCase> list(Filter filter, List<UUID> unseen, Agencies.Own own, @Nullable UUID before, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from agency_case
                        where (cast(:county as text) is null or county = :county)
                          and (cast(:agency as text) is null or agency = :agency)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:overdue as boolean) is null
                               or :overdue = (state <> 'ANSWERED' and answer_due_at < :now))
                          and (hall_id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))
                               or (agency = :ownAgency and :ownCounty in ('*', county)))
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc""", AgencyCase.class)
                .setParameter("county", filter.county(), String.class)
                .setParameter("agency", filter.agency(), String.class)
                .setParameter(
                        "state", filter.state() == null ? null : filter.state().name(), String.class)
                .setParameter("overdue", filter.overdue(), Boolean.class)
                .setParameter("now", filter.now())
                .setParameter("unseen", unseen.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("ownAgency", own.agency(), String.class)
                .setParameter("ownCounty", own.county(), String.class)
                .setParameter("before", before, UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Marks cases whose answer is overdue and not yet reported. Two sweeps at once never mark the same case: one
    /// holds the row and the other passes it by.
    List<UUID> markAnswerOverdue(Instant now, int most) {
        return mark("overdue_at", "answer_due_at", "state <> 'ANSWERED'", now, most);
    }

    List<UUID> markAcknowledgementOverdue(Instant now, int most) {
        return mark("acknowledge_overdue_at", "acknowledge_due_at", "state in ('OPEN', 'REFERRED')", now, most);
    }

    private List<UUID> mark(String reported, String due, String waiting, Instant now, int most) {
        return getSession()
                .createNativeQuery("""
                        with due as materialized (
                            select id from agency_case
                            where %2$s < :now and %1$s is null and %3$s
                            order by %2$s limit :most for update skip locked)
                        update agency_case c set %1$s = :now, version = c.version + 1
                        from due where c.id = due.id returning c.id""".formatted(reported, due, waiting), UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /// What a list may be narrowed by.
    record Filter(
            @Nullable String county,
            @Nullable String agency,
            @Nullable CaseState state,
            @Nullable Boolean overdue,
            Instant now) {}
}
