package hamgara.card.claim;

import hamgara.card.area.Areas;
import hamgara.card.audit.Audit;
import hamgara.card.audit.Purpose;
import hamgara.card.audit.Reading;
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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Records what is claimed of people and says what counts on a day.
@ApplicationScoped
public class Claims {

    /// A statement on honour opens a programme at once and leaves a season to bring the paper.
    private static final int HONOUR_DAYS = 90;

    private static final int VERIFIED_DAYS = 366;

    /// One statement a year, so that a row of them does not stand in for the paper.
    private static final Duration HONOUR_AGAIN = Duration.ofDays(365);

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final ClaimRepository claims;
    private final Persons persons;
    private final Areas areas;
    private final Audit audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Claims(
            ClaimRepository claims,
            Persons persons,
            Areas areas,
            Audit audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.audit = audit;
        this.claims = claims;
        this.persons = persons;
        this.areas = areas;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Types that count for a person on a day, stated and verified ones alike.
    @Transactional
    public Set<String> valid(UUID person, LocalDate day) {
        return claims.holding(person, day).stream()
                .map(claim -> claim.type.name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether somebody needs access on a day, on their honour or verified.
    @Transactional
    public boolean needsAccess(UUID person, LocalDate day) {
        return claims.holding(person, day).stream().anyMatch(claim -> claim.type == Claim.Type.ACCESS_NEEDS);
    }

    /// The claims that count for a person on a day, with whose word they are.
    @Transactional
    public List<ClaimFacts> holding(UUID person, LocalDate day) {
        return claims.holding(person, day).stream()
                .map(claim ->
                        new ClaimFacts(claim.type.name(), claim.state == Claim.State.VERIFIED, claim.source.name()))
                .toList();
    }

    @Transactional
    ClaimView record(UUID personId, NewClaim request) {
        PersonFacts person = persons.callersOwn(personId);
        persons.hold(personId);
        LocalDate today = areas.today();
        boolean desk = persons.isDeskOf(person.county());
        if (!desk && request.type().isReferral()) {
            throw new ClaimRefusal.ClaimNeedsReferral().at("/type");
        }
        if (!desk && (request.source() != null || request.evidence() != null)) {
            throw new ClaimRefusal.SourceNotFitting().at("/source");
        }
        LocalDate from = request.validFrom() == null ? today : request.validFrom();
        if (from.isBefore(desk ? today.minusDays(VERIFIED_DAYS) : today)
                || from.isAfter(desk ? today.plusDays(VERIFIED_DAYS) : today)) {
            throw new ClaimRefusal.ValidityNotPossible().at("/validFrom");
        }
        if (!desk
                && claims.statedSince(personId, request.type(), clock.instant().minus(HONOUR_AGAIN))) {
            throw new ClaimRefusal.HonourUsed();
        }
        var claim = new Claim();
        claim.id = Ids.next();
        claim.personId = personId;
        claim.type = request.type();
        claim.state = Claim.State.STATED;
        claim.source = Claim.Source.HOLDER;
        claim.validFrom = from;
        claim.validUntil = until(request.validUntil(), claim.validFrom, HONOUR_DAYS, desk);
        claim.recordedAt = clock.instant();
        if (desk) {
            verify(claim, person, request.source(), request.evidence(), request.validUntil());
        }
        insert(claim);
        return changed(claim);
    }

    @Transactional
    ClaimView verify(UUID personId, UUID id, ClaimVerification request, long seen) {
        PersonFacts person = persons.callersOwn(personId);
        Claim claim = locked(personId, id, seen);
        if (claim.state != Claim.State.STATED) {
            throw new ClaimRefusal.ClaimNotStated();
        }
        verify(claim, person, request.source(), request.evidence(), request.validUntil());
        flush();
        return changed(claim);
    }

    @Transactional
    ClaimView withdraw(UUID personId, UUID id, long seen) {
        persons.callersOwn(personId);
        Claim claim = locked(personId, id, seen);
        if (claim.state == Claim.State.WITHDRAWN) {
            throw new ClaimRefusal.ClaimWithdrawnBefore();
        }
        claim.withdraw(clock.instant());
        claims.flush();
        return changed(claim);
    }

    @Transactional
    ClaimView read(UUID personId, UUID id) {
        requireOnRecord(personId);
        return claims.findByIdOptional(id)
                .filter(claim -> claim.personId.equals(personId))
                .map(ClaimView::of)
                .orElseThrow(ClaimRefusal.ClaimNotFound::new);
    }

    @Transactional
    Page<ClaimView> list(UUID personId, PageRequest request) {
        requireOnRecord(personId);
        UUID before = request.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                claims.of(personId, before, request.rowsToRead()),
                request,
                claim -> Cursor.of(claim.id),
                ClaimView::of);
    }

    /// A referral says much of a person: the desk's look at claims stays on record.
    private void requireOnRecord(UUID personId) {
        PersonFacts person = persons.callersOwn(personId);
        if (persons.isDeskOf(person.county())) {
            audit.record(Reading.READ_CLAIMS, personId, Purpose.VERIFICATION);
        }
    }

    private void verify(
            Claim claim,
            PersonFacts person,
            Claim.@Nullable Source source,
            Claim.@Nullable Evidence evidence,
            @Nullable LocalDate until) {
        String officer = caller.pseudonym();
        if (officer.equals(person.account())) {
            throw new ClaimRefusal.OwnClaim();
        }
        if (source == null || evidence == null) {
            throw new ClaimRefusal.EvidenceIncomplete().at(source == null ? "/source" : "/evidence");
        }
        if (source == Claim.Source.HOLDER || !fits(claim.type, source)) {
            throw new ClaimRefusal.SourceNotFitting().at("/source");
        }
        LocalDate from = claim.validFrom.isAfter(areas.today()) ? claim.validFrom : areas.today();
        claim.verify(source, evidence, until(until, from, VERIFIED_DAYS, true), officer, clock.instant());
    }

    /// A referral is the word of that office alone; that somebody needs access any office may know.
    private static boolean fits(Claim.Type type, Claim.Source source) {
        return switch (type) {
            case REFERRED_WELFARE -> source == Claim.Source.WELFARE_ORGANISATION;
            case REFERRED_VETERANS -> source == Claim.Source.VETERANS_FOUNDATION;
            case ACCESS_NEEDS -> true;
            case STUDENT, TEACHER, RURAL, MARGINAL_AREA, VOLUNTEER ->
                source != Claim.Source.WELFARE_ORGANISATION && source != Claim.Source.VETERANS_FOUNDATION;
        };
    }

    private LocalDate until(@Nullable LocalDate asked, LocalDate from, int days, boolean desk) {
        LocalDate latest = from.plusDays(desk ? VERIFIED_DAYS : days);
        if (asked == null) {
            return from.plusDays(days);
        }
        if (asked.isBefore(from) || asked.isBefore(areas.today()) || asked.isAfter(latest)) {
            throw new ClaimRefusal.ValidityNotPossible().at("/validUntil");
        }
        return asked;
    }

    private Claim locked(UUID personId, UUID id, long seen) {
        Claim claim = claims.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.personId.equals(personId))
                .orElseThrow(ClaimRefusal.ClaimNotFound::new);
        StaleVersion.check(seen, claim.version);
        return claim;
    }

    /// Deletes what is claimed of a person who is to be forgotten.
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseOf(UUID person) {
        claims.delete("personId", person);
    }

    private void insert(Claim claim) {
        claims.persist(claim);
        flush();
    }

    private void flush() {
        try {
            claims.flush();
        } catch (ConstraintViolationException e) {
            if (EXCLUSION_VIOLATION.equals(e.getSQLState())) {
                throw new ClaimRefusal.ClaimOverlaps();
            }
            throw e;
        }
    }

    private ClaimView changed(Claim claim) {
        outbox.append(new ClaimChanged(claim.id, claim.personId, claim.state));
        return ClaimView.of(claim);
    }
}
