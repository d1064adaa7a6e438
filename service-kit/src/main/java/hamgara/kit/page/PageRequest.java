package hamgara.kit.page;

import hamgara.kit.text.Digits;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page a caller asks for. Use as `@BeanParam`.
public class PageRequest {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most, 1 to 100; 20 when left out.",
            example = "20",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before; opaque.", example = "WyIwMTk5ZDJjNC03YzFlLTdhNGUiXQ")
    @Nullable
    String cursor;

    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        String digits = Digits.typedNumber(limit);
        if (!digits.matches("[0-9]{1,3}")) {
            throw new BadLimit();
        }
        int asked = Integer.parseInt(digits);
        if (asked < 1 || asked > MAX_LIMIT) {
            throw new BadLimit();
        }
        return asked;
    }

    /// One row more than the page holds tells whether another page follows.
    public int rowsToRead() {
        return limit() + 1;
    }

    public Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor).map(Cursor::parse);
    }
}
