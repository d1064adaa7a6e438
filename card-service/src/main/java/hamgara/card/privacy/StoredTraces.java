package hamgara.card.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Empties what was kept of a person beside the person: first answers that hold the file, and a code on paper.
@ApplicationScoped
class StoredTraces {

    private final DataSource database;

    StoredTraces(DataSource database) {
        this.database = database;
    }

    /// Answers stay, so that a repeated request is still no second effect, but say nothing any more. Those of the desk
    /// are found by what they hold, which reads the whole table.
    @Transactional(Transactional.TxType.MANDATORY)
    void empty(UUID person, @Nullable String account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement answers = connection.prepareStatement("""
                        update idempotency_key set body = convert_to('{}', 'UTF8'), etag = null
                        where scope = ?
                           or (position(convert_to(?, 'UTF8') in body) > 0
                               and position(convert_to('"givenName"', 'UTF8') in body) > 0)""");
                PreparedStatement codes = connection.prepareStatement("delete from link_code where person_id = ?")) {
            answers.setString(1, account == null ? "" : account);
            answers.setString(2, person.toString());
            answers.executeUpdate();
            codes.setObject(1, person);
            codes.executeUpdate();
        }
    }
}
