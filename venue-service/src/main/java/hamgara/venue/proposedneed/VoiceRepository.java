package hamgara.venue.proposedneed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Keeps how many people stand behind a proposal, and since when so many are counted; never who.
@ApplicationScoped
class VoiceRepository {

    private final EntityManager entities;

    VoiceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// So many people whose wishes are counted on the days after one.
    record Since(LocalDate day, int voices) {}

    /// Locks a proposal; false when it is not known, or a newer word about it was heard.
    boolean hear(UUID proposal, long version) {
        return entities.createNativeQuery("""
                        update proposed_need set version = :version where proposal_id = :proposal and version < :version""")
                        .setParameter("proposal", proposal)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    int count(UUID proposal) {
        Number voices = (Number) entities.createNativeQuery(
                        "select coalesce(sum(voices), 0) from proposed_voice where proposal_id = :proposal")
                .setParameter("proposal", proposal)
                .getSingleResult();
        return voices.intValue();
    }

    void add(UUID proposal, LocalDate day, int voices) {
        entities.createNativeQuery("""
                        insert into proposed_voice (proposal_id, since, voices) values (:proposal, :day, :voices)
                        on conflict (proposal_id, since) do update set voices = proposed_voice.voices + excluded.voices""")
                .setParameter("proposal", proposal)
                .setParameter("day", day)
                .setParameter("voices", voices)
                .executeUpdate();
    }

    /// Takes so many away, the latest first, and answers which.
    List<Since> take(UUID proposal, int voices) {
        var taken = new ArrayList<Since>();
        int left = voices;
        while (left > 0) {
            Since latest = latest(proposal);
            int now = Math.min(left, latest.voices());
            change(proposal, latest.day(), latest.voices() - now);
            taken.add(new Since(latest.day(), now));
            left -= now;
        }
        return taken;
    }

    private Since latest(UUID proposal) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select since, voices from proposed_voice where proposal_id = :proposal order by since desc""")
                .setParameter("proposal", proposal)
                .setMaxResults(1)
                .getSingleResult();
        return new Since((LocalDate) row[0], ((Number) row[1]).intValue());
    }

    private void change(UUID proposal, LocalDate day, int voices) {
        entities.createNativeQuery(
                        voices == 0
                                ? "delete from proposed_voice where proposal_id = :proposal and since = :day"
                                : "update proposed_voice set voices = " + voices
                                        + " where proposal_id = :proposal and since = :day")
                .setParameter("proposal", proposal)
                .setParameter("day", day)
                .executeUpdate();
    }

    /// It was taken back for good.
    void forget(UUID proposal) {
        entities.createNativeQuery("delete from proposed_need where proposal_id = :proposal")
                .setParameter("proposal", proposal)
                .executeUpdate();
    }
}
