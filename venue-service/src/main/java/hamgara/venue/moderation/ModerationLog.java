package hamgara.venue.moderation;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import hamgara.venue.place.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// Takes down what is done to venues, in the transaction that does it. Who may read it, the reader's side
/// decides.
@ApplicationScoped
public class ModerationLog {

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    ModerationLog(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    public void add(ModerationNote note) {
        Wording text = note.text();
        entities.createNativeQuery("""
                        insert into moderation_record (id, venue_id, action, publication, state, reason, text_fa, text_ar,
                                                       text_en, other_id, by_role, by_caller, recorded_at)
                        values (:id, :venue, :action, :publication, :state, :reason, :fa, :ar, :en, cast(:other as uuid),
                                :role, :caller, :now)""")
                .setParameter("id", Ids.next())
                .setParameter("venue", note.venue())
                .setParameter("action", note.action().name())
                .setParameter("publication", note.publication())
                .setParameter("state", note.state())
                .setParameter(
                        "reason", note.reason() == null ? null : note.reason().name())
                .setParameter("fa", text == null ? null : text.fa())
                .setParameter("ar", text == null ? null : text.ar())
                .setParameter("en", text == null ? null : text.en())
                .setParameter(
                        "other", note.other() == null ? null : note.other().toString())
                .setParameter("role", role())
                .setParameter("caller", caller.pseudonym())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// The log of a venue, newest first.
    public Page<ModerationRecord> of(UUID venue, PageRequest page) {
        String earlier = page.cursor().isPresent() ? " and (recorded_at, id) < (:beforeAt, :beforeId)" : "";
        var query = entities.createNativeQuery("""
                        select id, venue_id, action, publication, state, reason, text_fa, text_ar, text_en, other_id, by_role,
                               by_caller, recorded_at
                        from moderation_record where venue_id = :venue""" + earlier + " order by recorded_at desc, id desc")
                .setParameter("venue", venue);
        page.cursor()
                .ifPresent(cursor ->
                        query.setParameter("beforeAt", cursor.instant(0)).setParameter("beforeId", cursor.uuid(1)));
        List<?> rows = query.setMaxResults(page.rowsToRead()).getResultList();
        return Page.of(
                rows.stream().map(row -> read((Object[]) row)).toList(),
                page,
                line -> Cursor.of(line.recordedAt(), line.id()),
                line -> line);
    }

    private String role() {
        return Stream.of(Roles.ADMIN, Roles.MODERATOR, Roles.CAPACITY_OWNER, Roles.VENUE_OPERATOR)
                .filter(caller::has)
                .findFirst()
                .map(role -> role.toUpperCase(Locale.ROOT).replace('-', '_'))
                .orElseThrow();
    }

    private static ModerationRecord read(Object[] row) {
        Instant at = row[12] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[12];
        String reason = (String) row[5];
        return new ModerationRecord(
                (UUID) row[0],
                (UUID) row[1],
                ModerationAction.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                reason == null ? null : ModerationReason.valueOf(reason),
                Wording.of((String) row[6], (String) row[7], (String) row[8]),
                (UUID) row[9],
                (String) row[10],
                (String) row[11],
                at,
                Jalali.of(at));
    }
}
