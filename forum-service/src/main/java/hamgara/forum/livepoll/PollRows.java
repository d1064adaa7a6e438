package hamgara.forum.livepoll;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps live polls and the votes in them.
@ApplicationScoped
class PollRows implements Personal {

    private static final String POLL =
            "select id, session_id, item_id, lang, question, state, voters, version from live_poll ";

    private final Session database;
    private final Remains remains;

    PollRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    void add(UUID id, UUID session, @Nullable UUID item, String lang, String question, List<String> options) {
        database.createNativeMutationQuery("""
                        insert into live_poll (id, session_id, item_id, lang, question, state, version)
                        values (:id, :session, :item, :lang, :question, 'DRAFT', 1)""")
                .setParameter("id", id)
                .setParameter("session", session)
                .setParameter("item", item, UUID.class)
                .setParameter("lang", lang)
                .setParameter("question", question)
                .executeUpdate();
        int no = 0;
        for (String option : options) {
            database.createNativeMutationQuery(
                            "insert into live_poll_option (poll_id, no, text) values (:id, :no, :text)")
                    .setParameter("id", id)
                    .setParameter("no", ++no)
                    .setParameter("text", option)
                    .executeUpdate();
        }
    }

    Optional<PollView> find(UUID session, UUID id) {
        return database.createNativeQuery(POLL + "where session_id = :session and id = :id", Object[].class)
                .setParameter("session", session)
                .setParameter("id", id)
                .getResultStream()
                .map(this::poll)
                .findFirst();
    }

    List<PollView> of(UUID session, boolean withDrafts, @Nullable UUID after, int limit) {
        return database.createNativeQuery(POLL + """
                        where session_id = :session and (:drafts or state <> 'DRAFT')
                          and (cast(:after as uuid) is null or id > :after)
                        order by id""", Object[].class)
                .setParameter("session", session)
                .setParameter("drafts", withDrafts)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::poll)
                .toList();
    }

    /// Votes share the poll; opening and closing have it alone, so that no vote comes after the count.
    Optional<LivePollState> held(UUID session, UUID id, boolean alone) {
        return database.createNativeQuery(
                        "select state from live_poll where session_id = :session and id = :id "
                                + (alone ? "for update" : "for share"),
                        String.class)
                .setParameter("session", session)
                .setParameter("id", id)
                .getResultStream()
                .map(LivePollState::valueOf)
                .findFirst();
    }

    void open(UUID id, Instant at) {
        database.createNativeMutationQuery("""
                        update live_poll set state = 'OPEN', opened_at = :at, version = version + 1
                        where id = :id and state = 'DRAFT'""")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    void closeAndCount(UUID id, Instant at) {
        database.createNativeMutationQuery("""
                        update live_poll_option o
                        set votes = (select count(*) from live_poll_vote v where v.poll_id = o.poll_id and v.option_no = o.no)
                        where o.poll_id = :id""").setParameter("id", id).executeUpdate();
        database.createNativeMutationQuery("""
                        update live_poll set state = 'CLOSED', closed_at = :at, version = version + 1,
                            voters = (select count(*) from live_poll_vote where poll_id = :id)
                        where id = :id and state = 'OPEN'""")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    List<UUID> openOf(UUID session) {
        return database.createNativeQuery(
                        "select id from live_poll where session_id = :session and state = 'OPEN' order by id for update",
                        UUID.class)
                .setParameter("session", session)
                .getResultList();
    }

    boolean hasOption(UUID id, int no) {
        return !database.createNativeQuery(
                        "select 1 from live_poll_option where poll_id = :id and no = :no", Integer.class)
                .setParameter("id", id)
                .setParameter("no", no)
                .getResultList()
                .isEmpty();
    }

    /// What a recorder counted last stays. False when the poll has more or fewer options, and nothing may be kept then.
    boolean hands(UUID id, List<Integer> hands) {
        int written = 0;
        for (int i = 0; i < hands.size(); i++) {
            written += database.createNativeMutationQuery(
                            "update live_poll_option set hands = :hands where poll_id = :id and no = :no")
                    .setParameter("hands", hands.get(i))
                    .setParameter("id", id)
                    .setParameter("no", i + 1)
                    .executeUpdate();
        }
        return written == hands.size() && !hasOption(id, hands.size() + 1);
    }

    /// The last word counts. False when the person was forgotten here after voting.
    boolean vote(UUID id, String person, int option) {
        return database.createNativeMutationQuery("""
                        insert into live_poll_vote (poll_id, person, option_no)
                        select cast(:id as uuid), cast(:person as text), cast(:option as int)
                        where not exists (select 1 from live_poll_vote where poll_id = :id and person = :remains)
                        on conflict (poll_id, person) do update set option_no = excluded.option_no""")
                        .setParameter("id", id)
                        .setParameter("person", person)
                        .setParameter("option", option)
                        .setParameter("remains", remains.of(person, id))
                        .executeUpdate()
                == 1;
    }

    private PollView poll(Object[] row) {
        UUID id = (UUID) row[0];
        Number voters = (Number) row[6];
        return new PollView(
                id,
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                LivePollState.valueOf((String) row[5]),
                options(id),
                voters == null ? null : voters.intValue(),
                ((Number) row[7]).longValue());
    }

    private List<PollView.Option> options(UUID id) {
        return database.createNativeQuery(
                        "select no, text, votes, hands from live_poll_option where poll_id = :id order by no",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> {
                    Number votes = (Number) row[2];
                    Number hands = (Number) row[3];
                    return new PollView.Option(
                            ((Number) row[0]).intValue(),
                            (String) row[1],
                            votes == null ? null : votes.intValue(),
                            hands == null ? null : hands.intValue());
                })
                .toList();
    }

    @Override
    public String name() {
        return "livePolls";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery(
                        "select poll_id, option_no from live_poll_vote where person = :person order by poll_id",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.<String, Object>of("pollId", row[0], "option", row[1]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("live_poll_vote", "poll_id", "person", person);
    }
}
