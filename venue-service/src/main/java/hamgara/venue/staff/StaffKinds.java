package hamgara.venue.staff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Kinds of staff as one text of the database: their codes in order, apart by a space; none is null.
@Converter
public class StaffKinds implements AttributeConverter<List<StaffKind>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<StaffKind> kinds) {
        return text(kinds);
    }

    @Override
    public @Nullable List<StaffKind> convertToEntityAttribute(@Nullable String text) {
        return of(text);
    }

    public static @Nullable String text(@Nullable Collection<StaffKind> kinds) {
        return kinds == null || kinds.isEmpty()
                ? null
                : kinds.stream().distinct().sorted().map(StaffKind::name).collect(Collectors.joining(" "));
    }

    public static @Nullable List<StaffKind> of(@Nullable String text) {
        return text == null
                ? null
                : Stream.of(text.split(" ", -1))
                        .map(StaffKind::valueOf)
                        .sorted()
                        .toList();
    }
}
