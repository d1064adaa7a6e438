package hamgara.venue.known;

import hamgara.kit.text.Names;
import hamgara.venue.operator.Operators;
import hamgara.venue.place.Location;
import hamgara.venue.standing.VenueState;
import hamgara.venue.venue.Category;
import hamgara.venue.venue.KnownPlace;
import hamgara.venue.venue.VenueKind;
import hamgara.venue.venue.Venues;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Puts the county's real places into the catalogue when the service starts; a later start changes nothing.
@ApplicationScoped
class KnownPlaces {

    private static final Logger LOG = Logger.getLogger(KnownPlaces.class);

    private final Venues venues;
    private final Operators operators;
    private final EntityManager entities;

    KnownPlaces(Venues venues, Operators operators, EntityManager entities) {
        this.venues = venues;
        this.operators = operators;
        this.entities = entities;
    }

    @Transactional
    void onStart(@Observes StartupEvent event) {
        int loaded = load();
        if (loaded > 0) {
            LOG.infof("Loaded %d known places", loaded);
        }
    }

    @Transactional
    int load() {
        return load(rows("places/shush.tsv", KnownPlaces::place), rows("places/operators.tsv", KnownPlaces::operator));
    }

    /// Brings in the places that are not there yet, whether or not their county takes part already: reading
    /// the catalogue is open everywhere. Places that are there are left as they are. Answers how many are
    /// new. One loader at a time, however many instances start together.
    @Transactional
    int load(List<KnownPlace> places, List<KnownOperator> operatorsOfPlaces) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('known-places'))")
                .getSingleResult();
        return (int) places.stream()
                .filter(place -> venues.addKnown(place, () -> operatorOf(place, operatorsOfPlaces)))
                .count();
    }

    private @Nullable UUID operatorOf(KnownPlace place, List<KnownOperator> operatorsOfPlaces) {
        for (KnownOperator operator : operatorsOfPlaces) {
            if (operator.code().equals(place.operatorCode())) {
                return operators
                        .known(operator.code(), operator.agency(), operator.names())
                        .id();
            }
        }
        return null;
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
                cell(cells, 13),
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
