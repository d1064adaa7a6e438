package hamgara.card.programme;

import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Brings programmes into force and out of it: published, paused, resumed, closed.
@ApplicationScoped
class ProgrammeLife {

    private final Programmes programmes;
    private final ProgrammeRepository repository;
    private final DraftCheck check;
    private final References references;
    private final Outbox outbox;
    private final Event<VersionInForce> inForce;
    private final Clock clock;

    ProgrammeLife(
            Programmes programmes,
            ProgrammeRepository repository,
            DraftCheck check,
            References references,
            Outbox outbox,
            Event<VersionInForce> inForce,
            Clock clock) {
        this.programmes = programmes;
        this.repository = repository;
        this.check = check;
        this.references = references;
        this.outbox = outbox;
        this.inForce = inForce;
        this.clock = clock;
    }

    @Transactional
    ProgrammeView publish(UUID id) {
        Programme programme = programmes.locked(id);
        if (programme.state == ProgrammeState.CLOSED) {
            throw new ProgrammeRefusal.ProgrammeOver();
        }
        ProgrammeVersion draft = programmes.draft(programme);
        check.check(programme.countyCode, draft.said()); // areas may have ended since
        references.require(programme.countyCode, draft.terms);
        draft.state = ProgrammeVersion.State.PUBLISHED;
        draft.publishedAt = clock.instant();
        if (programme.state == ProgrammeState.DRAFT) {
            programme.state = ProgrammeState.PUBLISHED;
        }
        programme.publishedVersion = programme.latestVersion;
        repository.flush();
        outbox.append(new ProgrammeEvent.ProgrammePublished(
                id,
                programme.code,
                programme.countyCode,
                programme.latestVersion,
                List.copyOf(draft.categories()),
                draft.terms.venueScope().venues()));
        inForce.fire(new VersionInForce(PublishedTerms.read(programme, draft)));
        return programmes.view(programme);
    }

    @Transactional
    ProgrammeView pause(UUID id) {
        Programme programme = programmes.locked(id);
        if (programme.state != ProgrammeState.PUBLISHED) {
            throw new ProgrammeRefusal.ProgrammeNotInForce(programme.state);
        }
        return turn(
                programme,
                ProgrammeState.PAUSED,
                new ProgrammeEvent.ProgrammePaused(id, programme.code, programme.countyCode));
    }

    @Transactional
    ProgrammeView resume(UUID id) {
        Programme programme = programmes.locked(id);
        if (programme.state != ProgrammeState.PAUSED) {
            throw new ProgrammeRefusal.ProgrammeNotPaused(programme.state);
        }
        return turn(
                programme,
                ProgrammeState.PUBLISHED,
                new ProgrammeEvent.ProgrammeResumed(id, programme.code, programme.countyCode));
    }

    @Transactional
    ProgrammeView close(UUID id) {
        Programme programme = programmes.locked(id);
        if (programme.state != ProgrammeState.PUBLISHED && programme.state != ProgrammeState.PAUSED) {
            throw new ProgrammeRefusal.ProgrammeNotInForce(programme.state);
        }
        return turn(
                programme,
                ProgrammeState.CLOSED,
                new ProgrammeEvent.ProgrammeClosed(id, programme.code, programme.countyCode));
    }

    private ProgrammeView turn(Programme programme, ProgrammeState to, ProgrammeEvent event) {
        programme.state = to;
        repository.flush();
        outbox.append(event);
        return programmes.view(programme);
    }
}
