package hamgara.card.grant;

import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.fund.FundFacts;
import hamgara.card.fund.Funds;
import hamgara.card.money.Rials;
import hamgara.card.pocket.MoneyGrant;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Category;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives allowances and takes them back.
///
/// Order of locks: the grants in the order of their people, then the funds, so that nobody who waits for a person
/// holds a fund. Taking back: the grant, its pocket, the funds.
@ApplicationScoped
public class Grants {

    /// The next month can be granted before it begins; nothing is given for periods that are over or far off.
    private static final int DAYS_AHEAD = 31;

    private static final UUID FIRST = new UUID(0, 0);

    private record Made(UUID grant, UUID pocket) {}

    private final GrantRows rows;
    private final Enrolments enrolments;
    private final Programmes programmes;
    private final Funds funds;
    private final Pockets pockets;
    private final Rials rials;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Grants(
            GrantRows rows,
            Enrolments enrolments,
            Programmes programmes,
            Funds funds,
            Pockets pockets,
            Rials rials,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.funds = funds;
        this.pockets = pockets;
        this.rials = rials;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What the terms give for a category and the period a day lies in; refuses when they do not, or cannot today.
    /// A refusal here leaves the caller's transaction as it was.
    public Allotment allotment(ProgrammeTerms terms, Category category, LocalDate day) {
        terms.obstacle(day).ifPresent(reason -> {
            throw new GrantRefusal.ProgrammeNotGranting(reason);
        });
        Allotment allotment = Allotments.of(terms, category, day);
        LocalDate today = Tehran.dayOf(clock.instant());
        if (allotment.endsOn().isBefore(today) || allotment.startsOn().isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new GrantRefusal.GrantPeriodNotNear();
        }
        for (UUID fund : allotment.shares().keySet()) {
            if (!funds.find(fund).map(FundFacts::county).orElse("").equals(terms.county())) {
                throw new GrantRefusal.FundElsewhere();
            }
        }
        return allotment;
    }

    /// What an enrolment gets, as `allotment` says; refuses who does not take part today.
    public Grantee grantee(EnrolmentFacts enrolment, ProgrammeTerms terms, Category category, LocalDate day) {
        if (!enrolment.isActive()) {
            throw new GrantRefusal.EnrolmentCannotBeGranted();
        }
        return new Grantee(enrolment.id(), enrolment.person().id(), allotment(terms, category, day));
    }

    /// Grants to all who have not had it for a day of the period, and tells each new grant by enrolment. Refuses
    /// as a whole when a fund does not hold as much.
    @Transactional(TxType.MANDATORY)
    public Map<UUID, UUID> make(List<Grantee> grantees, String by, @Nullable UUID batch) {
        var maker = new GrantRows.Maker(by, clock.instant(), batch);
        var made = new LinkedHashMap<Grantee, Made>();
        var needed = new TreeMap<UUID, Long>();
        grantees.stream().sorted(Comparator.comparing(Grantee::person)).forEach(grantee -> {
            var ids = new Made(Ids.next(), Ids.next());
            if (rows.insert(ids.grant(), ids.pocket(), grantee, maker)) {
                made.put(grantee, ids);
                grantee.allotment().shares().forEach((fund, part) -> needed.merge(fund, part, Long::sum));
            }
        });
        funds.allocate(needed);
        var grants = new LinkedHashMap<UUID, UUID>();
        made.forEach((grantee, ids) -> {
            give(grantee, ids);
            grants.put(grantee.enrolment(), ids.grant());
        });
        return grants;
    }

    @Transactional
    GrantView make(NewGrant request) {
        EnrolmentFacts enrolment = enrolments
                .find(request.enrolmentId())
                .orElseThrow(() -> new GrantRefusal.EnrolmentUnknown().at("/enrolmentId"));
        caller.requireCounty(enrolment.county());
        LocalDate day = request.day() == null ? Tehran.dayOf(clock.instant()) : request.day();
        ProgrammeTerms terms = programmes.terms(enrolment.programme(), enrolment.programmeVersion());
        UUID grant = make(List.of(grantee(enrolment, terms, request.category(), day)), caller.pseudonym(), null)
                .get(enrolment.id());
        if (grant == null) {
            throw new GrantRefusal.AlreadyGranted();
        }
        return GrantView.of(rows.find(grant).orElseThrow(), rials.today());
    }

    @Transactional
    GrantView revoke(UUID id, long seen, Revocation request) {
        GrantRows.Row grant = rows.lock(id).orElseThrow(GrantRefusal.GrantNotFound::new);
        caller.requireCounty(grant.county());
        StaleVersion.check(seen, grant.version());
        if (grant.state() == GrantView.State.REVOKED) {
            throw new GrantRefusal.AlreadyRevoked();
        }
        long returned = pockets.close(grant.pocket()).orElse(0);
        rows.revoke(id, request.reason().name(), returned, caller.pseudonym(), clock.instant());
        outbox.append(new GrantEvent.Revoked(
                id, grant.programme(), returned, request.reason().name(), grant.county()));
        return GrantView.of(rows.find(id).orElseThrow(), rials.today());
    }

    @Transactional
    GrantView read(UUID id) {
        GrantRows.Row grant = rows.find(id).orElseThrow(GrantRefusal.GrantNotFound::new);
        caller.requireCounty(grant.county());
        return GrantView.of(grant, rials.today());
    }

    @Transactional
    Page<GrantView> list(UUID programme, PageRequest request) {
        Set<String> counties = new HashSet<>();
        UUID after = request.cursor().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        List<GrantRows.Row> found = rows.after(programme, after, request.rowsToRead());
        found.forEach(grant -> counties.add(grant.county()));
        counties.forEach(caller::requireCounty);
        var rate = rials.today();
        return Page.of(found, request, grant -> Cursor.of(grant.id()), grant -> GrantView.of(grant, rate));
    }

    private void give(Grantee grantee, Made ids) {
        Allotment allotment = grantee.allotment();
        pockets.grant(new MoneyGrant(
                ids.pocket(),
                grantee.enrolment(),
                grantee.person(),
                allotment.programme(),
                allotment.category(),
                allotment.startsOn(),
                allotment.endsOn(),
                allotment.priority(),
                allotment.shares()));
        outbox.append(new GrantEvent.Made(
                ids.grant(),
                ids.pocket(),
                allotment.programme(),
                allotment.category(),
                allotment.amount(),
                allotment.startsOn(),
                allotment.endsOn(),
                allotment.county()));
    }
}
