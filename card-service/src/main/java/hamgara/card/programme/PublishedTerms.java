package hamgara.card.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The terms of published versions. They never change, so they are kept; there are as many as managers write.
@ApplicationScoped
class PublishedTerms {

    private final Map<ProgrammeVersion.Key, ProgrammeTerms> known = new ConcurrentHashMap<>();
    private final ProgrammeVersionRepository versions;

    PublishedTerms(ProgrammeVersionRepository versions) {
        this.versions = versions;
    }

    /// Only what was read before.
    Optional<ProgrammeTerms> known(UUID programme, int number) {
        return Optional.ofNullable(known.get(new ProgrammeVersion.Key(programme, number)));
    }

    ProgrammeTerms of(Programme programme, int number) {
        var key = new ProgrammeVersion.Key(programme.id, number);
        ProgrammeTerms terms = known.get(key);
        if (terms == null) {
            terms = versions.of(programme.id, number)
                    .filter(found -> found.state == ProgrammeVersion.State.PUBLISHED)
                    .map(found -> read(programme, found))
                    .orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new);
            known.put(key, terms);
        }
        return terms.in(programme.state);
    }

    /// Of a draft too, which may still change: never kept.
    static ProgrammeTerms read(Programme programme, ProgrammeVersion version) {
        return new ProgrammeTerms(
                programme.id,
                programme.code,
                programme.countyCode,
                version.key.number(),
                programme.state,
                version.rules(),
                version.sortedEntitlements(),
                version.terms);
    }
}
