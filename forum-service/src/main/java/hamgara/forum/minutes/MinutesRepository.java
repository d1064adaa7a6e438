package hamgara.forum.minutes;

import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and keeps minutes, and draws their numbers.
@ApplicationScoped
class MinutesRepository implements PanacheRepositoryBase<MinutesRecord, UUID> {

    Optional<MinutesRecord> locked(UUID id) {
        return Held.again(getSession(), findByIdOptional(id));
    }

    /// Nobody else begins an edition of the same session until the end of the transaction.
    void oneAtATime(UUID session) {
        getSession()
                .createNativeQuery("select id from hall_session where id = :id for update", UUID.class)
                .setParameter("id", session)
                .getResultList();
    }

    List<MinutesRecord> ofSession(UUID session) {
        return list("sessionId = ?1 order by edition", session);
    }

    /// The signed ones, newest first.
    List<MinutesRecord> signed(UUID hall, @Nullable String group, @Nullable UUID before, int limit) {
        Map<String, Object> named = new HashMap<>();
        named.put("hall", hall);
        named.put("state", MinutesState.SIGNED);
        String where = "hallId = :hall and state = :state";
        if (group != null) {
            where += " and workingGroup = :group";
            named.put("group", group);
        }
        if (before != null) {
            where += " and id < :before";
            named.put("before", before);
        }
        return find(where + " order by id desc", named).page(0, limit).list();
    }

    /// Holds the series until the end of the transaction: a number that is not kept is not drawn.
    int nextNumber(String seriesOf, String series, int year) {
        return getSession()
                .createNativeQuery("""
                        insert into minutes_number (series_of, series, jalali_year, last)
                        values (:of, :series, :year, 1)
                        on conflict (series_of, series, jalali_year) do update set last = minutes_number.last + 1
                        returning last""", Integer.class)
                .setParameter("of", seriesOf)
                .setParameter("series", series)
                .setParameter("year", year)
                .getResultList()
                .getFirst();
    }

    /// Decisions of the session for which no signed minutes have a commitment or a reason, in their order.
    List<UUID> openDecisions(UUID session) {
        return getSession()
                .createNativeQuery("""
                        select a.id from agenda_item a left join agenda_item p on p.id = a.parent
                        where a.session_id = :session and a.kind = 'DECISION'
                          and not exists (
                              select 1 from minutes m join minutes_item i on i.minutes_id = m.id
                                  left join commitment c on c.minutes_id = i.minutes_id and c.item_id = i.item_id
                              where m.session_id = a.session_id and m.state = 'SIGNED' and i.item_id = a.id
                                and (c.id is not null or i.no_commitment_reason is not null))
                        order by coalesce(p.no, a.no), a.no""", UUID.class)
                .setParameter("session", session)
                .getResultList();
    }
}
