package hamgara.forum.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.opendata.EditionRows.Edition;
import hamgara.forum.opendata.OpenDataRefusal.NoSuchDataSet;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes each set anew once a night and gives out what was made.
///
/// Between two nights a number does not change under a reader's eyes, so that no two downloads of a day tell of one
/// person. Making reads some rows at a time and keeps one part in memory, however large the set is.
@ApplicationScoped
class Editions {

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final DataRows rows;
    private final EditionRows editions;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    Editions(DataRows rows, EditionRows editions, ObjectMapper json, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.editions = editions;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.open-data-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "open-data-sweep")
    void sweep() {
        for (Optional<DataSet> due = editions.claim(clock.instant());
                due.isPresent();
                due = editions.claim(clock.instant())) {
            try {
                make(due.get());
            } catch (RuntimeException e) {
                Log.errorf(e, "Set %s could not be made and is tried again after its lease", due.get());
            }
        }
    }

    private void make(DataSet set) {
        UUID id = Ids.next();
        editions.begin(id, set, clock.instant());
        var csv = new PartWriter((no, content) -> editions.put(id, "csv", no, content));
        var jsonl = new PartWriter((no, content) -> editions.put(id, "jsonl", no, content));
        csv.write(Csv.BYTE_ORDER_MARK);
        csv.write(Csv.line(rows.columns(set)));
        long count = 0;
        UUID place = null;
        do {
            DataRows.Piece piece = rows.after(set, place);
            for (Map<String, @Nullable Object> row : piece.rows()) {
                count++;
                csv.write(Csv.line(row.values()));
                jsonl.write(line(row));
            }
            place = piece.last();
        } while (place != null);
        Instant now = clock.instant();
        var made = new Edition(id, set, now, count, csv.end(), jsonl.end());
        QuarkusTransaction.requiringNew().run(() -> publish(made, nextNight(now)));
    }

    private void publish(Edition made, Instant next) {
        if (editions.publish(made, next)) {
            outbox.append(new OpenDataPublished(
                    made.id(), made.set().word(), made.rows(), made.csvSha256(), made.jsonlSha256()));
        }
    }

    List<DataSetView> catalogue() {
        return Stream.of(DataSet.values())
                .map(set -> DataSetView.of(set, editions.present(set).orElse(null)))
                .toList();
    }

    Edition present(String set) {
        return DataSet.of(set).flatMap(editions::present).orElseThrow(NoSuchDataSet::new);
    }

    /// One part at a time, each read on its own: a slow reader holds nothing but a part.
    void write(Edition edition, String form, OutputStream out) throws IOException {
        int no = 1;
        for (Optional<byte[]> part = editions.part(edition.id(), form, no);
                part.isPresent();
                part = editions.part(edition.id(), form, no)) {
            out.write(part.get());
            no++;
        }
    }

    private static Instant nextNight(Instant now) {
        return Tehran.dayOf(now).plusDays(1).atTime(NIGHT).atZone(Tehran.ZONE).toInstant();
    }

    private String line(Map<String, @Nullable Object> row) {
        try {
            return json.writeValueAsString(row) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
