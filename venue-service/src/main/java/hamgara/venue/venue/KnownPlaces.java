package hamgara.venue.venue;

import hamgara.kit.text.Names;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Puts the county's real places into the catalogue when the service starts; a later start changes nothing.
@ApplicationScoped
class KnownPlaces {

    private static final Logger LOG = Logger.getLogger(KnownPlaces.class);

    private final Venues venues;

    KnownPlaces(Venues venues) {
        this.venues = venues;
    }

    void onStart(@Observes StartupEvent event) {
        int loaded = load();
        if (loaded > 0) {
            LOG.infof("Loaded %d known places", loaded);
        }
    }

    int load() {
        return venues.load(
                rows("places/shush.tsv", KnownPlaces::place), rows("places/operators.tsv", KnownPlaces::operator));
    }

    private static KnownPlace place(String[] cells) {
        String latitude = cell(cells, 9);
        String longitude = cell(cells, 10);
        return new KnownPlace(
                cells[0],
                Category.valueOf(cells[4]),
                VenueKind.valueOf(cells[5]),
                VenueState.valueOf(cells[6]),
                cell(cells, 7),
                cell(cells, 8),
                new Names(cells[1], cell(cells, 2), cell(cells, 3)),
                latitude == null || longitude == null
                        ? null
                        : new Location(new BigDecimal(latitude), new BigDecimal(longitude)),
                cell(cells, 11),
                cells[12]);
    }

    private static KnownOperator operator(String[] cells) {
        return new KnownOperator(cells[0], cells[1], new Names(cells[2], cell(cells, 3), cell(cells, 4)));
    }

    private static @Nullable String cell(String[] cells, int i) {
        return cells[i].isEmpty() ? null : cells[i];
    }

    /// Tab-separated rows; lines that begin with `#` are notes.
    private static <T> List<T> rows(String resource, Function<String[], T> row) {
        InputStream in =
                Objects.requireNonNull(KnownPlaces.class.getClassLoader().getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row.apply(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
