package hamgara.forum.volunteering;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.organisation.Organisations;
import hamgara.forum.personal.Remains;
import hamgara.forum.text.Words;
import hamgara.forum.volunteering.VolunteeringRefusal.CertificateNotFound;
import hamgara.forum.volunteering.VolunteeringRefusal.ContributionDecided;
import hamgara.forum.volunteering.VolunteeringRefusal.ContributionNotFound;
import hamgara.forum.volunteering.VolunteeringRefusal.ContributionToCome;
import hamgara.forum.volunteering.VolunteeringRefusal.HostNeeded;
import hamgara.forum.volunteering.VolunteeringRefusal.OwnContribution;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.text.Digits;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes down what people gave, lets a host confirm it, and certifies it. Nothing here adds up what one person gave,
/// nor
/// puts two persons beside each other.
@ApplicationScoped
class Volunteers {

    private final VolunteeringRepository contributions;
    private final Halls halls;
    private final Organisations organisations;
    private final Remains remains;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Volunteers(
            VolunteeringRepository contributions,
            Halls halls,
            Organisations organisations,
            Remains remains,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.contributions = contributions;
        this.halls = halls;
        this.organisations = organisations;
        this.remains = remains;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ContributionView report(NewContribution request, String person) {
        HallFacts hall = halls.facts(request.hallId());
        halls.requireActive(hall);
        halls.requireLanguage(hall, request.lang());
        if (request.organisationId() != null) {
            organisations.require(request.organisationId());
        }
        if (request.onDay().isAfter(Tehran.dayOf(clock.instant()))) {
            throw new ContributionToCome().at("/onDay");
        }
        UUID id = Ids.next();
        String code = code(id);
        contributions.add(
                id,
                person,
                hall,
                request,
                Words.of(request.task(), request.lang(), "/task"),
                digest(code),
                clock.instant());
        return shown(id, person);
    }

    /// By the hall's secretary, or by who speaks for the verified organisation it was given to; never by its
    /// own giver, also once that person was forgotten.
    @Transactional
    ContributionView decide(UUID id, boolean confirmed, long expectedVersion) {
        String judge = caller.pseudonym();
        VolunteeringRepository.Contribution held = contributions.locked(id).orElseThrow(ContributionNotFound::new);
        if (held.person().equals(judge) || held.person().equals(remains.of(judge, id))) {
            throw new OwnContribution();
        }
        if (!isHost(held, judge)) {
            throw new HostNeeded();
        }
        StaleVersion.check(expectedVersion, held.version());
        if (!held.state().equals("REPORTED")) {
            throw new ContributionDecided(held.state());
        }
        contributions.decide(id, confirmed ? "CONFIRMED" : "DECLINED", clock.instant());
        if (confirmed) {
            outbox.append(new VolunteeringConfirmed(
                    id, held.hall(), held.county(), halls.ofRecord(held.hall()).privateOrNull()));
        }
        return shown(id, null);
    }

    ContributionView show(UUID id) {
        String reader = caller.pseudonym();
        VolunteeringRepository.Contribution found = contributions.find(id).orElseThrow(ContributionNotFound::new);
        if (!found.person().equals(reader) && !isHost(found, reader)) {
            throw new ContributionNotFound();
        }
        return view(found, reader);
    }

    List<ContributionView> mine(String person, @Nullable UUID before, int limit) {
        return contributions.of(person, before, limit).stream()
                .map(found -> view(found, person))
                .toList();
    }

    /// What waits in a hall, oldest first, without whose it is.
    List<ContributionView> waiting(UUID hall, @Nullable UUID after, int limit) {
        caller.requireCounty(halls.facts(hall).county());
        return contributions.waiting(hall, after, limit).stream()
                .map(found -> view(found, null))
                .toList();
    }

    CertificateView certificate(String typed) {
        String code = Digits.typedNumber(typed).toLowerCase(Locale.ROOT);
        return contributions
                .certified(digest(code))
                .map(found -> CertificateView.of(found, code))
                .orElseThrow(CertificateNotFound::new);
    }

    private ContributionView shown(UUID id, @Nullable String reader) {
        return view(contributions.find(id).orElseThrow(ContributionNotFound::new), reader);
    }

    private ContributionView view(VolunteeringRepository.Contribution found, @Nullable String reader) {
        boolean own = found.person().equals(reader);
        return ContributionView.of(found, own && found.state().equals("CONFIRMED") ? code(found.id()) : null);
    }

    private boolean isHost(VolunteeringRepository.Contribution found, String person) {
        boolean secretary = caller.has(Roles.HALL_SECRETARY)
                && caller.county().filter(found.county()::equals).isPresent();
        return secretary || (found.organisation() != null && organisations.speaksFor(found.organisation(), person));
    }

    /// Made of the contribution by the service's key: it can be shown again and not be guessed.
    private String code(UUID id) {
        byte[] digest = caller.keyedDigest().doFinal(("certificate\n" + id).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private String digest(String code) {
        return HexFormat.of()
                .formatHex(caller.keyedDigest().doFinal(("certified\n" + code).getBytes(StandardCharsets.UTF_8)));
    }
}
