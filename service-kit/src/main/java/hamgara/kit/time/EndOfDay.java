package hamgara.kit.time;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// The midnight with which a day ends, as a clock time: `24:00` on the wire and in the database, [LocalTime#MAX] here,
/// so that it comes after every other time of its day.
public final class EndOfDay {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final String TEXT = "24:00";

    private EndOfDay() {}

    /// The instant of a clock time in Tehran that may be the end of its day.
    public static Instant instant(LocalDate day, LocalTime time) {
        return time.equals(LocalTime.MAX)
                ? Tehran.startOf(day.plusDays(1))
                : day.atTime(time).atZone(Tehran.ZONE).toInstant();
    }

    /// A time as PostgreSQL writes it.
    public static LocalTime parse(String text) {
        return text.startsWith(TEXT) ? LocalTime.MAX : LocalTime.parse(text);
    }

    /// A time in hours and minutes, as the database takes it too.
    public static String text(LocalTime time) {
        return time.equals(LocalTime.MAX) ? TEXT : MINUTES.format(time);
    }

    /// Writes hours and minutes.
    public static final class Writer extends StdScalarSerializer<LocalTime> {
        private static final long serialVersionUID = 1;

        public Writer() {
            super(LocalTime.class);
        }

        @Override
        public void serialize(LocalTime time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text(time));
        }
    }

    /// Reads hours and minutes.
    public static final class Reader extends StdScalarDeserializer<LocalTime> {
        private static final long serialVersionUID = 1;

        public Reader() {
            super(LocalTime.class);
        }

        @Override
        public LocalTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString("");
            try {
                return text.equals(TEXT) ? LocalTime.MAX : LocalTime.parse(text, MINUTES);
            } catch (DateTimeException _) {
                return (LocalTime)
                        context.handleWeirdStringValue(LocalTime.class, text, "no time such as 16:00 or 24:00");
            }
        }
    }
}
