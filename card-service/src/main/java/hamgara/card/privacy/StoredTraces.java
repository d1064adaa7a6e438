package hamgara.card.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Empties what was kept of a person beside the person.
///
/// Answers stay, so that a repeated request is still no second effect, but say nothing any more; those of the staff are
/// found by [StoredAnswersSweep]. Lines of lists lose the person too: whoever kept the list could find the number
/// by the line.
@ApplicationScoped
class StoredTraces {

    private static final String PERSON = "?1";
    private static final String ACCOUNT = "?2";

    /// By the person's id or the account the person had.
    private static final List<String> STATEMENTS = List.of(
            """
            update idempotency_key set body = convert_to('{}', 'UTF8'), etag = null
            where scope = ?2""",
            """
            update enrolment_import_line set person_id = null, enrolment_id = null, alike = null
            where person_id = ?1::uuid""",
            "delete from link_code where person_id = ?1::uuid",
            "delete from link_guard where account = ?2",
            "delete from failed_attempt where account = ?2",
            "delete from pin where enrolment_id in (select id from enrolment where person_id = ?1::uuid)",
            "delete from sms_code where card_id in (select id from card where person_id = ?1::uuid)",
            "delete from eligibility_check where card_id in (select id from card where person_id = ?1::uuid)",
            "delete from activation_code where card_id in (select id from card where person_id = ?1::uuid)",
            "delete from household_member where person_id = ?1::uuid and joined_at is null",
            "update household_member set relation = 'RELATIVE' where person_id = ?1::uuid",
            """
            update erasure_request set requested_by = 'FORGOTTEN'
            where requested_by = ?2 or (person_id = ?1::uuid and asked_as <> 'DESK')""");

    private final DataSource database;
    private final StoredAnswersSweep answers;

    StoredTraces(DataSource database, StoredAnswersSweep answers) {
        this.database = database;
        this.answers = answers;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void empty(UUID person, @Nullable String account) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String statement : STATEMENTS) {
                run(connection, statement, person.toString(), account == null ? "" : account);
            }
            answers.begin(person);
        }
    }

    private static void run(Connection connection, String statement, String person, String account)
            throws SQLException {
        try (PreparedStatement change =
                connection.prepareStatement(statement.replace(PERSON, "?").replace(ACCOUNT, "?"))) {
            int next = 1;
            for (int at = statement.indexOf('?'); at >= 0; at = statement.indexOf('?', at + 1)) {
                change.setString(next++, statement.startsWith(PERSON, at) ? person : account);
            }
            change.executeUpdate();
        }
    }
}
