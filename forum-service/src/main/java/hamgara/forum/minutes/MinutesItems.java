package hamgara.forum.minutes;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agenda.Agendas;
import hamgara.forum.minutes.MinutesRefusal.CommitmentDueTooSoon;
import hamgara.forum.minutes.MinutesRefusal.MinutesItemTwice;
import hamgara.forum.minutes.MinutesRefusal.WorkingGroupNeeded;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.text.Words;
import hamgara.forum.workinggroup.WorkingGroups;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps what minutes say of each item, and what agencies took on there. A trigger refuses every change of signed ones.
@ApplicationScoped
class MinutesItems {

    private final Session database;
    private final Agendas agendas;
    private final Agencies agencies;
    private final WorkingGroups groups;

    MinutesItems(Session database, Agendas agendas, Agencies agencies, WorkingGroups groups) {
        this.database = database;
        this.agendas = agendas;
        this.agencies = agencies;
        this.groups = groups;
    }

    /// The caller holds the minutes, so that no two texts mix.
    void put(UUID minutes, SessionFacts session, NewMinutes request) {
        database.createNativeMutationQuery("delete from commitment where minutes_id = :minutes")
                .setParameter("minutes", minutes)
                .executeUpdate();
        database.createNativeMutationQuery("delete from minutes_item where minutes_id = :minutes")
                .setParameter("minutes", minutes)
                .executeUpdate();
        Set<UUID> named = new HashSet<>();
        int commitments = 0;
        for (int i = 0; i < request.items().size(); i++) {
            NewMinutes.Item item = request.items().get(i);
            String pointer = "/items/" + i;
            agendas.require(session.id(), item.itemId(), pointer + "/itemId");
            if (!named.add(item.itemId())) {
                throw new MinutesItemTwice().at(pointer + "/itemId");
            }
            database.createNativeMutationQuery("""
                            insert into minutes_item (minutes_id, item_id, outcome, no_commitment_reason)
                            values (:minutes, :item, :outcome, :reason)""")
                    .setParameter("minutes", minutes)
                    .setParameter("item", item.itemId())
                    .setParameter("outcome", Words.of(item.outcome(), request.lang(), pointer + "/outcome"))
                    .setParameter("reason", Words.orNone(item.noCommitmentReason(), request.lang()), String.class)
                    .executeUpdate();
            for (int k = 0; k < item.taken().size(); k++) {
                add(
                        minutes,
                        session,
                        item.itemId(),
                        ++commitments,
                        request.lang(),
                        item.taken().get(k),
                        pointer + "/commitments/" + k);
            }
        }
    }

    private void add(
            UUID minutes,
            SessionFacts session,
            UUID item,
            int no,
            String lang,
            NewMinutes.Commitment taken,
            String pointer) {
        String group = taken.workingGroup() == null ? session.workingGroup() : taken.workingGroup();
        if (group == null) {
            throw new WorkingGroupNeeded().at(pointer + "/workingGroup");
        }
        groups.require(session.county(), group);
        agencies.requireOffice(session.county(), taken.agency(), pointer + "/agency");
        if (!taken.dueOn().isAfter(Tehran.dayOf(session.endsAt()))) {
            throw new CommitmentDueTooSoon().at(pointer + "/dueOn");
        }
        database.createNativeMutationQuery("""
                        insert into commitment (id, minutes_id, item_id, no, agency, working_group, post, due_on, indicator,
                                                text)
                        values (:id, :minutes, :item, :no, :agency, :group, :post, :due, :indicator, :text)""")
                .setParameter("id", Ids.next())
                .setParameter("minutes", minutes)
                .setParameter("item", item)
                .setParameter("no", no)
                .setParameter("agency", taken.agency())
                .setParameter("group", group)
                .setParameter("post", Words.of(taken.post(), lang, pointer + "/post"))
                .setParameter("due", taken.dueOn())
                .setParameter("indicator", Words.of(taken.indicator(), lang, pointer + "/indicator"))
                .setParameter("text", Words.of(taken.text(), lang, pointer + "/text"))
                .executeUpdate();
    }

    /// In the order of the agenda.
    List<MinutesView.Item> of(UUID minutes) {
        return database.createNativeQuery("""
                        select i.item_id, i.outcome, i.no_commitment_reason
                        from minutes_item i join agenda_item a on a.id = i.item_id left join agenda_item p on p.id = a.parent
                        where i.minutes_id = :minutes
                        order by coalesce(p.no, a.no), a.parent nulls first, a.no""", Object[].class)
                .setParameter("minutes", minutes)
                .getResultStream()
                .map(row -> new MinutesView.Item(
                        (UUID) row[0], (String) row[1], (String) row[2], taken(minutes, (UUID) row[0])))
                .toList();
    }

    private List<MinutesView.Commitment> taken(UUID minutes, UUID item) {
        return database.createNativeQuery("""
                        select id, agency, working_group, post, cast(due_on as text), indicator, text, resolution_id
                        from commitment where minutes_id = :minutes and item_id = :item order by no""", Object[].class)
                .setParameter("minutes", minutes)
                .setParameter("item", item)
                .getResultStream()
                .map(row -> {
                    LocalDate dueOn = LocalDate.parse((String) row[4]);
                    return new MinutesView.Commitment(
                            (UUID) row[0],
                            (String) row[1],
                            (String) row[2],
                            (String) row[3],
                            dueOn,
                            Jalali.of(dueOn),
                            (String) row[5],
                            (String) row[6],
                            (UUID) row[7]);
                })
                .toList();
    }

    /// Before the minutes are sealed, in the same transaction.
    void followedBy(UUID commitment, UUID resolution) {
        database.createNativeMutationQuery("update commitment set resolution_id = :resolution where id = :id")
                .setParameter("resolution", resolution)
                .setParameter("id", commitment)
                .executeUpdate();
    }
}
