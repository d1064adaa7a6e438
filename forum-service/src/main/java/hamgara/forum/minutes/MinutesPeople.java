package hamgara.forum.minutes;

import hamgara.forum.agency.Office;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps what single persons did with minutes: objections and signatures.
@ApplicationScoped
class MinutesPeople implements Personal {

    private final Session database;
    private final Remains remains;

    MinutesPeople(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    void object(UUID id, MinutesRecord to, String person, String lang, String text, Instant at) {
        database.createNativeMutationQuery("""
                        insert into minutes_objection (id, minutes_id, round, objected_by_person, lang, text, objected_at)
                        values (:id, :minutes, :round, :person, :lang, :text, :at)""")
                .setParameter("id", id)
                .setParameter("minutes", to.id)
                .setParameter("round", to.round)
                .setParameter("person", person)
                .setParameter("lang", lang)
                .setParameter("text", text)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// False when it was answered before. An earlier one that is accepted now speaks against the words
    /// of now: those of this round, or none while they are being written.
    boolean answer(UUID id, MinutesRecord minutes, boolean accepted, String answer, Instant at) {
        return database.createNativeMutationQuery("""
                        update minutes_objection set accepted = :accepted, answer = :answer, answered_at = :at,
                            round = greatest(round, :round)
                        where id = :id and minutes_id = :minutes and answered_at is null""")
                        .setParameter("accepted", accepted)
                        .setParameter("answer", answer)
                        .setParameter("at", at)
                        .setParameter("round", minutes.state == MinutesState.CIRCULATED ? minutes.round : 0)
                        .setParameter("id", id)
                        .setParameter("minutes", minutes.id)
                        .executeUpdate()
                == 1;
    }

    /// How many of a round have no answer, and how many were accepted.
    int[] openAndAccepted(UUID minutes, int round) {
        Object[] row = database.createNativeQuery("""
                        select count(*) filter (where accepted is null),
                               count(*) filter (where accepted and round = :round)
                        from minutes_objection where minutes_id = :minutes""", Object[].class)
                .setParameter("minutes", minutes)
                .setParameter("round", round)
                .getSingleResult();
        return new int[] {((Number) row[0]).intValue(), ((Number) row[1]).intValue()};
    }

    List<MinutesView.Objection> objections(UUID minutes, @Nullable UUID after, int limit) {
        return database.createNativeQuery("""
                        select id, lang, text, objected_at, accepted, answer from minutes_objection
                        where minutes_id = :minutes and (cast(:after as uuid) is null or id > :after)
                        order by id""", Object[].class)
                .setParameter("minutes", minutes)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new MinutesView.Objection(
                        (UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3], (Boolean) row[4], (String)
                                row[5]))
                .toList();
    }

    /// False when the person has signed.
    boolean sign(UUID minutes, String person, Office as, String contentHash, Instant at) {
        return database.createNativeMutationQuery("""
                        insert into minutes_signature (minutes_id, signed_by_person, role, agency, content_hash, signed_at)
                        select :minutes, :person, :role, cast(:agency as text), :hash, :at
                        where not exists (select 1 from minutes_signature s
                                          where s.minutes_id = :minutes and s.signed_by_person = :remains)
                        on conflict do nothing""")
                        .setParameter("minutes", minutes)
                        .setParameter("remains", remains.of(person, minutes))
                        .setParameter("person", person)
                        .setParameter("role", as.role())
                        .setParameter("agency", as.agency(), String.class)
                        .setParameter("hash", contentHash)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    List<MinutesView.Signature> signatures(UUID minutes) {
        return database.createNativeQuery("""
                        select role, agency, content_hash, signed_at from minutes_signature
                        where minutes_id = :minutes order by signed_at, role""", Object[].class)
                .setParameter("minutes", minutes)
                .getResultStream()
                .map(row ->
                        new MinutesView.Signature((String) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        var all = new ArrayList<Map<String, Object>>();
        database.createNativeQuery("""
                        select minutes_id, text, objected_at from minutes_objection
                        where objected_by_person = :person order by objected_at""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .forEach(row -> all.add(Map.of("minutesId", row[0], "objection", row[1], "at", row[2])));
        database.createNativeQuery("""
                        select minutes_id, role, signed_at from minutes_signature
                        where signed_by_person = :person order by signed_at""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .forEach(row -> all.add(Map.of("minutesId", row[0], "signedAs", row[1], "at", row[2])));
        return all;
    }

    @Override
    public int forget(String person) {
        return remains.leave("minutes_objection", "minutes_id", "objected_by_person", person)
                + remains.leave("minutes_signature", "minutes_id", "signed_by_person", person);
    }
}
