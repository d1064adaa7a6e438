package hamgara.card.riskcase;

import hamgara.kit.time.Tehran;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores and finds cases and the journals whose payment waits for them.
@ApplicationScoped
class RiskCaseRepository implements PanacheRepositoryBase<RiskCase, UUID> {

    Optional<RiskCase> of(UUID rule, Suspicion suspicion) {
        return suspicion.person() == null
                ? find(
                                "ruleId = ?1 and venueCode = ?2 and day = ?3 and personId is null",
                                rule,
                                suspicion.venue(),
                                suspicion.day())
                        .firstResultOptional()
                : find(
                                "ruleId = ?1 and venueCode = ?2 and day = ?3 and personId = ?4",
                                rule,
                                suspicion.venue(),
                                suspicion.day(),
                                suspicion.person())
                        .firstResultOptional();
    }

    /// Newest first, from behind the given one.
    List<RiskCase> list(String county, RiskCase.@Nullable State state, @Nullable UUID before, int most) {
        var where = new StringBuilder("countyCode = :county");
        var values = new HashMap<String, Object>(Map.of("county", county));
        if (state != null) {
            where.append(" and state = :state");
            values.put("state", state);
        }
        if (before != null) {
            where.append(" and id < :before");
            values.put("before", before);
        }
        return find(where.append(" order by id desc").toString(), values)
                .range(0, most - 1)
                .list();
    }

    /// Those that wait for a decision, in the order of their locks.
    List<RiskCase> openReports() {
        return list(
                "kind = ?1 and state in ?2 order by id",
                RiskCase.Kind.REPORTED,
                List.of(RiskCase.State.OPEN, RiskCase.State.ASSIGNED, RiskCase.State.PROPOSED));
    }

    /// The latest decision on each venue and day that was confirmed on a report and on which nobody reports anew, of
    /// days since then.
    List<RiskCase> confirmedReports(LocalDate since) {
        return list("""
                from RiskCase c where c.kind = ?1 and c.state = ?2 and c.day >= ?3 and not exists (
                    select 1 from RiskCase o where o.kind = ?1 and o.venueCode = c.venueCode and o.day = c.day
                        and (o.state not in (?2, ?4) or (o.state = ?2 and o.id > c.id)))
                order by c.id""", RiskCase.Kind.REPORTED, RiskCase.State.CONFIRMED, since, RiskCase.State.CLEARED);
    }

    /// How many uses it holds more than before.
    int hold(UUID riskCase, List<UUID> journals) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into settlement_hold (journal_id, case_id)
                        select unnest(cast(:journals as uuid[])), :case on conflict do nothing""")
                .setParameter("journals", journals.toArray(UUID[]::new))
                .setParameter("case", riskCase)
                .executeUpdate();
    }

    /// Holds every use of a day at a venue that is known by now and was not confirmed before; answers how many it holds
    /// more than before.
    int holdDay(UUID riskCase, String venue, LocalDate day) {
        return ofDay(
                        "insert into settlement_hold (journal_id, case_id) select journal_id, :case from (",
                        venue,
                        day,
                        """
                ) of_day where not exists (select from settlement_hold h join risk_case c on c.id = h.case_id
                                           where h.journal_id = of_day.journal_id and c.state = 'CONFIRMED')
                on conflict do nothing""")
                .setParameter("case", riskCase)
                .executeUpdate();
    }

    /// Whether uses of a day at a venue have become known that no case holds.
    boolean hasMore(String venue, LocalDate day) {
        return !ofDay("select 1 from (", venue, day, """
                ) of_day where not exists (select from settlement_hold h where h.journal_id = of_day.journal_id)
                limit 1""").getResultList().isEmpty();
    }

    private Query ofDay(String before, String venue, LocalDate day, String after) {
        return getEntityManager()
                .createNativeQuery(before + """
                        select journal_id from entry
                        where account_kind = 'PAYABLE' and account_owner = :venue
                          and kind in ('REDEMPTION', 'CAPTURE', 'OFFLINE_USE', 'SHORTFALL') and amount > 0
                          and posted_at >= :from and posted_at < :to
                        union
                        select journal_id from redemption
                        where venue_code = :venue and state = 'CAPTURED'
                          and occurred_at >= :from and occurred_at < :to
                        union
                        select unnest(journals) from offline_outcome
                        where venue_code = :venue and occurred_at >= :from and occurred_at < :to""" + after)
                .setParameter("venue", venue)
                .setParameter("from", Tehran.startOf(day))
                .setParameter("to", Tehran.startOf(day.plusDays(1)));
    }

    /// Whoever has read it before has not read it as it is now.
    void age(RiskCase found) {
        getEntityManager().lock(found, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /// As it is now, kept for the caller.
    void lock(RiskCase found) {
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> heldUses(UUID riskCase) {
        List<?> journals = getEntityManager()
                .createNativeQuery(
                        "select journal_id from settlement_hold where case_id = :case order by journal_id", UUID.class)
                .setParameter("case", riskCase)
                .getResultList();
        return journals.stream().map(UUID.class::cast).toList();
    }

    void release(UUID riskCase) {
        getEntityManager()
                .createNativeQuery("delete from settlement_hold where case_id = :case")
                .setParameter("case", riskCase)
                .executeUpdate();
    }

    long held(UUID riskCase) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from settlement_hold where case_id = :case")
                        .setParameter("case", riskCase)
                        .getSingleResult())
                .longValue();
    }
}
