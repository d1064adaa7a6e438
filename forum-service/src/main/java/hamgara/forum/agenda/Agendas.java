package hamgara.forum.agenda;

import hamgara.forum.admission.Admissions;
import hamgara.forum.admission.Listed;
import hamgara.forum.agenda.AgendaRefusal.AgendaItemUnknown;
import hamgara.forum.agenda.AgendaRefusal.AgendaTooLong;
import hamgara.forum.agenda.AgendaRefusal.ProposalOfAnotherHall;
import hamgara.forum.agenda.AgendaRefusal.ResolutionOfAnotherGroup;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.resolution.ResolutionFacts;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionPrepared;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Keeps the agendas of sessions. A deferred trigger adds the minutes up again before anything of them is kept.
@ApplicationScoped
public class Agendas {

    private static final int MINUTES_EACH = 5;
    private static final int LONGEST_TITLE = 300;
    /// As many as an agenda takes that is written.
    static final int MOST_ITEMS = 50;

    private final AgendaRows rows;
    private final PassedOver passedOver;
    private final Sessions sessions;
    private final Halls halls;
    private final Proposals proposals;
    private final Resolutions resolutions;
    private final Admissions admissions;
    private final SessionWords words;
    private final Clock clock;

    Agendas(
            AgendaRows rows,
            PassedOver passedOver,
            Sessions sessions,
            Halls halls,
            Proposals proposals,
            Resolutions resolutions,
            Admissions admissions,
            SessionWords words,
            Clock clock) {
        this.rows = rows;
        this.passedOver = passedOver;
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
        if (session.state() == SessionState.ANNOUNCED || session.state() == SessionState.REGISTRATION_CLOSED) {
            passedOver.requireNone(session);
        }
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
        List<AgendaRows.Linked> polls = rows.polls(session.id());
        rows.clear(session.id());
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
            rows.add(
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
                rows.add(
                        session.id(),
                        new AgendaItemFacts(
                                Ids.next(), id, partNo, part.minutes(), part.kind(), lang, words, null, null));
            }
        }
        polls.forEach(poll -> rows.link(session.id(), poll));
    }

    /// Begins the agenda with what the working group has resolved and is not done: first what the last two sessions
    /// passed over, then the earliest due; and with the proposals that wait for a session, as far as it is long
    /// enough.
    void prefill(@Observes SessionPrepared prepared) {
        SessionFacts session = prepared.session();
        long most = Duration.between(session.startsAt(), session.endsAt()).toMinutes();
        int no = 0;
        for (ResolutionFacts open : open(session)) {
            if (no == MOST_ITEMS || (no + 1) * (long) MINUTES_EACH > most) {
                return;
            }
            rows.add(
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
            if (no == MOST_ITEMS || (no + 1) * (long) MINUTES_EACH > most) {
                return;
            }
            rows.add(
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
        List<UUID> first = passedOver.byTheLastTwo(county, group, hall, clock.instant());
        return resolutions.openOf(county, group, hall).stream()
                .map(open -> AgendaDraftView.of(open, first.contains(open.id())))
                .sorted(Comparator.comparing((AgendaDraftView open) -> !open.passedOver()))
                .toList();
    }

    private List<ResolutionFacts> open(SessionFacts session) {
        String group = session.workingGroup();
        if (group == null) {
            return List.of();
        }
        List<UUID> first = passedOver.by(session);
        return resolutions.openOf(session.county(), group, session.hall().id()).stream()
                .sorted(Comparator.comparing((ResolutionFacts open) -> !first.contains(open.id())))
                .toList();
    }

    List<AgendaView.Item> of(UUID session) {
        List<AgendaItemFacts> all = rows.of(session);
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
        return rows.of(session);
    }

    /// Refuses an item that the agenda of the session does not have.
    public void require(UUID session, UUID item, String pointer) {
        if (rows.of(session).stream().noneMatch(known -> known.id().equals(item))) {
            throw new AgendaItemUnknown().at(pointer);
        }
    }

    private static void requireFit(long minutes, long most, String pointer) {
        if (minutes > most) {
            throw new AgendaTooLong(minutes, most).at(pointer);
        }
    }
}
