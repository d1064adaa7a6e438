package hamgara.venue.tariff;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.tariff.TariffRepository.Row;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Says what places cost, and keeps what it said for a while.
@ApplicationScoped
public class Tariffs {

    private static final long HOUR = 60;

    private final TariffRepository tariffs;
    private final Facilities facilities;
    private final Venues venues;
    private final TariffConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Tariffs(
            TariffRepository tariffs,
            Facilities facilities,
            Venues venues,
            TariffConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.tariffs = tariffs;
        this.facilities = facilities;
        this.venues = venues;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    TariffView set(UUID facility, NewTariff request) {
        FacilityFacts facts = facilities.of(facility);
        venues.requireRun(facts.venue());
        if (request.fromOn().isBefore(Tehran.dayOf(clock.instant()))) {
            throw new TariffRefusal.TariffInThePast().at("/fromOn");
        }
        for (int i = 0; i < request.lines().size(); i++) {
            if (!request.lines().get(i).hoursAreClear()) {
                throw new TariffRefusal.TariffHoursUnclear().at("/lines/" + i + "/to");
            }
        }
        Row row = tariffs.insert(Ids.next(), facility, request);
        outbox.append(new TariffSet(
                facility,
                row.id(),
                row.fromOn(),
                facts.venue().code(),
                facts.venue().county()));
        return view(row);
    }

    @Transactional
    Page<TariffView> ofFacility(UUID facility, PageRequest page) {
        facilities.requireReadable(facility);
        return Page.of(tariffs.ofFacility(facility, page), page, row -> Cursor.of(row.id()), this::view);
    }

    private TariffView view(Row row) {
        return TariffView.of(row.id(), row.facility(), row.fromOn(), row.setAt(), tariffs.lines(row.id()));
    }

    /// By the tariff of the day on which the place begins, as it is at this moment.
    @Transactional
    public Price price(Priced place) {
        return tariffs.on(place.facility(), Tehran.dayOf(place.startsAt()))
                .flatMap(tariff -> tariffs.lines(tariff).stream()
                        .filter(line -> line.fits(
                                place.audience(),
                                place.startsAt().atZone(Tehran.ZONE).toLocalTime()))
                        .findFirst())
                .map(line -> price(line, place))
                .orElse(Price.FREE);
    }

    /// Hours by the minute, rounded up to whole rials.
    private static Price price(TariffLine line, Priced place) {
        long unit = line.amount().amount();
        long quantity = switch (line.basis()) {
            case PLACE -> place.party();
            case HOUR -> Duration.between(place.startsAt(), place.endsAt()).toMinutes();
        };
        long amount = switch (line.basis()) {
            case PLACE -> Math.multiplyExact(unit, quantity);
            case HOUR -> Math.ceilDiv(Math.multiplyExact(unit, quantity), HOUR);
        };
        return new Price(amount, List.of(new Price.Line(line.basis(), unit, quantity, amount)));
    }

    /// Keeps a price for the caller for a while, and what the caller was told to pay of it.
    @Transactional
    public Told tell(UUID card, Priced place, long price, long holderShare) {
        UUID id = Ids.next();
        return new Told(id, tariffs.tell(id, caller.pseudonym(), card, place, price, holderShare, config.toldFor()));
    }

    /// What the caller was told last to pay themselves of a price for a place.
    ///
    /// @param asked the ways in which the place may have been asked for, each in one line
    @Transactional
    public Optional<Long> toldShare(UUID card, List<String> asked, int party, long price) {
        return tariffs.toldShare(caller.pseudonym(), card, asked, party, price);
    }

    /// What the caller was told, as long as that is kept, and what it costs at this moment otherwise.
    @Transactional(Transactional.TxType.MANDATORY)
    public long toldOrPresent(UUID card, Priced place) {
        return tariffs.told(caller.pseudonym(), card, place)
                .orElseGet(() -> price(place).total());
    }
}
