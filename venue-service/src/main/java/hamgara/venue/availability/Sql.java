package hamgara.venue.availability;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// A statement that grows together with its parameters.
final class Sql {

    private final StringBuilder text;
    private final List<Object> parameters = new ArrayList<>();

    Sql(String text) {
        this.text = new StringBuilder(text);
    }

    Sql text(String more) {
        text.append(more);
        return this;
    }

    Sql text(Sql more) {
        text.append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    Sql add(Object parameter) {
        parameters.add(parameter instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameter);
        return this;
    }

    /// What it finds, each row a time with room.
    List<Room> rooms(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection);
                ResultSet row = select.executeQuery()) {
            var found = new ArrayList<Room>();
            while (row.next()) {
                found.add(Room.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What it says of everything.
    boolean isTrue(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            switch (parameter) {
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                default -> statement.setObject(i + 1, parameter);
            }
        }
        return statement;
    }
}
