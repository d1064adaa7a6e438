package hamgara.forum.trust;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps levels and sanctions, and counts what a level follows from.
@ApplicationScoped
class StandingRows implements Personal {

    private final Session database;
    private final Remains remains;

    StandingRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// A person whose level is to be counted.
    record Due(String person, int level) {}

    /// What somebody may not do.
    record Sanction(UUID act, UUID hall, SanctionKind kind, Instant from, Instant until) {}

    int level(String person) {
        return database.createNativeQuery("select level from standing where person = :person", Short.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .map(Short::intValue)
                .orElse(0);
    }

    void known(String person, LocalDate day) {
        database.createNativeMutationQuery("""
                        insert into standing (person, counted_on) values (:person, :day) on conflict do nothing""")
                .setParameter("person", person)
                .setParameter("day", day)
                .executeUpdate();
    }

    Deeds deeds(String person, Instant since) {
        Object[] row = database.createNativeQuery("""
                        select count(*) filter (where state = 'SHOWN'),
                               count(distinct cast(written_at at time zone 'Asia/Tehran' as date))
                                   filter (where state = 'SHOWN'),
                               (select count(*) from moderation_act
                                where author = :person and acted_at > :since and overturned_at is null
                                  and act in ('WARN', 'HIDE', 'REMOVE'))
                        from content where author = :person and written_at > :since""", Object[].class)
                .setParameter("person", person)
                .setParameter("since", since)
                .getSingleResult();
        return new Deeds(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }

    /// The same, and nobody else counts it until this transaction is over.
    int heldLevel(String person) {
        return database.createNativeQuery("select level from standing where person = :person for update", Short.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .map(Short::intValue)
                .orElse(0);
    }

    /// In the order of their words; whom another instance just counts is left to it.
    List<Due> due(LocalDate today, Set<String> butThese, int most) {
        return database.createNativeQuery("""
                        select person, level from standing
                        where counted_on < :today and person <> all (string_to_array(:these, ' '))
                        order by person limit :most for update skip locked""", Object[].class)
                .setParameter("today", today)
                .setParameter("these", String.join(" ", butThese))
                .setParameter("most", most)
                .getResultStream()
                .map(StandingRows::due)
                .toList();
    }

    List<String> peopleDue(LocalDate today, Set<String> butThese, int most) {
        return database.createNativeQuery("""
                        select person from standing
                        where counted_on < :today and person <> all (string_to_array(:these, ' '))
                        order by person limit :most""", String.class)
                .setParameter("today", today)
                .setParameter("these", String.join(" ", butThese))
                .setParameter("most", most)
                .getResultList();
    }

    Optional<Due> stillDue(LocalDate today, String person) {
        return database.createNativeQuery("""
                        select person, level from standing
                        where counted_on < :today and person = :person for update skip locked""", Object[].class)
                .setParameter("today", today)
                .setParameter("person", person)
                .getResultStream()
                .map(StandingRows::due)
                .findFirst();
    }

    private static Due due(Object[] row) {
        return new Due((String) row[0], ((Number) row[1]).intValue());
    }

    void put(String person, int level, LocalDate day) {
        database.createNativeMutationQuery("""
                        update standing set level = :level, counted_on = :day where person = :person""")
                .setParameter("level", level)
                .setParameter("day", day)
                .setParameter("person", person)
                .executeUpdate();
    }

    void sanction(UUID id, String person, Sanction sanction) {
        database.createNativeMutationQuery("""
                        insert into sanction (id, act_id, hall_id, person, kind, from_at, until_at)
                        values (:id, :act, :hall, :person, :kind, :from, :until)""")
                .setParameter("id", id)
                .setParameter("act", sanction.act())
                .setParameter("hall", sanction.hall())
                .setParameter("person", person)
                .setParameter("kind", sanction.kind().name())
                .setParameter("from", sanction.from())
                .setParameter("until", sanction.until())
                .executeUpdate();
    }

    void lift(UUID act, Instant now) {
        database.createNativeMutationQuery(
                        "update sanction set lifted_at = :now where act_id = :act and lifted_at is null")
                .setParameter("now", now)
                .setParameter("act", act)
                .executeUpdate();
    }

    /// Of a hall, in force at this instant, the longest first; who was forgotten and came back is still
    /// known.
    List<Sanction> inForce(String person, UUID hall, Instant now) {
        return sanctions("hall_id = :hall and person in (:person, :remains) and until_at > :now and lifted_at is null")
                .setParameter("hall", hall)
                .setParameter("person", person)
                .setParameter("remains", remains.of(person, hall))
                .setParameter("now", now)
                .getResultStream()
                .map(StandingRows::sanction)
                .toList();
    }

    List<Sanction> inForce(String person, Instant now) {
        return sanctions("person = :person and until_at > :now and lifted_at is null")
                .setParameter("person", person)
                .setParameter("now", now)
                .getResultStream()
                .map(StandingRows::sanction)
                .toList();
    }

    private org.hibernate.query.NativeQuery<Object[]> sanctions(String where) {
        return database.createNativeQuery(
                "select act_id, hall_id, kind, from_at, until_at from sanction where " + where
                        + " order by until_at desc, id",
                Object[].class);
    }

    private static Sanction sanction(Object[] row) {
        return new Sanction(
                (UUID) row[0], (UUID) row[1], SanctionKind.valueOf((String) row[2]), (Instant) row[3], (Instant)
                        row[4]);
    }

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        var all = new ArrayList<Map<String, Object>>();
        database.createNativeQuery("select level, counted_on from standing where person = :person", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .forEach(row -> all.add(Map.of("level", row[0], "countedOn", row[1])));
        database.createNativeQuery("""
                        select hall_id, kind, from_at, until_at from sanction
                        where person = :person order by from_at, id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .forEach(row ->
                        all.add(Map.of("hallId", row[0], "sanction", row[1], "fromAt", row[2], "untilAt", row[3])));
        return all;
    }

    /// A sanction outlives the name of the person it is for.
    @Override
    public int forget(String person) {
        return remains.leave("sanction", "hall_id", "person", person)
                + database.createNativeMutationQuery("delete from standing where person = :person")
                        .setParameter("person", person)
                        .executeUpdate();
    }
}
