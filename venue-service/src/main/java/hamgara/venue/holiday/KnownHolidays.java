package hamgara.venue.holiday;

import hamgara.kit.time.Holiday.Status;
import hamgara.kit.time.WorkingCalendar;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Puts the holidays of the platform's calendar into the database when the service starts; a later start adds
/// what is new.
@ApplicationScoped
class KnownHolidays {

    private static final Logger LOG = Logger.getLogger(KnownHolidays.class);
    private static final String ARABIC = "holidays/arabic.tsv";

    private final Holidays holidays;

    KnownHolidays(Holidays holidays) {
        this.holidays = holidays;
    }

    void onStart(@Observes StartupEvent event) {
        int loaded = holidays.load(known());
        if (loaded > 0) {
            LOG.infof("Loaded %d holidays", loaded);
        }
    }

    private static List<Holiday> known() {
        Map<String, String> arabic = arabic();
        WorkingCalendar calendar = WorkingCalendar.provincial();
        return calendar.coversFrom()
                .datesUntil(calendar.coversUntil().plusDays(1))
                .flatMap(day -> calendar.holidaysOn(day).stream())
                .map(holiday -> holiday(holiday, arabic))
                .toList();
    }

    private static Holiday holiday(hamgara.kit.time.Holiday holiday, Map<String, String> arabic) {
        LocalDate day = holiday.date();
        return new Holiday(
                day,
                kind(holiday.status()),
                certainty(holiday.status()),
                holiday.fa(),
                arabic.get(holiday.en()),
                holiday.en());
    }

    private static HolidayKind kind(Status status) {
        return switch (status) {
            case FIXED -> HolidayKind.SOLAR;
            case ANNOUNCED -> HolidayKind.DECLARED;
            case PUBLISHED, MAY_MOVE, PREDICTED -> HolidayKind.LUNAR;
        };
    }

    private static Certainty certainty(Status status) {
        return switch (status) {
            case FIXED -> Certainty.FIXED;
            case ANNOUNCED -> Certainty.ANNOUNCED;
            case PUBLISHED -> Certainty.PUBLISHED;
            case MAY_MOVE -> Certainty.TENTATIVE;
            case PREDICTED -> Certainty.PREDICTED;
        };
    }

    /// English name and Arabic name, tab between them; lines that begin with `#` are notes.
    private static Map<String, String> arabic() {
        InputStream in =
                Objects.requireNonNull(KnownHolidays.class.getClassLoader().getResourceAsStream(ARABIC), ARABIC);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
