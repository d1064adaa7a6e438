package hamgara.forum.notice;

import hamgara.forum.registration.OfGiving;
import hamgara.forum.wording.OfWording;
import hamgara.kit.outbox.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Hears every event of this service in the transaction of its change and notes what is news; whom it concerns is
/// found afterwards, so the request pays for one row. An amendment that nobody sees is none; that it is seen will be.
@ApplicationScoped
class NewsDesk {

    private final DataSource database;
    private final Clock clock;

    NewsDesk(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Past the entities, as the outbox does: what the change still holds back must not be written before its time.
    void hear(@Observes Event event) {
        NewsKind.of(event.type()).ifPresent(kind -> note(kind, event));
    }

    private void note(NewsKind kind, Event event) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into news (news, kind, object, happened_at, text_version, giving)
                        select ?, ?, ?, ?, ?, cast(? as uuid)
                        where not exists (select from content
                                          where id = ? and kind = 'AMENDMENT' and state <> 'SHOWN')""")) {
            statement.setString(1, NewsKind.word(event.type()));
            statement.setString(2, kind.name());
            statement.setObject(3, event.subject());
            statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setObject(5, event instanceof OfWording of ? of.textVersion() : null, Types.INTEGER);
            statement.setObject(6, event instanceof OfGiving of ? of.giving() : null, Types.OTHER);
            statement.setObject(7, event.subject());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not note " + event.type(), e);
        }
    }
}
