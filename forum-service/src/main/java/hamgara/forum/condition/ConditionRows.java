package hamgara.forum.condition;

import hamgara.forum.content.ContentState;
import hamgara.forum.content.Kind;
import hamgara.forum.content.Written;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.forum.sweep.InTurn;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// Keeps conditions.
@ApplicationScoped
class ConditionRows implements Personal, Written {

    private static final String COLUMNS = """
        select c.id, c.proposal_id, c.lang, c.words, c.shown_at is not null,
            (select cast(count(*) as int) from proposal_support s
             where s.condition_id = c.id and s.state = 'CONDITIONAL'),
            c.fulfilled_at, c.fulfilled_how, c.converts_at, c.converted_at, c.version, o.state, c.written_by_person
        from support_condition c join content o on o.id = c.id""";

    private final Session database;
    private final Remains remains;

    ConditionRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// A condition with its words, whether somebody has read them where that is needed, whether they are in sight, and
    /// whose they are.
    record Kept(ConditionView view, boolean passed, ContentState sight, String author) {

        ConditionView seen() {
            return sight == ContentState.SHOWN ? view : view.hidden();
        }
    }

    void add(UUID id, UUID proposal, String lang, String words, String by, boolean shown, Instant at) {
        database.createNativeMutationQuery("""
                        insert into support_condition (id, proposal_id, lang, words, written_by_person, written_at,
                            shown_at, version)
                        values (:id, :proposal, :lang, :words, :by, :at, :shownAt, 1)""")
                .setParameter("id", id)
                .setParameter("proposal", proposal)
                .setParameter("lang", lang)
                .setParameter("words", words)
                .setParameter("by", by)
                .setParameter("shownAt", shown ? at : null, Instant.class)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// Those that somebody waits for or that came true; what its writer left alone takes nobody's place.
    int count(UUID proposal) {
        return database.createNativeQuery("""
                        select cast(count(*) as int) from support_condition c
                        where c.proposal_id = :proposal and (c.fulfilled_at is not null or exists (
                            select from proposal_support s where s.condition_id = c.id and s.state = 'CONDITIONAL'))""", Integer.class)
                .setParameter("proposal", proposal)
                .getSingleResult();
    }

    Optional<Kept> find(UUID proposal, UUID id) {
        return database.createNativeQuery(COLUMNS + " where c.id = :id and c.proposal_id = :proposal", Object[].class)
                .setParameter("id", id)
                .setParameter("proposal", proposal)
                .getResultStream()
                .map(ConditionRows::kept)
                .findFirst();
    }

    /// In the order in which they came.
    List<Kept> of(UUID proposal, UUID after, int limit) {
        return database.createNativeQuery(
                        COLUMNS + " where c.proposal_id = :proposal and c.id > :after order by c.id limit :limit",
                        Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(ConditionRows::kept)
                .toList();
    }

    void touch(UUID id) {
        database.createNativeMutationQuery("update support_condition set version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    boolean pass(UUID id, Instant at) {
        return database.createNativeMutationQuery("""
                        update support_condition set shown_at = :at, version = version + 1
                        where id = :id and shown_at is null""")
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    boolean fulfil(UUID id, String how, String role, Instant at, Instant convertsAt) {
        return database.createNativeMutationQuery("""
                        update support_condition set fulfilled_at = :at, fulfilled_how = :how, fulfilled_by_role = :role,
                            converts_at = :converts, version = version + 1
                        where id = :id and fulfilled_at is null""")
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .setParameter("how", how)
                        .setParameter("role", role)
                        .setParameter("converts", convertsAt)
                        .executeUpdate()
                == 1;
    }

    /// Only who waits for it may say that it did not come true, and only until it counts.
    boolean object(UUID proposal, UUID id, String person, Instant at) {
        return database.createNativeMutationQuery("""
                        insert into condition_objection (condition_id, proposal_id, person, objected_at)
                        select c.id, c.proposal_id, s.person, :at
                        from support_condition c
                        join proposal_support s on s.proposal_id = c.proposal_id and s.condition_id = c.id
                        where c.id = :id and c.proposal_id = :proposal and s.person = :person
                            and s.state = 'CONDITIONAL' and c.fulfilled_at is not null and c.converted_at is null
                        on conflict (condition_id, person) do update set objected_at = condition_objection.objected_at""")
                        .setParameter("id", id)
                        .setParameter("proposal", proposal)
                        .setParameter("person", person)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// A condition whose days to object are over.
    record Over(UUID id, UUID proposal) implements InTurn.OfThing {}

    List<Over> over(Instant now, int most) {
        return database.createNativeQuery("""
                        select id, proposal_id from support_condition where converts_at <= :now and converted_at is null
                        order by converts_at, id limit :most""", Object[].class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Over((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /// True for one of all who look at once.
    boolean convert(UUID id, Instant now) {
        return database.createNativeMutationQuery("""
                        update support_condition set converted_at = :now, version = version + 1
                        where id = :id and converts_at <= :now and converted_at is null""")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// A condition that came along when its proposal went into another.
    record Copy(UUID id, UUID original) {}

    /// Those of one proposal that nobody at large sees in the other, by the hand of a moderator or before one.
    List<Copy> unseenCopies(UUID source, UUID target) {
        return copies("""
                        where c.proposal_id = :target
                            and c.copied_from in (select id from support_condition where proposal_id = :source)
                            and (o.state = 'HIDDEN' or (o.state = 'SHOWN' and c.shown_at is null))""")
                .setParameter("target", target)
                .setParameter("source", source)
                .getResultStream()
                .map(ConditionRows::copy)
                .toList();
    }

    /// Those that nobody has decided about or reported; what was reported waits for somebody to read it.
    List<Copy> untouchedCopies(UUID original) {
        return copies("where c.copied_from = :original and o.round = 1 and o.reporters = 0")
                .setParameter("original", original)
                .getResultStream()
                .map(ConditionRows::copy)
                .toList();
    }

    private NativeQuery<Object[]> copies(String where) {
        return database.createNativeQuery(
                "select c.id, c.copied_from from support_condition c join content o on o.id = c.id " + where
                        + " order by c.id",
                Object[].class);
    }

    private static Copy copy(Object[] row) {
        return new Copy((UUID) row[0], (UUID) row[1]);
    }

    private static Kept kept(Object[] row) {
        Instant converts = (Instant) row[8];
        return new Kept(
                new ConditionView(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Integer) row[5],
                        (Instant) row[6],
                        (String) row[7],
                        converts,
                        converts == null
                                ? null
                                : Jalali.of(
                                        Tehran.startOf(Tehran.dayOf(converts).minusDays(1))),
                        (Instant) row[9],
                        null,
                        ((Number) row[10]).longValue()),
                (Boolean) row[4],
                ContentState.valueOf((String) row[11]),
                (String) row[12]);
    }

    @Override
    public Kind kind() {
        return Kind.CONDITION;
    }

    @Override
    public Optional<String> words(UUID id) {
        return database.createNativeQuery("select words from support_condition where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String name() {
        return "conditions";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, proposal_id, words, written_at from support_condition
                        where written_by_person = :person order by written_at, id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("id", row[0], "proposalId", row[1], "words", row[2], "writtenAt", row[3]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("support_condition", "id", "written_by_person", person);
    }
}
