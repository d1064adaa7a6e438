package hamgara.forum.agenda;

import hamgara.forum.admission.Admissions;
import hamgara.forum.admission.Listed;
import hamgara.forum.agenda.AgendaRefusal.AgendaItemUnknown;
import hamgara.forum.agenda.AgendaRefusal.AgendaTooLong;
import hamgara.forum.agenda.AgendaRefusal.ProposalOfAnotherHall;
import hamgara.forum.agenda.AgendaRefusal.ResolutionOfAnotherGroup;
import hamgara.forum.agenda.AgendaRefusal.ResolutionSkipped;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.resolution.ResolutionFacts;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionMoved;
import hamgara.forum.session.SessionPrepared;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps the agendas of sessions. A deferred trigger adds the minutes up again before anything of them is kept.
@ApplicationScoped
public class Agendas {

    private static final int MINUTES_EACH = 5;
    private static final int LONGEST_TITLE = 300;
    /// After those who miss the signed minutes: what these say of a resolution counts.
    private static final int AFTER_THE_OTHERS = 3000;

    private final Session database;
    private final Sessions sessions;
    private final Halls halls;
    private final Proposals proposals;
    private final Resolutions resolutions;
    private final Admissions admissions;
    private final SessionWords words;
    private final Clock clock;

    Agendas(
            Session database,
            Sessions sessions,
            Halls halls,
            Proposals proposals,
            Resolutions resolutions,
            Admissions admissions,
            SessionWords words,
            Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.halls = halls;
        this.proposals = proposals;
        this.resolutions = resolutions;
        this.admissions = admissions;
        this.words = words;
        this.clock = clock;
    }

    AgendaView show(UUID id) {
        SessionFacts session = sessions.facts(id);
        return new AgendaView(id, of(id), session.version());
    }

    @Transactional
    AgendaView plan(UUID id, NewAgenda request, long expectedVersion) {
        SessionFacts session = sessions.changing(id, expectedVersion);
        put(session, session.hall(), request);
        words.put(id);
        return new AgendaView(id, of(id), session.version());
    }

    /// The session is held, so that no two agendas mix.
    private void put(SessionFacts session, HallFacts hall, NewAgenda request) {
        String lang = request.lang() == null ? "fa" : request.lang();
        halls.requireLanguage(hall, lang);
        requireFit(
                request.items().stream().mapToLong(NewAgenda.Item::minutes).sum(),
                Duration.between(session.startsAt(), session.endsAt()).toMinutes(),
                "/items");
        database.createNativeMutationQuery("delete from agenda_item where session_id = :session")
                .setParameter("session", session.id())
                .executeUpdate();
        List<UUID> open = open(session).stream().map(ResolutionFacts::id).toList();
        int no = 0;
        for (NewAgenda.Item item : request.items()) {
            String pointer = "/items/" + no++;
            if (item.proposalId() != null
                    && !proposals.facts(item.proposalId()).hallId().equals(hall.id())) {
                throw new ProposalOfAnotherHall().at(pointer + "/proposalId");
            }
            if (item.resolutionId() != null && !open.contains(item.resolutionId())) {
                throw new ResolutionOfAnotherGroup().at(pointer + "/resolutionId");
            }
            UUID id = Ids.next();
            String title = Words.of(item.title(), lang, pointer + "/title");
            add(
                    session.id(),
                    new AgendaItemFacts(
                            id,
                            null,
                            no,
                            item.minutes(),
                            item.kind(),
                            lang,
                            title,
                            item.proposalId(),
                            item.resolutionId()));
            List<NewAgenda.Part> parts = item.parts() == null ? List.of() : item.parts();
            requireFit(parts.stream().mapToLong(NewAgenda.Part::minutes).sum(), item.minutes(), pointer + "/parts");
            int partNo = 0;
            for (NewAgenda.Part part : parts) {
                String words = Words.of(part.title(), lang, pointer + "/parts/" + partNo++ + "/title");
                add(
                        session.id(),
                        new AgendaItemFacts(
                                Ids.next(), id, partNo, part.minutes(), part.kind(), lang, words, null, null));
            }
        }
    }

    /// Begins the agenda with what the working group has resolved and is not done: first what the last two sessions
    /// passed over, then the earliest due; and with the proposals that wait for a session, as far as it is long
    /// enough.
    void prefill(@Observes SessionPrepared prepared) {
        SessionFacts session = prepared.session();
        long most = Duration.between(session.startsAt(), session.endsAt()).toMinutes();
        int no = 0;
        for (ResolutionFacts open : open(session)) {
            if ((no + 1) * (long) MINUTES_EACH > most) {
                return;
            }
            add(
                    session.id(),
                    new AgendaItemFacts(
                            Ids.next(),
                            null,
                            ++no,
                            MINUTES_EACH,
                            AgendaItemFacts.Kind.DISCUSSION,
                            open.lang(),
                            shortened(open.text()),
                            null,
                            open.id()));
        }
        for (Listed listed : admissions.listed(session.hall().id())) {
            if ((no + 1) * (long) MINUTES_EACH > most) {
                return;
            }
            add(
                    session.id(),
                    new AgendaItemFacts(
                            Ids.next(),
                            null,
                            ++no,
                            MINUTES_EACH,
                            AgendaItemFacts.Kind.DISCUSSION,
                            listed.lang(),
                            listed.title(),
                            listed.proposal(),
                            null));
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /// How the agenda of a session of the group in this hall would begin if it were prepared now.
    List<AgendaDraftView> draft(String county, String group, UUID hall) {
        halls.facts(hall);
        List<UUID> first = skipped(county, group, hall, clock.instant(), new UUID(0, 0), 2);
        return resolutions.openOf(county, group, hall).stream()
                .map(open -> AgendaDraftView.of(open, first.contains(open.id())))
                .sorted(Comparator.comparing((AgendaDraftView open) -> !open.passedOver()))
                .toList();
    }

    /// A resolution may be left out of two sessions of its group, and not of a third: on its agenda, with what came of
    /// it in the signed minutes.
    void requireNoneSkipped(@Observes @Priority(AFTER_THE_OTHERS) SessionMoved moved) {
        if (moved.state() != SessionState.CLOSED) {
            return;
        }
        SessionFacts session = sessions.ofRecord(moved.session());
        if (session.workingGroup() == null) {
            return;
        }
        List<UUID> skipped = skipped(
                session.county(), session.workingGroup(), session.hall().id(), session.startsAt(), session.id(), 3);
        if (!skipped.isEmpty()) {
            throw new ResolutionSkipped(skipped);
        }
    }

    /// What the minutes of as many sessions of the group, this one among them, say nothing of. A session that is not
    /// over counts as one that passed over everything.
    private List<UUID> skipped(String county, String group, UUID hall, Instant at, UUID session, int sessionsInARow) {
        return database.createNativeQuery("""
                        with last as (
                            select id, starts_at from hall_session
                            where county = :county and working_group = :group and starts_at <= :at
                              and (state in ('HELD', 'CLOSED') or id = :id)
                            order by starts_at desc, id desc limit :row)
                        select r.id from resolution r join hall h on h.id = r.hall_id
                        where r.county = :county and r.working_group = :group
                          and r.state not in ('DONE_VERIFIED', 'CLOSED', 'CANCELLED')
                          and (r.hall_id = :hall or h.visibility <> 'PRIVATE')
                          and (select count(*) from last) = :row
                          and r.adopted_at < (select min(starts_at) from last)
                          and not exists (select 1 from agenda_item a
                                          join minutes_item i on i.item_id = a.id
                                          join minutes m on m.id = i.minutes_id and m.state = 'SIGNED'
                                          where a.resolution_id = r.id and a.session_id in (select id from last))
                        order by r.due_on, r.id""", UUID.class)
                .setParameter("county", county)
                .setParameter("group", group)
                .setParameter("hall", hall)
                .setParameter("at", at)
                .setParameter("id", session)
                .setParameter("row", sessionsInARow)
                .getResultList();
    }

    private List<ResolutionFacts> open(SessionFacts session) {
        String group = session.workingGroup();
        if (group == null) {
            return List.of();
        }
        List<UUID> first = skipped(session.county(), group, session.hall().id(), session.startsAt(), session.id(), 3);
        return resolutions.openOf(session.county(), group, session.hall().id()).stream()
                .sorted(Comparator.comparing((ResolutionFacts open) -> !first.contains(open.id())))
                .toList();
    }

    List<AgendaView.Item> of(UUID session) {
        List<AgendaItemFacts> all = facts(session);
        return all.stream()
                .filter(item -> item.parent() == null)
                .map(item -> new AgendaView.Item(
                        item.id(),
                        item.no(),
                        item.lang(),
                        item.title(),
                        item.kind(),
                        item.minutes(),
                        item.proposal(),
                        item.resolution(),
                        all.stream()
                                .filter(part -> item.id().equals(part.parent()))
                                .map(part -> new AgendaView.Part(
                                        part.id(), part.no(), part.title(), part.kind(), part.minutes()))
                                .toList()))
                .toList();
    }

    /// The items in their order, with their parts.
    public List<AgendaItemFacts> facts(UUID session) {
        return database.createNativeQuery("""
                        select a.id, a.parent, a.no, a.minutes, a.kind, a.lang, a.title, a.proposal_id,
                               a.resolution_id
                        from agenda_item a left join agenda_item p on p.id = a.parent
                        where a.session_id = :session
                        order by coalesce(p.no, a.no), a.parent nulls first, a.no""", Object[].class)
                .setParameter("session", session)
                .getResultStream()
                .map(row -> new AgendaItemFacts(
                        (UUID) row[0],
                        (UUID) row[1],
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue(),
                        AgendaItemFacts.Kind.valueOf((String) row[4]),
                        (String) row[5],
                        (String) row[6],
                        (UUID) row[7],
                        (UUID) row[8]))
                .toList();
    }

    /// Refuses an item that the agenda of the session does not have.
    public void require(UUID session, UUID item, String pointer) {
        if (facts(session).stream().noneMatch(known -> known.id().equals(item))) {
            throw new AgendaItemUnknown().at(pointer);
        }
    }

    private void add(UUID session, AgendaItemFacts item) {
        database.createNativeMutationQuery("""
                        insert into agenda_item (id, session_id, parent, no, minutes, kind, lang, title, proposal_id,
                                                 resolution_id)
                        values (:id, :session, :parent, :no, :minutes, :kind, :lang, :title, :proposal, :resolution)""")
                .setParameter("id", item.id())
                .setParameter("session", session)
                .setParameter("parent", item.parent(), UUID.class)
                .setParameter("no", item.no())
                .setParameter("minutes", item.minutes())
                .setParameter("kind", item.kind().name())
                .setParameter("lang", item.lang())
                .setParameter("title", item.title())
                .setParameter("proposal", item.proposal(), UUID.class)
                .setParameter("resolution", item.resolution(), UUID.class)
                .executeUpdate();
    }

    private static void requireFit(long minutes, long most, String pointer) {
        if (minutes > most) {
            throw new AgendaTooLong(minutes, most).at(pointer);
        }
    }
}
