package hamgara.card.area;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import hamgara.kit.outbox.Outbox;
import hamgara.kit.text.Names;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Brings the areas of `areas/khuzestan.csv` into a database that does not have them yet. Rows that are there stay as
/// they are: a later change of borders comes as a migration.
@ApplicationScoped
class AreaData {

    private static final String RESOURCE = "areas/khuzestan.csv";

    private final DataSource database;
    private final Outbox outbox;

    AreaData(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Transactional
    void load(@Observes StartupEvent started) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement area = connection.prepareStatement("""
                        insert into area (code, level, parent_code, name_fa, name_ar, name_en, valid_from, valid_to,
                                          date_precision, successor_code)
                        values (?, ?, nullif(?, ''), ?, nullif(?, ''), nullif(?, ''), nullif(?, '')::date,
                                nullif(?, '')::date, ?, nullif(?, ''))
                        on conflict do nothing""");
                PreparedStatement county = connection.prepareStatement(
                        "insert into county (code, id) values (?, ?) on conflict do nothing")) {
            for (String line : lines()) {
                String[] cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    area.setString(i + 1, cells[i]);
                }
                area.addBatch();
                if (cells[1].equals("COUNTY")) {
                    county.setString(1, cells[0]);
                    county.setObject(2, eventId("county", cells[0]));
                    county.addBatch();
                }
            }
            area.executeBatch();
            county.executeBatch();
            tell(connection);
        }
    }

    /// Tells the other services of each row that they do not know yet; of instances that start together, one.
    private void tell(Connection connection) throws SQLException {
        var drawn = new ArrayList<AreaDrawn>();
        try (PreparedStatement untold = connection.prepareStatement("""
                        update area set told = true where not told
                        returning code, level, parent_code, name_fa, name_ar, name_en, valid_from, valid_to, date_precision,
                                  successor_code""");
                ResultSet row = untold.executeQuery()) {
            while (row.next()) {
                drawn.add(new AreaDrawn(
                        eventId("area", row.getString(1)),
                        row.getString(1),
                        Area.Level.valueOf(row.getString(2)),
                        row.getString(3),
                        new Names(row.getString(4), row.getString(5), row.getString(6)),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        Area.DatePrecision.valueOf(row.getString(9)),
                        row.getString(10)));
            }
        }
        drawn.sort(comparing(AreaDrawn::code).thenComparing(AreaDrawn::validFrom, nullsFirst(naturalOrder())));
        drawn.forEach(outbox::append);
    }

    /// The id of an area in events is made from its code, so that every installation has the same one.
    private static UUID eventId(String kind, String code) {
        return UUID.nameUUIDFromBytes(("hamgara:" + kind + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new NoSuchFileException(RESOURCE);
            }
            try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.startsWith("#"))
                        .skip(1)
                        .toList();
            }
        }
    }
}
