package hamgara.card.usage;

import hamgara.card.household.Households;
import hamgara.card.household.Stay;
import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts uses against the limits of a programme version, exactly, whoever else counts at that moment.
///
/// A limit belongs to a person or to a household, so it goes on over every replacement of a card. One of a household
/// binds a person by every household the person lived in since the period began, and by what the person used alone:
/// moving from one to another, or out and in again, gives nobody a quota anew. Order of locks: take and give back
/// before any pocket is touched; the counters among themselves in one fixed order.
@ApplicationScoped
public class Limits {

    private static final UUID NOBODY = new UUID(0, 0);

    private final DataSource database;
    private final Households households;

    Limits(DataSource database, Households households) {
        this.database = database;
        this.households = households;
    }

    /// Counts a use, or returns the decline of the limit that is full longest and counts nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> take(
            ProgrammeTerms terms, UUID person, Category category, Instant at, Limit.Measure measure, long amount) {
        Optional<String> single = perUse(terms, category, measure)
                .filter(limit -> limit.max() < amount)
                .map(limit -> Counter.decline(limit.per()));
        if (single.isPresent()) {
            return single;
        }
        List<Counter> counters = counters(terms, person, category, at, measure);
        if (counters.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection()) {
            Set<CounterRows.Key> taken =
                    CounterRows.take(connection, terms.programme(), measure.name(), counters, amount);
            Optional<String> full = counters.stream()
                    .filter(counter -> !taken.contains(CounterRows.Key.of(counter)))
                    .max(Comparator.comparing(Counter::lastsUntil))
                    .map(Counter::decline);
            if (full.isPresent()) {
                List<Counter> counted = counters.stream()
                        .filter(counter -> taken.contains(CounterRows.Key.of(counter)))
                        .toList();
                CounterRows.giveBack(connection, terms.programme(), measure.name(), counted, amount);
            }
            return full;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Counts a use that has happened, also over a limit: the uses to come find no room then.
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(
            ProgrammeTerms terms, UUID person, Category category, Instant at, Limit.Measure measure, long amount) {
        List<Counter> counters = counters(terms, person, category, at, measure);
        if (counters.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            CounterRows.count(connection, terms.programme(), measure.name(), counters, amount);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A use that is about to be counted.
    public record Use(ProgrammeTerms terms, UUID person, Category category, Instant at, Limit.Measure measure) {}

    /// Takes the counters of several uses before any pocket is touched, in an order that whoever counts more than one
    /// keeps to: by programme, by measure, then as ever.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<Use> uses) {
        var counters = new TreeMap<UUID, Map<Limit.Measure, Set<Counter>>>();
        for (Use use : uses) {
            counters.computeIfAbsent(use.terms().programme(), _ -> new EnumMap<>(Limit.Measure.class))
                    .computeIfAbsent(use.measure(), _ -> new TreeSet<>(Counter.LOCK_ORDER))
                    .addAll(counters(use.terms(), use.person(), use.category(), use.at(), use.measure()));
        }
        try (Connection connection = database.getConnection()) {
            for (var ofProgramme : counters.entrySet()) {
                for (var ofMeasure : ofProgramme.getValue().entrySet()) {
                    CounterRows.count(
                            connection,
                            ofProgramme.getKey(),
                            ofMeasure.getKey().name(),
                            List.copyOf(ofMeasure.getValue()),
                            0);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What all limits together let somebody use from now until an instant, beside what was used already; empty when
    /// nothing limits it. Read only.
    @Transactional
    public Optional<Headroom> until(Use use, Instant end) {
        List<Counter> counters = counters(use.terms(), use.person(), use.category(), use.at(), use.measure());
        if (counters.isEmpty()) {
            return Optional.empty();
        }
        Map<CounterRows.Key, Long> used;
        try (Connection connection = database.getConnection()) {
            used = CounterRows.used(
                    connection, use.terms().programme(), use.measure().name(), counters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counters.stream()
                .map(counter -> {
                    long left = Math.max(counter.max() - used.getOrDefault(CounterRows.Key.of(counter), 0L), 0);
                    return new Headroom(
                            left + counter.max() * counter.periodsUntil(end), counter.decline(), counter.renewsOn());
                })
                .min(Comparator.comparingLong(Headroom::left));
    }

    /// What a limit lets be used in the period around an instant.
    ///
    /// @param from the first instant of the period; none for a limit of each use by itself
    public record Window(long max, String decline, @Nullable Instant from) {}

    /// The limits that concern a use and hold for the person, as somebody knows them who has read the terms alone.
    public static List<Window> windows(ProgrammeTerms terms, Category category, Instant at, Limit.Measure measure) {
        return terms.limits().stream()
                .filter(limit -> concerns(limit, category, measure))
                .sorted(Comparator.comparing(Limit::per))
                .map(limit -> Counter.of(limit, NOBODY, at))
                .map(counter -> new Window(
                        counter.max(),
                        counter.decline(),
                        counter.per() == Limit.Per.USE ? null : Tehran.startOf(counter.startsOn())))
                .toList();
    }

    /// Takes a use off the counters of the periods it was counted in: `at` is the instant given when it was taken.
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(
            ProgrammeTerms terms, UUID person, Category category, Instant at, Limit.Measure measure, long amount) {
        List<Counter> counters = counters(terms, person, category, at, measure);
        if (counters.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            CounterRows.giveBack(connection, terms.programme(), measure.name(), counters, amount);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the tightest limit leaves; empty when nothing limits such a use. Read only.
    @Transactional
    public Optional<Headroom> remaining(
            ProgrammeTerms terms, UUID person, Category category, Instant at, Limit.Measure measure) {
        Optional<Headroom> single = perUse(terms, category, measure)
                .map(limit -> new Headroom(limit.max(), Counter.decline(limit.per()), null));
        List<Counter> counters = counters(terms, person, category, at, measure);
        if (counters.isEmpty()) {
            return single;
        }
        Map<CounterRows.Key, Long> used;
        try (Connection connection = database.getConnection()) {
            used = CounterRows.used(connection, terms.programme(), measure.name(), counters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Stream.concat(single.stream(), counters.stream().map(counter -> {
                    long left = counter.max() - used.getOrDefault(CounterRows.Key.of(counter), 0L);
                    return new Headroom(Math.max(left, 0), counter.decline(), counter.renewsOn());
                }))
                .min(Headroom.TIGHTEST);
    }

    /// The day on which the limit of a decline begins anew; empty where it never does, or never holds so much.
    public static Optional<LocalDate> renewal(
            ProgrammeTerms terms, Category category, Instant at, Limit.Measure measure, long amount, String decline) {
        return terms.limits().stream()
                .filter(limit -> concerns(limit, category, measure)
                        && Counter.decline(limit.per()).equals(decline))
                .min(Comparator.comparingLong(Limit::max))
                .filter(limit -> limit.max() >= amount)
                .map(limit -> Counter.of(limit, NOBODY, at).renewsOn());
    }

    private static Optional<Limit> perUse(ProgrammeTerms terms, Category category, Limit.Measure measure) {
        return terms.limits().stream()
                .filter(limit -> limit.per() == Limit.Per.USE && concerns(limit, category, measure))
                .min(Comparator.comparingLong(Limit::max));
    }

    private List<Counter> counters(
            ProgrammeTerms terms, UUID person, Category category, Instant at, Limit.Measure measure) {
        List<Limit> limits = terms.limits().stream()
                .filter(limit -> limit.per() != Limit.Per.USE && concerns(limit, category, measure))
                .toList();
        List<Stay> stays = limits.stream().anyMatch(limit -> limit.scope() == Limit.Scope.HOUSEHOLD)
                ? households.staysUntil(person, at)
                : List.of();
        return limits.stream()
                .flatMap(limit -> counters(limit, person, stays, at))
                .sorted(Counter.LOCK_ORDER)
                .toList();
    }

    private static Stream<Counter> counters(Limit limit, UUID person, List<Stay> stays, Instant at) {
        Counter own = Counter.of(limit, person, at);
        if (limit.scope() == Limit.Scope.PERSON) {
            return Stream.of(own);
        }
        return Stream.concat(
                Stream.of(own),
                stays.stream()
                        .filter(stay -> stay.lastedBeyond(Tehran.startOf(own.startsOn())))
                        .map(Stay::household)
                        .distinct()
                        .map(household -> Counter.of(limit, household, at)));
    }

    private static boolean concerns(Limit limit, Category category, Limit.Measure measure) {
        return limit.measure() == measure && (limit.category() == null || limit.category() == category);
    }
}
