package hamgara.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An instant as a device tells it, however wrong its clock is: for records of a batch, of which each is judged by
/// itself.
public final class DeviceInstant extends StdDeserializer<Instant> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final StrictJson.TextOnly<Instant> TEXT =
            new StrictJson.TextOnly<>(Instant.class, InstantDeserializer.INSTANT, _ -> {});

    public DeviceInstant() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return TEXT.deserialize(parser, context);
    }
}
