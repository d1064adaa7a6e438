package hamgara.card;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;

/// Looks straight into the database of the service under test.
final class Db {

    private Db() {}

    static long number(String sql, Object... args) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String sql, Object... args) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every table of the database with the word in some column, as text or within bytes.
    static String tablesWith(String word) {
        String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        String each = text("""
                select string_agg(format(
                    'select %L where exists (select from %I t where t::text like ''%%%s%%'' or t::text like ''%%%s%%'')',
                    tablename, tablename, ?, ?), ' union all ')
                from pg_tables where schemaname = 'public'""", word, hex);
        String found = text("select string_agg(x, ', ') from (" + each + ") as found (x)");
        return found == null ? "" : found;
    }

    static int change(String sql, Object... args) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, args)) {
            return statement.executeUpdate();
        }
    }

    static Connection connection() throws SQLException {
        return Arc.container().instance(DataSource.class).get().getConnection();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}
