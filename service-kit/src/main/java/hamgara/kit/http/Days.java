package hamgara.kit.http;

import hamgara.kit.time.Jalali;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads days as parameters: in ISO form, and of years that the calendars know. Others are no days of a database
/// either.
@Provider
class Days implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == LocalDate.class ? (ParamConverter<T>) new DayConverter() : null;
    }

    private static final class DayConverter implements ParamConverter<LocalDate> {
        @Override
        public LocalDate fromString(String value) {
            LocalDate day = LocalDate.parse(value);
            Jalali.requireKept(day);
            return day;
        }

        @Override
        public String toString(LocalDate value) {
            return value.toString();
        }
    }
}
