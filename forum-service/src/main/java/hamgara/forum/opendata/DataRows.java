package hamgara.forum.opendata;

import hamgara.forum.cells.SmallCells;
import hamgara.kit.time.Jalali;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a set piece by piece: each piece is a short transaction, whoever waits for what is made of it.
@ApplicationScoped
class DataRows {

    private static final int PIECE = 500;
    private static final String SMALLEST_CELL = "smallest_cell";
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    DataRows(DataSource database) {
        this.database = database;
    }

    /// Some rows, and the place after which the next ones stand; no place when there are no more.
    record Piece(
            List<Map<String, @Nullable Object>> rows,
            @Nullable UUID last) {}

    Piece after(DataSet set, @Nullable UUID place) {
        return QuarkusTransaction.requiringNew().call(() -> read(set, place == null ? FIRST : place));
    }

    /// The columns of a set, also of one without rows.
    List<String> columns(DataSet set) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(set.rows())) {
                var columns = statement.getMetaData();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String name = columns.getColumnLabel(i);
                    names.add(name);
                    if (Set.of("timestamptz", "date").contains(columns.getColumnTypeName(i))) {
                        names.add(name + "_jalali");
                    }
                }
                names.remove(SMALLEST_CELL);
                return List.copyOf(names);
            }
        });
    }

    private Piece read(DataSet set, UUID place) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(set.rows())) {
            statement.setObject(1, place);
            statement.setInt(2, PIECE);
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            UUID last = null;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(values(row));
                    last = row.getObject(1, UUID.class);
                }
            }
            return new Piece(whole(set, rows), last);
        }
    }

    /// Beside each day and instant stands its day in the Jalali calendar.
    private static Map<String, @Nullable Object> values(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            switch (columns.getColumnTypeName(i)) {
                case "timestamptz" -> {
                    OffsetDateTime at = row.getObject(i, OffsetDateTime.class);
                    Instant instant = at == null ? null : at.toInstant();
                    values.put(name, instant == null ? null : instant.toString());
                    values.put(name + "_jalali", instant == null ? null : Jalali.of(instant));
                }
                case "date" -> {
                    LocalDate day = row.getObject(i, LocalDate.class);
                    values.put(name, day == null ? null : day.toString());
                    values.put(name + "_jalali", day == null ? null : Jalali.of(day));
                }
                case "uuid" -> values.put(name, row.getString(i));
                default -> values.put(name, row.getObject(i));
            }
        }
        return values;
    }

    /// Rows that stand for nothing go; numbers of people are hidden proposal by proposal, as each has its sum.
    private static List<Map<String, @Nullable Object>> whole(DataSet set, List<Map<String, @Nullable Object>> rows) {
        return switch (set) {
            case ANSWERS -> rows.stream().filter(row -> row.get("no") != null).toList();
            case SUPPORTS_BY_DAY -> withoutSmall(rows);
            default -> rows;
        };
    }

    private static List<Map<String, @Nullable Object>> withoutSmall(List<Map<String, @Nullable Object>> rows) {
        Map<Object, List<Map<String, @Nullable Object>>> byProposal = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> row : rows) {
            if (row.get("supports") instanceof Integer) {
                byProposal
                        .computeIfAbsent(String.valueOf(row.get("id")), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        byProposal.values().forEach(days -> {
            int smallest = days.getFirst().get(SMALLEST_CELL) instanceof Integer cell ? cell : Integer.MAX_VALUE;
            List<@Nullable Integer> shown = SmallCells.shown(
                    days.stream()
                            .map(day -> day.get("supports") instanceof Integer supports ? supports : 0)
                            .toList(),
                    smallest);
            for (int i = 0; i < days.size(); i++) {
                days.get(i).put("supports", shown.get(i));
                days.get(i).remove(SMALLEST_CELL);
            }
            // The sum of all days is known elsewhere: where none is shown, it would be that of the only one.
            if (shown.stream().noneMatch(Objects::nonNull)) {
                days.clear();
            }
        });
        return byProposal.values().stream().flatMap(List::stream).toList();
    }
}
