package hamgara.forum.review;

import hamgara.forum.content.ContentFacts;
import hamgara.forum.content.ContentState;
import hamgara.forum.content.Kind;
import hamgara.forum.moderation.Lane;
import hamgara.forum.moderation.Rule;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps what waits. A claim and a decision are guarded by the version that the moderator has seen.
@ApplicationScoped
class ReviewRows implements Personal {

    private static final int MOST_NOTES = 10;

    private static final String ITEM = """
            select i.id, i.content_id, c.kind, i.hall_id, c.state, i.lane, c.reports, i.opened_at, i.due_at, i.state,
                   i.claimed_by_person, i.version, i.county, i.lane_at, i.claimed_at
            from review_item i join content c on c.id = i.content_id""";

    private final Session database;
    private final Remains remains;

    ReviewRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// An item as it is kept.
    record Kept(
            UUID id,
            UUID content,
            Kind kind,
            UUID hall,
            ContentState contentState,
            Lane lane,
            double weight,
            Instant openedAt,
            Instant dueAt,
            String state,
            @Nullable String claimedBy,
            long version,
            String county,
            Instant laneAt,
            @Nullable Instant claimedAt) {

        boolean isClaimedBy(String person) {
            return state.equals("CLAIMED") && person.equals(claimedBy);
        }

        ReviewItemView view(
                String person,
                @Nullable String text,
                @Nullable List<ReviewItemView.Reported> reports,
                @Nullable List<String> notes) {
            return new ReviewItemView(
                    id,
                    content,
                    kind,
                    hall,
                    contentState,
                    text,
                    lane,
                    weight,
                    reports,
                    notes,
                    openedAt,
                    dueAt,
                    Jalali.of(dueAt),
                    state,
                    isClaimedBy(person) ? true : null,
                    version);
        }
    }

    /// One item of a text at a time. A report of hurt dignity takes one that waits into the fast lane,
    /// and its clock begins then.
    void open(UUID id, ContentFacts content, Lane lane, Instant now, Instant due) {
        database.createNativeMutationQuery("""
                        insert into review_item (id, content_id, hall_id, county, lane, opened_at, lane_at, due_at, state,
                                                 version)
                        values (:id, :content, :hall, :county, :lane, :now, :now, :due, 'PENDING', 1)
                        on conflict (content_id) where state <> 'DECIDED' do update
                        set lane = 'DIGNITY', lane_at = excluded.lane_at, due_at = least(review_item.due_at, excluded.due_at),
                            overdue_at = null, version = review_item.version + 1
                        where review_item.lane = 'USUAL' and excluded.lane = 'DIGNITY'""")
                .setParameter("id", id)
                .setParameter("content", content.id())
                .setParameter("hall", content.hallId())
                .setParameter("county", content.county())
                .setParameter("lane", lane.name())
                .setParameter("now", now)
                .setParameter("due", due)
                .executeUpdate();
    }

    /// False when nothing waits about the original.
    boolean openCopy(UUID id, UUID copy, UUID original) {
        return database.createNativeMutationQuery("""
                        insert into review_item (id, content_id, hall_id, county, lane, opened_at, lane_at, due_at, state,
                                                 version)
                        select :id, :copy, hall_id, county, lane, opened_at, lane_at, due_at, 'PENDING', 1
                        from review_item where content_id = :original and state <> 'DECIDED'
                        on conflict (content_id) where state <> 'DECIDED' do nothing""")
                        .setParameter("id", id)
                        .setParameter("copy", copy)
                        .setParameter("original", original)
                        .executeUpdate()
                == 1;
    }

    Optional<Kept> find(UUID id) {
        return database.createNativeQuery(ITEM + " where i.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(ReviewRows::kept)
                .findFirst();
    }

    /// What is due first comes first.
    List<Kept> waiting(UUID hall, @Nullable Lane lane, Instant afterDue, UUID afterId, int limit) {
        return database.createNativeQuery(ITEM + """
                         where i.hall_id = :hall and i.state <> 'DECIDED' and (i.due_at, i.id) > (:due, :after)
                           and (cast(:lane as text) is null or i.lane = :lane)
                        order by i.due_at, i.id limit :limit""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("lane", lane == null ? null : lane.name(), String.class)
                .setParameter("due", afterDue)
                .setParameter("after", afterId)
                .setParameter("limit", limit)
                .getResultStream()
                .map(ReviewRows::kept)
                .toList();
    }

    /// Free items, and those whose claim nobody followed up since then. False when somebody was faster.
    boolean claim(UUID id, long version, String person, Instant now, Instant stale) {
        return database.createNativeMutationQuery("""
                        update review_item
                        set state = 'CLAIMED', claimed_by_person = :person, claimed_at = :now, version = version + 1
                        where id = :id and version = :version
                          and (state = 'PENDING' or (state = 'CLAIMED' and claimed_at < :stale))""")
                        .setParameter("person", person)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .setParameter("stale", stale)
                        .executeUpdate()
                == 1;
    }

    boolean release(UUID id, long version, String person) {
        return database.createNativeMutationQuery("""
                        update review_item
                        set state = 'PENDING', claimed_by_person = null, claimed_at = null, version = version + 1
                        where id = :id and version = :version and state = 'CLAIMED' and claimed_by_person = :person""")
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    /// Who has claimed it read other words: it waits again, in a version of its own.
    void reworded(UUID content) {
        database.createNativeMutationQuery("""
                        update review_item
                        set state = 'PENDING', claimed_by_person = null, claimed_at = null, version = version + 1
                        where content_id = :content and state <> 'DECIDED'""").setParameter("content", content).executeUpdate();
    }

    /// Ends what waits about a text, whoever decided.
    void decided(UUID content, Instant now) {
        database.createNativeMutationQuery("""
                        update review_item set state = 'DECIDED', decided_at = :now, version = version + 1
                        where content_id = :content and state <> 'DECIDED'""")
                .setParameter("now", now)
                .setParameter("content", content)
                .executeUpdate();
    }

    List<UUID> late(Instant now, int most) {
        return database.createNativeQuery("""
                        select id from review_item where due_at <= :now and state <> 'DECIDED' and overdue_at is null
                        order by due_at, id limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /// Under its lock; empty where somebody else just has it.
    Optional<Kept> stillLate(UUID id, Instant now) {
        return database.createNativeQuery(ITEM + """
                         where i.id = :id and i.due_at <= :now and i.state <> 'DECIDED' and i.overdue_at is null
                        for update of i skip locked""", Object[].class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .map(ReviewRows::kept)
                .findFirst();
    }

    void moveDue(UUID id, Instant due) {
        database.createNativeMutationQuery("update review_item set due_at = :due, version = version + 1 where id = :id")
                .setParameter("due", due)
                .setParameter("id", id)
                .executeUpdate();
    }

    void reported(UUID id, Instant now) {
        database.createNativeMutationQuery("update review_item set overdue_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    boolean hasReported(UUID content, String person) {
        return !database.createNativeQuery("""
                        select 1 from content_report r join content c on c.id = r.content_id and c.round = r.round
                        where r.content_id = :content and r.reported_by_person in (:person, :remains)""", Integer.class)
                .setParameter("content", content)
                .setParameter("person", person)
                .setParameter("remains", remains.of(person, content))
                .getResultList()
                .isEmpty();
    }

    List<ReviewItemView.Reported> reports(UUID content) {
        return database.createNativeQuery("""
                        select r.rule, count(*) from content_report r
                        join content c on c.id = r.content_id and c.round = r.round
                        where r.content_id = :content group by r.rule order by 2 desc, 1""", Object[].class)
                .setParameter("content", content)
                .getResultStream()
                .map(row -> new ReviewItemView.Reported(Rule.valueOf((String) row[0]), ((Number) row[1]).intValue()))
                .toList();
    }

    List<String> notes(UUID content) {
        return database.createNativeQuery("""
                        select r.note from content_report r
                        join content c on c.id = r.content_id and c.round = r.round
                        where r.content_id = :content and r.note is not null order by r.id""", String.class)
                .setParameter("content", content)
                .setMaxResults(MOST_NOTES)
                .getResultList();
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                (UUID) row[0],
                (UUID) row[1],
                Kind.valueOf((String) row[2]),
                (UUID) row[3],
                ContentState.valueOf((String) row[4]),
                Lane.valueOf((String) row[5]),
                ((Number) row[6]).doubleValue(),
                (Instant) row[7],
                (Instant) row[8],
                (String) row[9],
                (String) row[10],
                ((Number) row[11]).longValue(),
                (String) row[12],
                (Instant) row[13],
                (Instant) row[14]);
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, content_id, claimed_at from review_item
                        where claimed_by_person = :person order by claimed_at, id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("id", row[0], "contentId", row[1], "claimedAt", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("review_item", "content_id", "claimed_by_person", person);
    }
}
