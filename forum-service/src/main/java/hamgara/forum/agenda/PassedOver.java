package hamgara.forum.agenda;

import hamgara.forum.agenda.AgendaRefusal.ResolutionSkipped;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionMoved;
import hamgara.forum.session.Sessions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Knows which open resolutions the sessions of a working group pass over: one may be left out of two in
/// a row, and not of a third. The third is not called, does not begin and is not closed without it.
@ApplicationScoped
class PassedOver {

    /// After those who miss the signed minutes: what these say of a resolution counts.
    private static final int AFTER_THE_OTHERS = 3000;
    private static final int IN_A_ROW = 3;

    private final Session database;
    private final Sessions sessions;

    PassedOver(Session database, Sessions sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /// While its agenda can still be changed what is missing is refused first; at the end, what the
    /// minutes do not speak of.
    void follow(@Observes @Priority(AFTER_THE_OTHERS) SessionMoved moved) {
        if (moved.from() == moved.state()) {
            return;
        }
        switch (moved.state()) {
            case ANNOUNCED, IN_PROGRESS -> requireNone(sessions.ofRecord(moved.session()));
            case CLOSED -> requireNoneUnsaid(sessions.ofRecord(moved.session()));
            case DRAFT, REGISTRATION_CLOSED, POSTPONED, HELD, CANCELLED -> {}
        }
    }

    /// A group with more to look at than one session holds does what it can.
    void requireNone(SessionFacts session) {
        List<UUID> skipped = by(session);
        if (!skipped.isEmpty() && !isFullOfResolutions(session)) {
            throw new ResolutionSkipped(skipped);
        }
    }

    /// What its agenda had an addendum can still speak of. What came up since, such as by a dispute, is for the next.
    private void requireNoneUnsaid(SessionFacts session) {
        List<UUID> skipped = by(session).stream()
                .filter(Set.copyOf(onTheAgenda(session))::contains)
                .toList();
        if (!skipped.isEmpty()) {
            throw new ResolutionSkipped(skipped);
        }
    }

    private List<UUID> onTheAgenda(SessionFacts session) {
        return database.createNativeQuery(
                        "select resolution_id from agenda_item where session_id = :id and resolution_id is not null",
                        UUID.class)
                .setParameter("id", session.id())
                .getResultList();
    }

    private boolean isFullOfResolutions(SessionFacts session) {
        return database.createNativeQuery("""
                        select count(*) > 0 and bool_and(resolution_id is not null)
                               and (count(*) >= :most or sum(minutes) >= :minutes)
                        from agenda_item where session_id = :id and parent is null""", Boolean.class)
                .setParameter("most", Agendas.MOST_ITEMS)
                .setParameter(
                        "minutes",
                        Duration.between(session.startsAt(), session.endsAt()).toMinutes())
                .setParameter("id", session.id())
                .getSingleResult();
    }

    /// By this session after the two before it.
    List<UUID> by(SessionFacts session) {
        String group = session.workingGroup();
        return group == null
                ? List.of()
                : skipped(session.county(), group, session.hall().id(), session.startsAt(), session.id(), IN_A_ROW);
    }

    List<UUID> byTheLastTwo(String county, String group, UUID hall, Instant now) {
        return skipped(county, group, hall, now, new UUID(0, 0), IN_A_ROW - 1);
    }

    /// What as many sessions of the group, this one among them, pass over: those with signed minutes do
    /// where these say nothing of it, the others where their agenda does not have it.
    private List<UUID> skipped(String county, String group, UUID hall, Instant at, UUID session, int sessionsInARow) {
        return database.createNativeQuery("""
                        with last as (
                            select s.id, s.starts_at, exists (
                                select 1 from minutes m where m.session_id = s.id and m.state = 'SIGNED') as is_signed
                            from hall_session s
                            where s.county = :county and s.working_group = :group and s.starts_at <= :at
                              and (s.state in ('IN_PROGRESS', 'HELD', 'CLOSED') or s.id = :id)
                            order by s.starts_at desc, s.id desc limit :row)
                        select r.id from resolution r join hall h on h.id = r.hall_id
                        where r.county = :county and r.working_group = :group
                          and r.state not in ('DONE_VERIFIED', 'CLOSED', 'CANCELLED')
                          and (r.hall_id = :hall or h.visibility <> 'PRIVATE')
                          and (select count(*) from last) = :row
                          and r.adopted_at < (select min(starts_at) from last)
                          and not exists (
                              select 1 from last l join agenda_item a on a.session_id = l.id
                              where a.resolution_id = r.id
                                and (not l.is_signed
                                     or exists (select 1 from minutes_item i
                                                join minutes m on m.id = i.minutes_id and m.state = 'SIGNED'
                                                where i.item_id = a.id)))
                        order by r.due_on, r.id""", UUID.class)
                .setParameter("county", county)
                .setParameter("group", group)
                .setParameter("hall", hall)
                .setParameter("at", at)
                .setParameter("id", session)
                .setParameter("row", sessionsInARow)
                .getResultList();
    }
}
