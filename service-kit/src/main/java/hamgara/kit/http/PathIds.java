package hamgara.kit.http;

import hamgara.kit.problem.Refusal;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads UUID parameters in their full form only; a shortened or garbled one is a bad request, not an unknown thing.
@Provider
class PathIds implements ParamConverterProvider {

    private static final Pattern FULL_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == UUID.class ? (ParamConverter<T>) new UuidConverter() : null;
    }

    private static final class UuidConverter implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String value) {
            if (!FULL_FORM.matcher(value).matches()) {
                throw new NotAUuid();
            }
            return UUID.fromString(value.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString(UUID value) {
            return value.toString();
        }
    }

    private static final class NotAUuid extends Refusal.Malformed {
        NotAUuid() {
            super("not-a-uuid");
        }
    }
}
