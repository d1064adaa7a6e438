package hamgara.card.admission;

import hamgara.card.programme.Entitlement;
import hamgara.card.programme.Period;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A pocket of entries as a ruling finds it.
public record Purse(UUID id, LocalDate startsOn, long available, boolean active) {

    /// The first day of the period a day lies in: a pocket of entries begins on one of these.
    public static Date[] starts(Period period, List<LocalDate> days) {
        return days.stream().map(period::startsOn).map(Date::valueOf).toArray(Date[]::new);
    }

    /// Reads id, first day, what is available and state, the first of which is column `first`; empty without an id.
    public static Optional<Purse> read(ResultSet row, int first) throws SQLException {
        UUID id = row.getObject(first, UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Purse(
                        id,
                        row.getObject(first + 1, LocalDate.class),
                        row.getLong(first + 2),
                        row.getString(first + 3).equals("ACTIVE")));
    }

    /// The pocket of an entitlement for a day; empty as long as nobody has used it.
    public static Optional<Purse> of(List<Purse> purses, Entitlement entitlement, LocalDate day) {
        LocalDate startsOn = entitlement.period().startsOn(day);
        return purses.stream()
                .filter(purse -> purse.startsOn().equals(startsOn))
                .findFirst();
    }
}
