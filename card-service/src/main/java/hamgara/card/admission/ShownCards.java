package hamgara.card.admission;

import hamgara.card.credential.Credentials;
import hamgara.card.programme.Category;
import hamgara.card.programme.Period;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.combine.Combiner;
import hamgara.kit.combine.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/// Finds shown cards for questions, which may be answered from what was read a moment ago; a use never asks here.
///
/// What is kept is dropped at once when it changes here, within a second when it changes elsewhere, and after ten
/// seconds anyhow: what is left in a pocket is not told from one instance to the other. Those who ask at the same
/// moment
/// share one statement.
@ApplicationScoped
class ShownCards {

    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long VENUE_KEPT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_KEPT = 30_000; // twice, and every entry takes about half a kilobyte
    private static final int MOST_TOGETHER = 64;

    private static final String READ = """
            select a.n, p.id, p.starts_on, p.available, p.state, %s
            from unnest(?::bytea[], ?::text[], ?::date[], ?::date[], ?::date[]) with ordinality
                as a (digest, category, week, month, year, n)
            join credential k on k.digest = a.digest
            join card c on c.id = k.card_id
            join enrolment e on e.id = c.enrolment_id
            join programme g on g.id = e.programme_id
            left join pocket p on p.enrolment_id = e.id and p.category = a.category and p.unit <> 'IRR'
                and p.starts_on = any (array[a.week, a.month, a.year])
            order by a.n""".formatted(Shown.COLUMNS);

    private final Venues venues;
    private final Changes changes;
    private final Combiner<Question, Optional<Found>> readers;
    private final Map<String, KeptVenue> keptVenues = new ConcurrentHashMap<>();
    private volatile Map<Key, Found> young = new ConcurrentHashMap<>();
    private volatile Map<Key, Found> old = new ConcurrentHashMap<>();

    ShownCards(DataSource database, Venues venues, Changes changes) {
        this.venues = venues;
        this.changes = changes;
        this.readers = Combiner.reading("shown-cards", database, MOST_TOGETHER, ShownCards::read);
    }

    /// What was found, and the time of the question that found it.
    record Found(Shown shown, List<Purse> purses, LocalDate day, long readAt) {}

    private record Key(String digest, Category category) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Question(byte[] digest, Category category, LocalDate day, long askedAt) {}

    private record KeptVenue(VenueFacts facts, long readAt) {}

    void start(@Observes StartupEvent started) {
        readers.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        readers.close();
    }

    /// Empty when nothing of ours was shown. Waits for the database at most when nothing good was kept.
    Optional<Found> find(String credential, Category category, LocalDate day) {
        return later(credential, category, day).join();
    }

    /// The same for who cannot wait.
    CompletableFuture<Optional<Found>> later(String credential, Category category, LocalDate day) {
        byte[] digest = Credentials.digest(credential);
        var key = new Key(new String(digest, StandardCharsets.ISO_8859_1), category);
        Found kept = young.get(key);
        if (kept == null) {
            kept = old.get(key);
        }
        if (kept != null && isGood(kept, day)) {
            return CompletableFuture.completedFuture(Optional.of(kept));
        }
        return readers.submit(key.digest(), new Question(digest, category, day, System.nanoTime()))
                .thenApply(found -> {
                    found.ifPresent(read -> keep(key, read));
                    return found;
                });
    }

    /// Only venues that are there are kept, so a new one is known at once.
    Optional<VenueFacts> venue(String code) {
        return keptVenue(code).or(() -> {
            long now = System.nanoTime();
            Optional<VenueFacts> found = venues.find(code);
            found.ifPresent(facts -> keptVenues.put(code, new KeptVenue(facts, now)));
            return found;
        });
    }

    /// What is known of a venue without asking the database.
    Optional<VenueFacts> keptVenue(String code) {
        KeptVenue kept = keptVenues.get(code);
        return kept != null
                        && System.nanoTime() - kept.readAt() < VENUE_KEPT_NANOS
                        && changes.noVenueSince(kept.readAt())
                ? Optional.of(kept.facts())
                : Optional.empty();
    }

    private boolean isGood(Found kept, LocalDate day) {
        Shown shown = kept.shown();
        return System.nanoTime() - kept.readAt() < KEPT_NANOS
                && kept.day().equals(day)
                && changes.nothingSince(kept.readAt(), shown.card(), shown.enrolment(), shown.programme());
    }

    private void keep(Key key, Found found) {
        Map<Key, Found> target = young;
        target.put(key, found);
        if (target.size() > MOST_KEPT) {
            old = target;
            young = new ConcurrentHashMap<>();
        }
    }

    private static List<Outcome<Optional<Found>>> read(Connection connection, List<Question> questions)
            throws SQLException {
        var digests = new byte[questions.size()][];
        var categories = new String[questions.size()];
        for (int i = 0; i < questions.size(); i++) {
            digests[i] = questions.get(i).digest();
            categories[i] = questions.get(i).category().name();
        }
        List<LocalDate> days = questions.stream().map(Question::day).toList();
        var shown = new Shown[questions.size()];
        List<List<Purse>> purses = new ArrayList<>();
        questions.forEach(_ -> purses.add(new ArrayList<>(1)));
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setArray(1, connection.createArrayOf("bytea", digests));
            select.setArray(2, connection.createArrayOf("text", categories));
            int column = 3;
            for (Period period : Period.values()) {
                select.setArray(column, connection.createArrayOf("date", Purse.starts(period, days)));
                column++;
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int i = row.getInt(1) - 1;
                    if (shown[i] == null) {
                        shown[i] = Shown.of(row, 6);
                    }
                    Purse.read(row, 2).ifPresent(purses.get(i)::add);
                }
            }
        }
        var outcomes = new ArrayList<Outcome<Optional<Found>>>();
        for (int i = 0; i < shown.length; i++) {
            Question question = questions.get(i);
            List<Purse> own = List.copyOf(purses.get(i));
            outcomes.add(Outcome.of(Optional.ofNullable(shown[i])
                    .map(card -> new Found(card, own, question.day(), question.askedAt()))));
        }
        return outcomes;
    }
}
