package hamgara.kit.text;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Refuses to start on a database that cannot see Persian letters, where every similarity would silently be zero.
@ApplicationScoped
class PersianTrigramCheck {

    private static final int BEFORE_EVERYTHING_ELSE = 1;

    private static final String QUESTION = """
            SELECT cardinality(show_trgm('گفتگو')), datname, datctype
            FROM pg_database WHERE datname = current_database()""";

    private final AgroalDataSource dataSource;

    PersianTrigramCheck(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void onStart(@Observes @Priority(BEFORE_EVERYTHING_ELSE) StartupEvent event) throws SQLException {
        check(dataSource);
    }

    static void check(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            if (answer.getInt(1) == 0) {
                throw new IllegalStateException(
                        "Database \"%s\" has lc_ctype=%s, which hides Persian letters from trigram search; create it again with LC_CTYPE 'C.UTF-8'."
                                .formatted(answer.getString(2), answer.getString(3)));
            }
        }
    }
}
