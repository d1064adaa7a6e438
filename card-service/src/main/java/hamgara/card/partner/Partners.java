package hamgara.card.partner;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Knows the partners, for those who reckon with them.
@ApplicationScoped
public class Partners {

    private final PartnerRepository partners;
    private final PartnerVenues venues;
    private final BankAccounts accounts;
    private final Caller caller;

    Partners(PartnerRepository partners, PartnerVenues venues, BankAccounts accounts, Caller caller) {
        this.partners = partners;
        this.venues = venues;
        this.accounts = accounts;
        this.caller = caller;
    }

    @Transactional
    public Optional<PartnerFacts> find(UUID id) {
        return partners.findByIdOptional(id).map(this::facts);
    }

    /// The partner whose venue the calling operator works for.
    @Transactional
    public Optional<PartnerFacts> ofCaller() {
        return caller.has(Roles.VENUE_OPERATOR)
                ? caller.venue().flatMap(venues::partnerOf).flatMap(this::find)
                : Optional.empty();
    }

    /// All that were ever approved, in the order of their ids: what was owed before an end is still settled.
    @Transactional
    public List<PartnerFacts> settledIn(String county) {
        return partners
                .list(
                        "countyCode = ?1 and state in (?2, ?3, ?4) order by id",
                        county,
                        Partner.State.APPROVED,
                        Partner.State.SUSPENDED,
                        Partner.State.TERMINATED)
                .stream()
                .map(this::facts)
                .toList();
    }

    /// The number of an account, for the order to the bank alone.
    @Transactional
    public Optional<String> bankNumber(UUID account) {
        return accounts.number(account);
    }

    private PartnerFacts facts(Partner partner) {
        return new PartnerFacts(
                partner.id,
                partner.countyCode,
                venues.of(partner.id),
                partner.state == Partner.State.APPROVED || partner.state == Partner.State.TERMINATED,
                accounts.inForce(partner.id));
    }
}
