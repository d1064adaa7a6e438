package hamgara.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Text as a device read it, with a mark in the place of what cannot be stored: for records of a batch, of which each
/// is judged by itself.
public final class DeviceText extends StringDeserializer {
    @Serial
    private static final long serialVersionUID = 1;

    private static final char UNREADABLE = '\uFFFD';

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        return text == null || StrictJson.isStorable(text)
                ? text
                : text.replaceAll("[\\x00\\p{Cs}]", String.valueOf(UNREADABLE));
    }
}
