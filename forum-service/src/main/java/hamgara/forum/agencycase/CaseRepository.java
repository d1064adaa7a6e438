package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads and keeps cases.
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<AgencyCase, UUID> {

    Optional<AgencyCase> locked(UUID id) {
        return Held.again(getSession(), findByIdOptional(id));
    }

    /// A piece of the cases of a county that still wait for something, in id order so that nobody waits in a circle.
    List<AgencyCase> waitingIn(String county, @Nullable UUID after, int most) {
        return getSession()
                .createNativeQuery("""
                        select * from agency_case
                        where county = :county and state <> 'ANSWERED' and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most for update""", AgencyCase.class)
                .setParameter("county", county)
                .setParameter("after", after, UUID.class)
                .setParameter("most", most)
                .getResultList();
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
                          and (cast(:transferTo as text) is null or transfer_to = :transferTo)
                          and (cast(:governor as boolean) is null or :governor = (with_governor_at is not null))
                          and (hall_id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))
                               or (:ownAgency in (agency, transfer_to) and :ownCounty in ('*', county))
                               or (level = 3 and :deputy))
                          and (cast(:level as int) is null or level = :level)
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc""", AgencyCase.class)
                .setParameter("county", filter.county(), String.class)
                .setParameter("agency", filter.agency(), String.class)
                .setParameter(
                        "state", filter.state() == null ? null : filter.state().name(), String.class)
                .setParameter("overdue", filter.overdue(), Boolean.class)
                .setParameter("now", filter.now())
                .setParameter("transferTo", filter.transferTo(), String.class)
                .setParameter("governor", filter.withGovernor(), Boolean.class)
                .setParameter("unseen", unseen.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("ownAgency", own.agency(), String.class)
                .setParameter("ownCounty", own.county(), String.class)
                .setParameter("deputy", own.isDeputy())
                .setParameter("level", filter.level(), Integer.class)
                .setParameter("before", before, UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Cases whose clock has something to say by now, but not these, held for this transaction; others pass them by.
    List<AgencyCase> due(Timer timer, Instant now, Set<UUID> butThese, int most) {
        return getSession()
                .createNativeQuery(
                        "select * from agency_case where " + timer.due
                                + " and id <> all (cast(string_to_array(:these, ' ') as uuid[]))"
                                + " order by id limit :most for update skip locked",
                        AgencyCase.class)
                .setParameter("now", timer == Timer.PAUSE ? Tehran.dayOf(now) : now)
                .setParameter("these", butThese.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("most", most)
                .getResultList();
    }

    /// The same of one of them, which another may have been quicker with.
    Optional<AgencyCase> stillDue(Timer timer, Instant now, UUID id) {
        return getSession()
                .createNativeQuery(
                        "select * from agency_case where id = :id and " + timer.due + " for update skip locked",
                        AgencyCase.class)
                .setParameter("id", id)
                .setParameter("now", timer == Timer.PAUSE ? Tehran.dayOf(now) : now)
                .getResultStream()
                .findFirst();
    }

    /// Ids alone: a case that cannot even be read has one.
    List<UUID> idsDue(Timer timer, Instant now, Set<UUID> butThese, int most) {
        return getSession()
                .createNativeQuery(
                        "select id from agency_case where " + timer.due
                                + " and id <> all (cast(string_to_array(:these, ' ') as uuid[])) order by id limit"
                                + " :most",
                        UUID.class)
                .setParameter("now", timer == Timer.PAUSE ? Tehran.dayOf(now) : now)
                .setParameter("these", butThese.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("most", most)
                .getResultList();
    }

    /// What a clock waits for.
    enum Timer {
        ACKNOWLEDGEMENT("""
            acknowledge_due_at < :now and acknowledge_overdue_at is null and state in ('OPEN', 'REFERRED')"""),
        ANSWER("answer_due_at < :now and overdue_at is null and state <> 'ANSWERED'"),
        TRANSFER("transfer_to is not null and transfer_due_at < :now"),
        PAUSE("paused_until is not null and paused_until < :now"),
        WARNING("state <> 'ANSWERED' and warn_at <= :now"),
        DAY_LATE("late_next_at <= :now");

        private final String due;

        Timer(String due) {
            this.due = due;
        }
    }

    /// True for the first who takes it there: how high a case has climbed never falls.
    boolean climb(UUID id, int round, int level, String toRole, Instant at) {
        return getSession()
                        .createNativeMutationQuery("""
                        insert into escalation (case_id, round, level, to_role, at)
                        values (:id, :round, :level, :role, :at) on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("round", round)
                        .setParameter("level", level)
                        .setParameter("role", toRole)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// What a list may be narrowed by.
    record Filter(
            @Nullable String county,
            @Nullable String agency,
            @Nullable CaseState state,
            @Nullable Boolean overdue,
            @Nullable String transferTo,
            @Nullable Boolean withGovernor,
            @Nullable Integer level,
            Instant now) {}
}
