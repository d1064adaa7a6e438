package hamgara.card.privacy;

import hamgara.card.audit.Audit;
import hamgara.card.audit.Purpose;
import hamgara.card.audit.Reading;
import hamgara.card.card.Cards;
import hamgara.card.claim.Claims;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.guardian.GuardianConsents;
import hamgara.card.household.Households;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Takes requests for erasure and, on the word of a second person, forgets: what remains are entries under an id that
/// leads to nobody.
@ApplicationScoped
class Erasures {

    private static final UUID NIL = new UUID(0, 0);

    private final ErasureRequestRepository requests;
    private final StoredTraces traces;
    private final Persons persons;
    private final Enrolments enrolments;
    private final Cards cards;
    private final Claims claims;
    private final Households households;
    private final GuardianConsents consents;
    private final Audit audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Erasures(
            ErasureRequestRepository requests,
            StoredTraces traces,
            Persons persons,
            Enrolments enrolments,
            Cards cards,
            Claims claims,
            Households households,
            GuardianConsents consents,
            Audit audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.requests = requests;
        this.traces = traces;
        this.persons = persons;
        this.enrolments = enrolments;
        this.cards = cards;
        this.claims = claims;
        this.households = households;
        this.consents = consents;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ErasureRequestView ask(NewErasureRequest wanted) {
        PersonFacts person = persons.callersOwn(wanted.personId());
        var request = new ErasureRequest();
        request.id = Ids.next();
        request.personId = person.id();
        request.countyCode = person.county();
        request.askedAs = askedAs(person);
        request.state = ErasureRequest.State.REQUESTED;
        request.requestedBy = caller.pseudonym();
        request.requestedAt = clock.instant();
        try {
            requests.persistAndFlush(request);
        } catch (ConstraintViolationException e) {
            if ("erasure_request_once".equals(e.getConstraintName())) {
                throw new PrivacyRefusal.ErasureAskedBefore();
            }
            throw e;
        }
        return ErasureRequestView.of(request);
    }

    @Transactional
    Page<ErasureRequestView> waiting(PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(NIL);
        return Page.of(
                requests.open(caller.county().orElse(""), after, page.rowsToRead()),
                page,
                request -> Cursor.of(request.id),
                ErasureRequestView::of);
    }

    @Transactional
    ErasureRequestView read(UUID id) {
        return requests.findByIdOptional(id)
                .filter(request ->
                        persons.isDeskOf(request.countyCode) || request.requestedBy.equals(caller.pseudonym()))
                .map(ErasureRequestView::of)
                .orElseThrow(PrivacyRefusal.ErasureNotFound::new);
    }

    @Transactional
    ErasureRequestView refuse(UUID id, ErasureRequest.Reason reason, long seen) {
        ErasureRequest request = decided(id, seen, ErasureRequest.State.REFUSED, reason);
        return ErasureRequestView.of(request);
    }

    /// The person first, so that nothing new is written meanwhile; then cards, so that nothing is used;
    /// the number and the names last, and what was written of the person elsewhere.
    @Transactional
    ErasureRequestView approve(UUID id, long seen) throws SQLException {
        ErasureRequest request = decided(id, seen, ErasureRequest.State.ERASED, null);
        ErasureRequestView view = ErasureRequestView.of(request);
        UUID person = request.personId;
        persons.lock(person);
        String account = persons.find(person).map(PersonFacts::account).orElse(null);
        cards.cancelAllOf(person);
        enrolments.endAllOf(person, caller.pseudonym());
        households.leaveAll(person);
        consents.endAllOf(person);
        claims.eraseOf(person);
        audit.record(Reading.ERASE, person, Purpose.ERASURE);
        persons.erase(person);
        enrolments.forget(person, account);
        consents.forget(person);
        traces.empty(person, account);
        outbox.append(new PersonErased(person));
        return view;
    }

    private ErasureRequest decided(
            UUID id, long seen, ErasureRequest.State to, ErasureRequest.@Nullable Reason reason) {
        ErasureRequest request = requests.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> persons.isDeskOf(found.countyCode))
                .orElseThrow(PrivacyRefusal.ErasureNotFound::new);
        StaleVersion.check(seen, request.version);
        if (request.state != ErasureRequest.State.REQUESTED) {
            throw new PrivacyRefusal.ErasureDecided();
        }
        String officer = caller.pseudonym();
        boolean own = persons.find(request.personId)
                .filter(person -> officer.equals(person.account()))
                .isPresent();
        if (own || request.requestedBy.equals(officer)) {
            throw new PrivacyRefusal.SecondPersonNeeded();
        }
        request.decide(to, reason, officer, clock.instant());
        requests.flush();
        return request;
    }

    private ErasureRequest.AskedAs askedAs(PersonFacts person) {
        if (persons.isHolder(person)) {
            return ErasureRequest.AskedAs.HOLDER;
        }
        return persons.isDeskOf(person.county()) ? ErasureRequest.AskedAs.DESK : ErasureRequest.AskedAs.GUARDIAN;
    }
}
