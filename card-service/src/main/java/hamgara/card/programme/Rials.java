package hamgara.card.programme;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An amount of money on the wire; inside it is a plain number of rials.
@Schema(name = "Rials", description = "Whole rials of today.")
record Rials(
        @Schema(description = "Whole rials", examples = "1500000", required = true)
        long amount,

        @Schema(description = "Always IRR", examples = "IRR", required = true)
        String currency) {

    private static final String IRR = "IRR";

    /// Shows a number of rials together with its unit.
    static final class Shown extends StdSerializer<Long> {
        @Serial
        private static final long serialVersionUID = 1;

        Shown() {
            super(Long.class);
        }

        @Override
        public void serialize(Long rials, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writePOJO(new Rials(rials, IRR));
        }
    }

    /// Takes an amount in rials and nothing else.
    static final class Taken extends StdDeserializer<Long> {
        @Serial
        private static final long serialVersionUID = 1;

        Taken() {
            super(Long.class);
        }

        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Rials rials = context.readValue(parser, Rials.class);
            if (!IRR.equals(rials.currency())) {
                throw context.weirdStringException("", Long.class, "the currency is IRR");
            }
            return rials.amount();
        }
    }
}
