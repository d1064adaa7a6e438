package hamgara.venue.openbooking;

import hamgara.venue.feed.Feeds;
import hamgara.venue.feed.ToldSlot;
import hamgara.venue.feed.ToldVenue;
import hamgara.venue.openactive.Opportunities;
import hamgara.venue.openbooking.Checks.Checked;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says of each item of a request whether it could be booked now.
@ApplicationScoped
class ItemChecks {

    private static final Pattern SLOT = Pattern.compile("/v1/slots/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern SELLER =
            Pattern.compile("/v1/(?:operators|venues)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$");
    private static final Pattern OFFER = Pattern.compile("/v1/slots/[0-9a-f-]{36}#(?:open|card)");

    private final Feeds feeds;
    private final Slots slots;
    private final Clock clock;

    ItemChecks(Feeds feeds, Slots slots, Clock clock) {
        this.feeds = feeds;
        this.slots = slots;
        this.clock = clock;
    }

    /// `leased` are the places that the request itself keeps already.
    Checks check(OrderRequest request, String site, Map<UUID, Integer> leased) {
        Map<UUID, ToldSlot> known = feeds
                .present(request.items().stream()
                        .flatMap(item -> slotOf(item.opportunity(), site).stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(ToldSlot::id, Function.identity()));
        var positions = new HashSet<Integer>();
        List<Checked> items = request.items().stream()
                .map(item -> positions.add(item.position())
                        ? check(item, site, known)
                        : new Checked(item, null, ErrorType.INCOMPLETE_ORDER_ITEM)) // a position of its own is missing
                .toList();
        return new Checks(seller(request, items, site), withCapacity(items, leased));
    }

    private static Optional<UUID> slotOf(@Nullable String address, String site) {
        if (address == null || !address.startsWith(site)) {
            return Optional.empty();
        }
        Matcher slot = SLOT.matcher(address.substring(site.length()));
        return slot.matches() ? Optional.of(UUID.fromString(slot.group(1))) : Optional.empty();
    }

    private Checked check(OrderRequest.Item item, String site, Map<UUID, ToldSlot> known) {
        String offer = item.offer();
        if (offer == null || item.opportunity() == null) {
            return new Checked(item, null, ErrorType.INCOMPLETE_ORDER_ITEM);
        }
        Optional<UUID> slot = slotOf(item.opportunity(), site);
        if (slot.isEmpty()) {
            return new Checked(item, null, ErrorType.INVALID_OPPORTUNITY_OR_OFFER_ID);
        }
        ToldSlot told = known.get(slot.get());
        if (told == null) {
            return new Checked(item, null, ErrorType.UNKNOWN_OPPORTUNITY);
        }
        return new Checked(item, told, error(offer, told, site));
    }

    private @Nullable ErrorType error(String offer, ToldSlot told, String site) {
        var words = new Opportunities(site);
        if (offer.equals(words.openOfferId(told.id()))) {
            SlotFacts slot = slots.of(told.id());
            boolean bookable = told.openToSites() && slot.isOpen(clock.instant()) && !slot.byLot();
            return bookable ? null : ErrorType.OPPORTUNITY_OFFER_PAIR_NOT_BOOKABLE;
        }
        if (offer.startsWith(words.slotId(told.id()) + "#")) {
            return offer.endsWith("#card") ? ErrorType.OPPORTUNITY_OFFER_PAIR_NOT_BOOKABLE : ErrorType.UNKNOWN_OFFER;
        }
        boolean another = offer.startsWith(site)
                && OFFER.matcher(offer.substring(site.length())).matches();
        return another ? ErrorType.UNACCEPTABLE_OFFER : ErrorType.UNKNOWN_OFFER;
    }

    /// The seller as a slot of the request has it, or as it is named where no slot is known.
    private ToldVenue seller(OrderRequest request, List<Checked> items, String site) {
        String named = request.seller();
        if (named == null || !named.startsWith(site + "/v1/")) {
            throw new OrderRefusal.SellerNotFound();
        }
        List<ToldVenue> venues = items.stream()
                .map(Checked::slot)
                .filter(Objects::nonNull)
                .map(slot -> slot.facility().venue())
                .toList();
        if (!venues.stream().allMatch(venue -> isOf(venue, named, site))) {
            throw new OrderRefusal.SellerMismatch();
        }
        return venues.isEmpty()
                ? sellerId(named)
                        .flatMap(feeds::venueOf)
                        .filter(venue -> isOf(venue, named, site))
                        .orElseThrow(OrderRefusal.SellerNotFound::new)
                : venues.getFirst();
    }

    private static boolean isOf(ToldVenue venue, String seller, String site) {
        return seller.equals(new Opportunities(site).seller(venue).members().get("@id"));
    }

    private static Optional<UUID> sellerId(String address) {
        Matcher seller = SELLER.matcher(address);
        return seller.find() ? Optional.of(UUID.fromString(seller.group(1))) : Optional.empty();
    }

    /// Items of one slot share its places: where others only keep some of them, the items beyond what is free are told
    /// so.
    private List<Checked> withCapacity(List<Checked> items, Map<UUID, Integer> leased) {
        Map<UUID, List<Integer>> bySlot = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            ToldSlot slot = items.get(i).slot();
            if (slot != null && items.get(i).error() == null) {
                bySlot.computeIfAbsent(slot.id(), _ -> new ArrayList<>()).add(i);
            }
        }
        var checked = new ArrayList<>(items);
        bySlot.forEach((id, places) -> {
            SlotFacts slot = slots.of(id);
            int besidesHolds = slot.capacity() - slot.booked();
            // what is free while people wait for it is theirs
            int free = (slot.waiting() > 0 ? 0 : slot.unused()) + leased.getOrDefault(id, 0);
            if (besidesHolds == 0) {
                mark(checked, places, ErrorType.OPPORTUNITY_IS_FULL);
            } else if (places.size() > besidesHolds) {
                mark(checked, places, ErrorType.OPPORTUNITY_HAS_INSUFFICIENT_CAPACITY);
            } else if (places.size() > free) {
                mark(checked, places.subList(free, places.size()), ErrorType.OPPORTUNITY_CAPACITY_IS_RESERVED_BY_LEASE);
            }
        });
        return checked;
    }

    private static void mark(List<Checked> items, List<Integer> places, ErrorType error) {
        places.forEach(place -> items.set(place, items.get(place).but(error)));
    }
}
