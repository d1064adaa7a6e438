package hamgara.forum.session;

import hamgara.forum.admission.Admissions;
import hamgara.forum.admission.Listed;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.resolution.OpenResolution;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.session.SessionRefusal.AgendaTooLong;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps the agendas of sessions. A deferred trigger adds the minutes up again before anything of them is kept.
@ApplicationScoped
class Agendas {

    private static final int MINUTES_EACH = 5;
    private static final int LONGEST_TITLE = 300;

    private final Session database;
    private final Halls halls;
    private final Proposals proposals;
    private final Resolutions resolutions;
    private final Admissions admissions;

    Agendas(Session database, Halls halls, Proposals proposals, Resolutions resolutions, Admissions admissions) {
        this.database = database;
        this.halls = halls;
        this.proposals = proposals;
        this.resolutions = resolutions;
        this.admissions = admissions;
    }

    /// The caller holds the session, so that no two agendas mix.
    void put(HallSession session, HallFacts hall, NewAgenda request) {
        String lang = request.lang() == null ? "fa" : request.lang();
        halls.requireLanguage(hall, lang);
        requireFit(
                request.items().stream().mapToLong(NewAgenda.Item::minutes).sum(),
                Duration.between(session.startsAt, session.endsAt).toMinutes(),
                "/items");
        database.createNativeMutationQuery("delete from agenda_item where session_id = :session")
                .setParameter("session", session.id)
                .executeUpdate();
        List<UUID> open = open(session).stream().map(OpenResolution::id).toList();
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
                    session.id,
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
                        session.id,
                        new AgendaItemFacts(
                                Ids.next(), id, partNo, part.minutes(), part.kind(), lang, words, null, null));
            }
        }
    }

    /// Begins the agenda with what the working group has resolved and is not done, the earliest due first, and with the
    /// proposals that wait for a session, as far as it is long enough.
    void prefill(HallSession session) {
        long most = Duration.between(session.startsAt, session.endsAt).toMinutes();
        int no = 0;
        for (OpenResolution open : open(session)) {
            if ((no + 1) * (long) MINUTES_EACH > most) {
                return;
            }
            add(
                    session.id,
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
        for (Listed listed : admissions.listed(session.hallId)) {
            if ((no + 1) * (long) MINUTES_EACH > most) {
                return;
            }
            add(
                    session.id,
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

    /// Resolutions of the group that were on no agenda of its last three sessions, this one among them.
    List<UUID> skipped(HallSession session) {
        return database.createNativeQuery("""
                        with last as (
                            select id, starts_at from hall_session
                            where county = :county and working_group = :group and starts_at <= :at
                              and (state in ('HELD', 'CLOSED') or id = :id)
                            order by starts_at desc, id desc limit 3)
                        select r.id from resolution r join hall h on h.id = r.hall_id
                        where r.county = :county and r.working_group = :group and r.state <> 'DONE_VERIFIED'
                          and (r.hall_id = :hall or h.visibility <> 'PRIVATE')
                          and (select count(*) from last) = 3
                          and r.adopted_at < (select min(starts_at) from last)
                          and not exists (select 1 from agenda_item a
                                          where a.resolution_id = r.id and a.session_id in (select id from last))
                        order by r.id""", UUID.class)
                .setParameter("county", session.county)
                .setParameter("group", session.workingGroup, String.class)
                .setParameter("hall", session.hallId)
                .setParameter("at", session.startsAt)
                .setParameter("id", session.id)
                .getResultList();
    }

    private List<OpenResolution> open(HallSession session) {
        return session.workingGroup == null
                ? List.of()
                : resolutions.openOf(session.county, session.workingGroup, session.hallId);
    }

    /// Minutes that the items take together; 0 without an agenda.
    long minutes(UUID session) {
        return database.createNativeQuery("""
                        select coalesce(sum(minutes), 0) from agenda_item
                        where session_id = :session and parent is null""", Long.class)
                .setParameter("session", session)
                .getSingleResult();
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

    List<AgendaItemFacts> facts(UUID session) {
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

    void require(UUID session, UUID item, String pointer) {
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

    /// A session talks about the proposals of its own hall.
    static final class ProposalOfAnotherHall extends Refusal.Invalid {
        ProposalOfAnotherHall() {
            super("proposal-of-another-hall");
        }
    }

    /// A session looks at what its own working group has resolved and is not done.
    static final class ResolutionOfAnotherGroup extends Refusal.Invalid {
        ResolutionOfAnotherGroup() {
            super("resolution-of-another-group");
        }
    }

    /// The agenda of this session has no such item.
    static final class AgendaItemUnknown extends Refusal.Invalid {
        AgendaItemUnknown() {
            super("agenda-item-unknown");
        }
    }
}
