package hamgara.forum.board;

import hamgara.forum.session.SessionState;
import hamgara.forum.sweep.InTurn;
import hamgara.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Tells what changed in sessions that go on, so that viewers are served from events and none of them from the
/// database.
///
/// One statement a second reads them all, however many look on. Of a private hall nothing is told, but
/// that what was told before is no longer for everybody.
@ApplicationScoped
class BoardSweep {

    /// What stands as shown of a session that is shown to nobody any more; no state reads like it.
    private static final String HIDDEN = "HIDDEN";

    private final Session database;
    private final Outbox outbox;

    BoardSweep(Session database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// The present state of a session, as it would be told.
    private record Present(
            UUID session,
            UUID hall,
            String county,
            SessionState state,
            @Nullable UUID item,
            @Nullable UUID speaking,
            int waiting,
            List<UUID> polls,
            @Nullable Integer present) {

        String text() {
            return state + " " + item + " " + speaking + " " + waiting + " " + polls + " " + present;
        }

        boolean isOver() {
            return state != SessionState.IN_PROGRESS;
        }
    }

    @Scheduled(
            every = "{hamgara.forum.board-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "board-sweep")
    void sweep() {
        InTurn.all("sessions to hide", QuarkusTransaction.requiringNew().call(this::hidden), this::hide);
        InTurn.all("sessions to show", QuarkusTransaction.requiringNew().call(this::changed), this::show);
    }

    /// Sessions that were shown to everybody and are those of a private hall now.
    private List<UUID> hidden() {
        return database.createNativeQuery("""
                        select b.session_id from hall h
                        join hall_session s on s.hall_id = h.id
                        join shown_board b on b.session_id = s.id and b.shown <> :hidden
                        where h.visibility = 'PRIVATE'""", UUID.class)
                .setParameter("hidden", HIDDEN)
                .getResultList();
    }

    /// Should the hall be shown again, what goes on in it is told anew.
    private void hide(UUID session) {
        database.createNativeQuery("""
                        update shown_board b set seq = b.seq + 1, shown = :hidden, is_over = true,
                            shown_at = clock_timestamp()
                        from hall_session s join hall h on h.id = s.hall_id and h.visibility = 'PRIVATE'
                        where b.session_id = :session and s.id = b.session_id and b.shown <> :hidden
                        returning s.hall_id, s.county, b.seq, s.state""", Object[].class)
                .setParameter("hidden", HIDDEN)
                .setParameter("session", session)
                .getResultStream()
                .map(row -> SessionShown.hidden(
                        session,
                        (UUID) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        SessionState.valueOf((String) row[3])))
                .forEach(outbox::append);
    }

    private List<UUID> changed() {
        return rows(null, "").stream()
                .filter(row -> !row[9].equals(present(row).text()))
                .map(row -> (UUID) row[0])
                .toList();
    }

    /// Read again in the transaction that tells it, during which the hall does not become private; the
    /// statement lets nothing through that was told within the second.
    private void show(UUID session) {
        for (Object[] row : rows(session, " for share of h")) {
            Present now = present(row);
            number(now)
                    .ifPresent(seq -> outbox.append(new SessionShown(
                            now.session(),
                            now.hall(),
                            now.county(),
                            seq,
                            now.state(),
                            now.item(),
                            now.speaking(),
                            now.waiting(),
                            now.polls(),
                            now.present(),
                            null)));
        }
    }

    private Optional<Long> number(Present now) {
        return database.createNativeQuery("""
                        insert into shown_board (session_id, seq, shown, is_over) values (:session, 1, :shown, :over)
                        on conflict (session_id) do update
                            set seq = shown_board.seq + 1, shown = excluded.shown, is_over = excluded.is_over,
                                shown_at = excluded.shown_at
                            where shown_board.shown <> excluded.shown
                              and shown_board.shown_at <= clock_timestamp() - interval '900 milliseconds'
                        returning seq""", Long.class)
                .setParameter("session", now.session())
                .setParameter("shown", now.text())
                .setParameter("over", now.isOver())
                .getResultStream()
                .findFirst();
    }

    /// Those in progress, and those that were told to be and are so no more.
    private List<Object[]> rows(@Nullable UUID only, String lock) {
        return database.createNativeQuery("""
                        select s.id, s.hall_id, s.county, s.state, t.item_id, t.id as turn,
                               (select count(*) from speaking_turn w where w.session_id = s.id and w.state = 'WAITING'),
                               (select coalesce(string_agg(p.id::text, ',' order by p.id), '')
                                from live_poll p where p.session_id = s.id and p.state = 'OPEN'),
                               case when s.present >= coalesce((v.terms ->> 'smallestCell')::int, 10) then s.present end,
                               coalesce(b.shown, '')
                        from (select id from hall_session where state = 'IN_PROGRESS'
                              union select session_id from shown_board where not is_over) live
                        join hall_session s on s.id = live.id
                        join hall h on h.id = s.hall_id and h.visibility <> 'PRIVATE'
                        join hall_policy v on v.hall_id = s.hall_id and v.version = s.policy_version
                        left join shown_board b on b.session_id = s.id
                        left join speaking_turn t on t.session_id = s.id and t.state = 'CALLED'
                        where (cast(:only as uuid) is null or s.id = :only)""" + lock, Object[].class)
                .setParameter("only", only, UUID.class)
                .getResultList();
    }

    private static Present present(Object[] row) {
        String polls = (String) row[7];
        return new Present(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                SessionState.valueOf((String) row[3]),
                (UUID) row[4],
                (UUID) row[5],
                ((Number) row[6]).intValue(),
                polls.isEmpty()
                        ? List.of()
                        : Arrays.stream(polls.split(",")).map(UUID::fromString).toList(),
                row[8] == null ? null : ((Number) row[8]).intValue());
    }
}
