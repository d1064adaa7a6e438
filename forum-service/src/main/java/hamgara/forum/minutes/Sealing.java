package hamgara.forum.minutes;

import hamgara.forum.agency.Office;
import hamgara.forum.agenda.AgendaItemFacts;
import hamgara.forum.agenda.Agendas;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.milestone.Milestones;
import hamgara.forum.milestone.PlannedMilestone;
import hamgara.forum.minutes.MinutesRefusal.AlreadySigned;
import hamgara.forum.minutes.MinutesRefusal.DecisionWithoutCommitment;
import hamgara.forum.minutes.MinutesRefusal.MinutesNotFound;
import hamgara.forum.minutes.MinutesRefusal.MinutesNotSigned;
import hamgara.forum.minutes.MinutesRefusal.MinutesSealed;
import hamgara.forum.minutes.MinutesRefusal.MinutesStateWrong;
import hamgara.forum.minutes.MinutesRefusal.SignaturesMissing;
import hamgara.forum.resolution.Committed;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionMoved;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes signatures. With the last one they wait for the minutes are sealed: they get their number and their hash, and
/// what agencies took on becomes resolutions, all in one transaction.
@ApplicationScoped
class Sealing {

    private final MinutesRepository repository;
    private final KnownMinutes known;
    private final MinutesItems items;
    private final Commitments commitments;
    private final MinutesPeople people;
    private final MinutesWords words;
    private final Sessions sessions;
    private final Agendas agendas;
    private final Resolutions resolutions;
    private final Milestones milestones;
    private final Halls halls;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Sealing(
            MinutesRepository repository,
            KnownMinutes known,
            MinutesItems items,
            Commitments commitments,
            MinutesPeople people,
            MinutesWords words,
            Sessions sessions,
            Agendas agendas,
            Resolutions resolutions,
            Milestones milestones,
            Halls halls,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.known = known;
        this.items = items;
        this.commitments = commitments;
        this.people = people;
        this.words = words;
        this.sessions = sessions;
        this.agendas = agendas;
        this.resolutions = resolutions;
        this.milestones = milestones;
        this.halls = halls;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    MinutesView sign(UUID id, String person, Office as, long expectedVersion) {
        MinutesRecord signed = known.require(repository.locked(id).orElseThrow(MinutesNotFound::new));
        StaleVersion.check(expectedVersion, signed.version);
        if (signed.number != null) {
            throw new MinutesSealed(signed.number);
        }
        if (signed.state != MinutesState.APPROVED || signed.content == null) {
            throw new MinutesStateWrong(signed.state);
        }
        if (!people.sign(id, person, as, MinutesContent.hash(signed.content), clock.instant())) {
            throw new AlreadySigned();
        }
        signed.version++;
        if (Signers.missing(signed, items.of(id), people.signatures(id)).isEmpty()) {
            seal(signed, signed.content, as);
        }
        repository.flush();
        return known.view(signed);
    }

    /// A session is closed with signed minutes that leave no decision open.
    void require(@Observes SessionMoved moved) {
        if (moved.state() != SessionState.CLOSED) {
            return;
        }
        List<MinutesRecord> editions = repository.ofSession(moved.session());
        editions.stream()
                .filter(each -> each.state == MinutesState.APPROVED)
                .findFirst()
                .ifPresent(approved -> {
                    throw new SignaturesMissing(
                            Signers.missing(approved, items.of(approved.id), people.signatures(approved.id)));
                });
        if (editions.isEmpty() || editions.stream().anyMatch(each -> each.state != MinutesState.SIGNED)) {
            throw new MinutesNotSigned();
        }
        List<UUID> open = repository.openDecisions(moved.session());
        if (!open.isEmpty()) {
            throw new DecisionWithoutCommitment(open);
        }
    }

    private void seal(MinutesRecord signed, String content, Office as) {
        SessionFacts session = sessions.ofRecord(signed.sessionId);
        HallFacts hall = halls.ofRecord(signed.hallId);
        int followed = follow(signed, session, hall.privateOrNull(), as);
        String number = number(signed, session);
        String hash = MinutesContent.hash(MinutesContent.sealed(content, number));
        signed.seriesOf = seriesOf(signed);
        signed.number = number;
        signed.hash = hash;
        signed.signedAt = clock.instant();
        signed.state = MinutesState.SIGNED;
        words.put(signed, number, signed.signedAt);
        audit.write(signed.hallId, signed.county, "MINUTES_SIGNED", signed.id, Map.of("number", number, "hash", hash));
        outbox.append(new MinutesEvent.MinutesSigned(
                signed.id,
                signed.sessionId,
                signed.hallId,
                signed.county,
                number,
                hash,
                signed.edition,
                signed.addendumOf,
                followed,
                hall.privateOrNull()));
    }

    /// Before the seal: afterwards no commitment can be given its resolution. A part is about the
    /// proposal of its item.
    private int follow(MinutesRecord signed, SessionFacts session, @Nullable Boolean isPrivate, Office as) {
        Map<UUID, UUID> proposals = new HashMap<>();
        for (AgendaItemFacts item : agendas.facts(session.id())) {
            UUID proposal = item.proposal() == null ? proposals.get(item.parent()) : item.proposal();
            if (proposal != null) {
                proposals.put(item.id(), proposal);
            }
        }
        List<MinutesView.Item> said = items.of(signed.id);
        resolutions.holdWholes(said.stream()
                .flatMap(item -> item.commitments().stream())
                .map(MinutesView.Commitment::parentId)
                .filter(Objects::nonNull)
                .toList());
        int followed = 0;
        for (MinutesView.Item item : said) {
            for (MinutesView.Commitment taken : item.commitments()) {
                UUID resolution = adopted(taken, signed, session, proposals.get(item.itemId()), as);
                outbox.append(new MinutesEvent.CommitmentRecorded(
                        taken.id(),
                        signed.id,
                        signed.hallId,
                        signed.county,
                        resolution,
                        taken.agency(),
                        taken.dueOn(),
                        isPrivate));
                followed++;
            }
        }
        return followed;
    }

    private UUID adopted(
            MinutesView.Commitment taken,
            MinutesRecord signed,
            SessionFacts session,
            @Nullable UUID proposal,
            Office as) {
        List<PlannedMilestone> planned = taken.milestones().stream()
                .map(each -> new PlannedMilestone(each.title(), each.dueOn(), each.mandatory()))
                .toList();
        UUID resolution = resolutions.adopt(
                new Committed(
                        session.id(),
                        signed.hallId,
                        signed.county,
                        proposal,
                        taken.workingGroup(),
                        signed.lang,
                        taken.text(),
                        taken.indicator(),
                        taken.agency(),
                        taken.cooperating(),
                        taken.dueOn(),
                        BigDecimal.valueOf(taken.weight()),
                        taken.parentId(),
                        taken.reviewOn(),
                        (int) planned.stream()
                                .filter(PlannedMilestone::mandatory)
                                .count()),
                as);
        milestones.begin(resolution, signed.lang, planned);
        commitments.followedBy(taken.id(), resolution);
        return resolution;
    }

    /// The series is that of the working group in its county, or that of the hall; the year that of the
    /// session.
    private String number(MinutesRecord signed, SessionFacts session) {
        if (signed.addendumOf != null) {
            MinutesRecord first = repository.ofSession(signed.sessionId).getFirst();
            return Objects.requireNonNull(first.number) + "-" + signed.edition;
        }
        int year = Jalali.dateOf(Tehran.dayOf(session.startsAt())).year();
        String series = signed.workingGroup == null ? "HALL" : signed.workingGroup;
        int no = repository.nextNumber(seriesOf(signed), series, year);
        return series + "/" + year + "/" + (no < 10 ? "0" : "") + no;
    }

    private static String seriesOf(MinutesRecord signed) {
        return signed.workingGroup == null ? signed.hallId.toString() : signed.county;
    }
}
