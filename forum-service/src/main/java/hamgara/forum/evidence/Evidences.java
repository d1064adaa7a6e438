package hamgara.forum.evidence;

import hamgara.forum.agency.Office;
import hamgara.forum.evidence.EvidenceRefusal.EvidenceAlreadyThere;
import hamgara.forum.evidence.EvidenceRefusal.EvidenceNotYet;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps the evidence of resolutions. The counter of the resolution, behind which a CHECK stands, is raised under its
/// lock.
@ApplicationScoped
class Evidences {

    private final Session database;
    private final Resolutions resolutions;
    private final Clock clock;

    Evidences(Session database, Resolutions resolutions, Clock clock) {
        this.database = database;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    @Transactional
    EvidenceView add(UUID resolution, Evidence.Addition addition, Office by) {
        String agency = resolutions.takeEvidence(resolution, by);
        Instant now = clock.instant();
        if (addition.takenOn().isAfter(Tehran.dayOf(now))) {
            throw new EvidenceNotYet().at("/takenOn");
        }
        String lang = addition.lang() == null ? "fa" : addition.lang();
        var evidence = new EvidenceView(
                Ids.next(),
                resolution,
                addition.kind(),
                addition.sha256().toLowerCase(Locale.ROOT),
                lang,
                Words.of(addition.description(), lang, "/description"),
                addition.takenOn(),
                Jalali.of(addition.takenOn()),
                agency,
                now);
        if (!insert(evidence)) {
            throw new EvidenceAlreadyThere(evidence.sha256());
        }
        return evidence;
    }

    /// Oldest first.
    List<EvidenceView> of(UUID resolution) {
        resolutions.facts(resolution);
        return database.createNativeQuery("""
                        select id, resolution_id, kind, sha256, lang, description, taken_on, agency, added_at
                        from resolution_evidence where resolution_id = :resolution order by id""", Object[].class)
                .setParameter("resolution", resolution)
                .getResultStream()
                .map(row -> EvidenceView.of(row))
                .toList();
    }

    /// False when the same file is there already.
    private boolean insert(EvidenceView evidence) {
        return database.createNativeMutationQuery("""
                        insert into resolution_evidence
                            (id, resolution_id, kind, sha256, lang, description, taken_on, agency, added_at)
                        values (:id, :resolution, :kind, :sha256, :lang, :description, :takenOn, :agency, :at)
                        on conflict (resolution_id, sha256) do nothing""")
                        .setParameter("id", evidence.id())
                        .setParameter("resolution", evidence.resolutionId())
                        .setParameter("kind", evidence.kind().name())
                        .setParameter("sha256", evidence.sha256())
                        .setParameter("lang", evidence.lang())
                        .setParameter("description", evidence.description())
                        .setParameter("takenOn", evidence.takenOn())
                        .setParameter("agency", evidence.agency())
                        .setParameter("at", evidence.addedAt())
                        .executeUpdate()
                == 1;
    }
}
