package hamgara.card.quote;

import hamgara.card.admission.Admission;
import hamgara.card.admission.Ruling;
import hamgara.card.card.CardFacts;
import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Allowance;
import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.usage.Headroom;
import hamgara.card.usage.Limits;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Splits a price: first the discount the venue gives, then pockets in the order of their priority, then the holder.
@ApplicationScoped
class Pricing {

    /// Concerns entries; money may come from a further programme of the holder.
    private static final String NO_PROGRAMME = "NO_PROGRAMME_FOR_VENUE";

    private static final int WHOLE = 100;

    private final Admission admission;
    private final Enrolments enrolments;
    private final Programmes programmes;
    private final Venues venues;
    private final Pockets pockets;
    private final Limits limits;

    Pricing(
            Admission admission,
            Enrolments enrolments,
            Programmes programmes,
            Venues venues,
            Pockets pockets,
            Limits limits) {
        this.admission = admission;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.venues = venues;
        this.pockets = pockets;
        this.limits = limits;
    }

    Split split(CardFacts card, String venueCode, Category category, long price, Instant at) {
        Ruling ruling = admission.rule(card, venueCode, category, at);
        var obstacles = new ArrayList<>(ruling.reasons());
        obstacles.remove(NO_PROGRAMME);
        Optional<VenueFacts> venue = venues.find(venueCode);
        if (!obstacles.isEmpty() || venue.isEmpty()) {
            return Split.refused(
                    price,
                    List.copyOf(obstacles),
                    ruling.opensAt().map(Tehran::dayOf).orElse(null));
        }
        LocalDate day = Tehran.dayOf(at);
        UUID person = card.enrolment().person().id();
        List<PocketFacts> held = pockets.spendable(person, category, day);
        Map<UUID, ProgrammeTerms> terms = termsInForce(card, held, venue.get(), category, day);
        if (terms.isEmpty()) {
            return Split.refused(price, List.of(NO_PROGRAMME), null);
        }
        long discount = terms.values().stream()
                .mapToLong(each -> discount(each, category, price))
                .max()
                .orElse(0);
        var taking = new Taking(price - discount);
        for (PocketFacts pocket : held) {
            ProgrammeTerms of = terms.get(pocket.enrolment());
            if (of != null) {
                taking.from(pocket, of, limits.remaining(of, person, category, at, Limit.Measure.IRR));
            }
        }
        return new Split(
                price,
                discount,
                taking.rest,
                List.copyOf(taking.parts),
                List.of(),
                taking.shortage(),
                isPinNeeded(taking.parts),
                taking.remaining,
                taking.cutBy == null ? null : taking.cutBy.renewsOn());
    }

    /// The terms of every pocket that may pay at an instant, whatever limits leave of it.
    Collection<ProgrammeTerms> payers(CardFacts card, String venueCode, Category category, Instant at) {
        LocalDate day = Tehran.dayOf(at);
        List<PocketFacts> held = pockets.spendable(card.enrolment().person().id(), category, day);
        return venues.find(venueCode)
                .map(venue -> termsInForce(card, held, venue, category, day).values())
                .orElse(List.of());
    }

    /// By enrolment: the terms of those of the holder's enrolments that are good for this venue on this day.
    private Map<UUID, ProgrammeTerms> termsInForce(
            CardFacts card, List<PocketFacts> held, VenueFacts venue, Category category, LocalDate day) {
        var found = new LinkedHashMap<UUID, ProgrammeTerms>();
        inForce(card.enrolment(), venue, category, day)
                .ifPresent(terms -> found.put(card.enrolment().id(), terms));
        held.stream()
                .map(PocketFacts::enrolment)
                .distinct()
                .filter(id -> !id.equals(card.enrolment().id()))
                .flatMap(id -> enrolments.find(id).stream())
                .forEach(enrolment ->
                        inForce(enrolment, venue, category, day).ifPresent(terms -> found.put(enrolment.id(), terms)));
        return found;
    }

    private Optional<ProgrammeTerms> inForce(
            EnrolmentFacts enrolment, VenueFacts venue, Category category, LocalDate day) {
        if (enrolment.obstacle(day).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(programmes.terms(enrolment.programme(), enrolment.programmeVersion()))
                .filter(terms -> terms.obstacle(day).isEmpty() && serves(terms, venue, category));
    }

    private static boolean serves(ProgrammeTerms terms, VenueFacts venue, Category category) {
        return venue.category() == category
                && venue.county().equals(terms.county())
                && terms.venueScope().covers(venue.code());
    }

    private static long discount(ProgrammeTerms terms, Category category, long price) {
        return terms.discount(category)
                .map(discount -> {
                    long share = percentOf(price, discount.percent());
                    Long cap = discount.cap();
                    return cap == null ? share : Math.min(share, cap);
                })
                .orElse(0L);
    }

    /// Rounded down to whole rials.
    private static long percentOf(long amount, int percent) {
        return amount / WHOLE * percent + amount % WHOLE * percent / WHOLE;
    }

    /// All that one programme gives counts together, so that two pockets do not slip under its amount.
    private static boolean isPinNeeded(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::terms, Collectors.summingLong(Part::amount)))
                .entrySet()
                .stream()
                .anyMatch(given -> given.getKey().allowances().stream()
                        .filter(allowance ->
                                parts.stream().anyMatch(part -> part.pocket().category() == allowance.category()))
                        .map(Allowance::pinFrom)
                        .filter(Objects::nonNull)
                        .anyMatch(from -> given.getValue() >= from));
    }

    /// Goes through the pockets until the price is covered.
    private static final class Taking {
        private final List<Part> parts = new ArrayList<>();
        private final Map<UUID, Long> leftOfLimit = new HashMap<>();
        private long rest;
        private long remaining;
        private @Nullable Headroom cutBy;

        Taking(long rest) {
            this.rest = rest;
        }

        void from(PocketFacts pocket, ProgrammeTerms terms, Optional<Headroom> headroom) {
            remaining += pocket.available();
            long limited = leftOfLimit.computeIfAbsent(
                    terms.programme(), _ -> headroom.map(Headroom::left).orElse(Long.MAX_VALUE));
            long wanted = Math.min(pocket.available(), rest);
            long taken = Math.min(wanted, limited);
            if (taken < wanted) {
                cutBy = headroom.orElse(null);
            }
            if (taken > 0) {
                parts.add(new Part(pocket, terms, taken));
                leftOfLimit.put(terms.programme(), limited - taken);
                rest -= taken;
            }
        }

        @Nullable
        String shortage() {
            if (rest == 0) {
                return null;
            }
            return cutBy == null ? "INSUFFICIENT_ALLOWANCE" : cutBy.decline();
        }
    }
}
