package hamgara.card.partner;

import hamgara.card.partner.Partner.State;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How organisations come to take part, pause and leave. Whoever applied never decides.
@ApplicationScoped
class Membership {

    private final PartnerRepository partners;
    private final PartnerVenues partnerVenues;
    private final BankAccounts accounts;
    private final Venues venues;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Membership(
            PartnerRepository partners,
            PartnerVenues partnerVenues,
            BankAccounts accounts,
            Venues venues,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.partners = partners;
        this.partnerVenues = partnerVenues;
        this.accounts = accounts;
        this.venues = venues;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PartnerView apply(NewPartner request) {
        Iban iban = Iban.typed(request.iban());
        VenueFacts own = caller.venue()
                .flatMap(venues::find)
                .orElseThrow(() ->
                        new PartnerRefusal.PartnerVenueNotYours(caller.venue().orElse("")).at("/venueCodes"));
        var partner = new Partner();
        partner.id = Ids.next();
        partner.countyCode = own.county();
        partner.operatorId = own.operator();
        partner.kind = request.kind();
        partner.nameFa = request.names().fa();
        partner.nameAr = request.names().ar();
        partner.nameEn = request.names().en();
        partner.state = State.APPLIED;
        partner.appliedBy = caller.pseudonym();
        partner.appliedAt = now();
        partners.persistAndFlush(partner);
        for (String code : new TreeSet<>(request.venueCodes())) {
            add(partner, own, code, "/venueCodes");
        }
        accounts.propose(partner.id, iban, caller.pseudonym());
        outbox.append(new PartnerEvent.PartnerApplied(partner.id, partner.countyCode));
        return view(partner);
    }

    @Transactional
    PartnerView approve(UUID id) {
        Partner partner = lockedOfManager(id);
        partner.decide(Set.of(State.APPLIED), State.APPROVED, null, caller.pseudonym(), now());
        partners.flush();
        accounts.proposed(id).ifPresent(account -> accounts.decide(id, account, true, caller.pseudonym()));
        venues.suspend(partnerVenues.of(id), false); // a partner before may have ended
        outbox.append(new PartnerEvent.PartnerApproved(id, partner.countyCode));
        return view(partner);
    }

    @Transactional
    PartnerView reject(UUID id, Partner.Reason reason) {
        Partner partner = lockedOfManager(id);
        partner.decide(Set.of(State.APPLIED), State.REJECTED, reason, caller.pseudonym(), now());
        partners.flush();
        accounts.proposed(id).ifPresent(account -> accounts.decide(id, account, false, caller.pseudonym()));
        partnerVenues.free(id);
        outbox.append(new PartnerEvent.PartnerRejected(id, partner.countyCode, reason));
        return view(partner);
    }

    @Transactional
    PartnerView suspend(UUID id, Partner.Reason reason) {
        Partner partner = lockedOfManager(id);
        partner.decide(Set.of(State.APPROVED), State.SUSPENDED, reason, caller.pseudonym(), now());
        partners.flush();
        venues.suspend(partnerVenues.of(id), true);
        outbox.append(new PartnerEvent.PartnerSuspended(id, partner.countyCode, reason));
        return view(partner);
    }

    @Transactional
    PartnerView resume(UUID id) {
        Partner partner = lockedOfManager(id);
        partner.decide(Set.of(State.SUSPENDED), State.APPROVED, null, caller.pseudonym(), now());
        partners.flush();
        venues.suspend(partnerVenues.of(id), false);
        outbox.append(new PartnerEvent.PartnerResumed(id, partner.countyCode));
        return view(partner);
    }

    /// Its venues may find another partner; until then they take no cards.
    @Transactional
    PartnerView terminate(UUID id, Partner.Reason reason) {
        Partner partner = lockedOfManager(id);
        partner.decide(Set.of(State.APPROVED, State.SUSPENDED), State.TERMINATED, reason, caller.pseudonym(), now());
        partners.flush();
        venues.suspend(partnerVenues.of(id), true);
        partnerVenues.free(id);
        outbox.append(new PartnerEvent.PartnerTerminated(id, partner.countyCode, reason));
        return view(partner);
    }

    @Transactional
    PartnerView addVenue(UUID id, String code) {
        Partner partner = lockedOfManager(id);
        if (partner.state != State.APPROVED) {
            throw new PartnerRefusal.PartnerStateConflict(partner.state);
        }
        VenueFacts first = venues.find(partnerVenues.of(id).getFirst()).orElseThrow();
        add(partner, first, code, "/venueCode");
        venues.suspend(Set.of(code), false);
        partners.getEntityManager().lock(partner, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        partners.flush();
        return view(partner);
    }

    @Transactional
    BankAccountView proposeAccount(UUID id, String iban) {
        Iban checked = Iban.typed(iban);
        Partner partner = partners.locked(id).filter(this::isOwn).orElseThrow(PartnerRefusal.PartnerNotFound::new);
        if (partner.state != State.APPROVED && partner.state != State.SUSPENDED) {
            throw new PartnerRefusal.PartnerStateConflict(partner.state);
        }
        UUID account = accounts.propose(id, checked, caller.pseudonym());
        return account(id, account);
    }

    @Transactional
    BankAccountView decideAccount(UUID id, UUID account, boolean accepted) {
        Partner partner = lockedOfManager(id);
        accounts.decide(id, account, accepted, caller.pseudonym());
        if (accepted) {
            outbox.append(new PartnerEvent.PartnerBankAccountChanged(id, partner.countyCode));
        }
        return account(id, account);
    }

    @Transactional
    Page<BankAccountView> accounts(UUID id, PageRequest page) {
        Partner partner =
                partners.findByIdOptional(id).filter(this::maySee).orElseThrow(PartnerRefusal.PartnerNotFound::new);
        Optional<UUID> before = page.cursor().map(cursor -> cursor.uuid(0));
        List<BankAccountView> rows = accounts.of(partner.id).stream()
                .filter(account -> before.isEmpty()
                        || account.id().toString().compareTo(before.get().toString()) < 0)
                .limit(page.rowsToRead())
                .toList();
        return Page.of(rows, page, account -> Cursor.of(account.id()), account -> account);
    }

    @Transactional
    PartnerView read(UUID id) {
        return partners.findByIdOptional(id)
                .filter(this::maySee)
                .map(this::view)
                .orElseThrow(PartnerRefusal.PartnerNotFound::new);
    }

    /// An operator finds its own alone, staff those of their county.
    @Transactional
    Page<PartnerView> list(@Nullable String county, @Nullable State state, PageRequest page) {
        if (!caller.has(Roles.PROGRAMME_MANAGER) && !caller.has(Roles.ADMIN) && !caller.has(Roles.AUDITOR)) {
            List<PartnerView> own = caller
                    .venue()
                    .flatMap(partnerVenues::partnerOf)
                    .flatMap(partners::findByIdOptional)
                    .map(this::view)
                    .stream()
                    .toList();
            return new Page<>(own, null);
        }
        String scope = county == null ? caller.county().orElse(null) : county;
        if (scope != null) {
            caller.requireCounty(scope);
        }
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(partners.of(scope, state, after, page.rowsToRead()), page, row -> Cursor.of(row.id), this::view);
    }

    private void add(Partner partner, VenueFacts own, String code, String pointer) {
        VenueFacts venue = venues.find(code)
                .filter(found -> found.county().equals(own.county()) && isOfOneOperator(found, own))
                .orElseThrow(() -> new PartnerRefusal.PartnerVenueNotYours(code).at(pointer));
        if (!partnerVenues.add(partner.id, venue.code())) {
            throw new PartnerRefusal.PartnerVenueTaken(code);
        }
    }

    private static boolean isOfOneOperator(VenueFacts venue, VenueFacts own) {
        return venue.code().equals(own.code())
                || (own.operator() != null && Objects.equals(venue.operator(), own.operator()));
    }

    private BankAccountView account(UUID partner, UUID account) {
        return accounts.of(partner).stream()
                .filter(found -> found.id().equals(account))
                .findAny()
                .orElseThrow();
    }

    private PartnerView view(Partner partner) {
        return PartnerView.of(partner, partnerVenues.of(partner.id), accounts.of(partner.id));
    }

    private Partner lockedOfManager(UUID id) {
        return partners.locked(id).filter(this::isManagers).orElseThrow(PartnerRefusal.PartnerNotFound::new);
    }

    private boolean isManagers(Partner partner) {
        return caller.has(Roles.ADMIN)
                || (caller.has(Roles.PROGRAMME_MANAGER)
                        && caller.county().orElse("").equals(partner.countyCode));
    }

    private boolean isOwn(Partner partner) {
        return caller.has(Roles.VENUE_OPERATOR)
                && caller.venue()
                        .flatMap(partnerVenues::partnerOf)
                        .filter(partner.id::equals)
                        .isPresent();
    }

    private boolean maySee(Partner partner) {
        return isManagers(partner) || isOwn(partner) || caller.has(Roles.AUDITOR);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
