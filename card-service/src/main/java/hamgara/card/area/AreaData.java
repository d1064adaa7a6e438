package hamgara.card.area;

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
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Brings the areas of `areas/khuzestan.csv` into a database that does not have them yet. Rows that are there stay as
/// they are: a later change of borders comes as a migration.
@ApplicationScoped
class AreaData {

    private static final String RESOURCE = "areas/khuzestan.csv";

    private final DataSource database;

    AreaData(DataSource database) {
        this.database = database;
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
                    county.setObject(2, eventId(cells[0]));
                    county.addBatch();
                }
            }
            area.executeBatch();
            county.executeBatch();
        }
    }

    /// The id of a county in events is made from its code, so that every installation has the same one.
    private static UUID eventId(String code) {
        return UUID.nameUUIDFromBytes(("hamgara:county:" + code).getBytes(StandardCharsets.UTF_8));
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
