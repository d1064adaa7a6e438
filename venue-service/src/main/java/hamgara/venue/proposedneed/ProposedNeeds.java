package hamgara.venue.proposedneed;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.kit.time.Tehran;
import hamgara.venue.demand.Demand;
import hamgara.venue.demand.Need;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.proposedneed.VoiceRepository.Since;
import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts what proposals ask for as demand: once for the author, once more for each person who supports it. Events tell
/// how many people there are, so who gives, takes and gives support again is one of them all the same; and what is
/// taken back is taken out of the demand.
@ApplicationScoped
class ProposedNeeds implements EventHandler {

    private static final String PUBLISHED = "hamgara.forum.proposal-published.v1";
    private static final String SUPPORTED = "hamgara.forum.proposal-supported.v1";
    private static final String SUPPORT_WITHDRAWN = "hamgara.forum.proposal-support-withdrawn.v1";
    private static final String WITHDRAWN = "hamgara.forum.proposal-withdrawn.v1";

    private final EntityManager entities;
    private final VoiceRepository voices;
    private final Demand demand;

    ProposedNeeds(EntityManager entities, VoiceRepository voices, Demand demand) {
        this.entities = entities;
        this.voices = voices;
        this.demand = demand;
    }

    private record ProposalTold(
            UUID proposal,
            String county,
            @Nullable String area,
            @Nullable NeedTold need,
            int supporters,
            long version) {

        /// The author and whoever supports it.
        int people() {
            return 1 + supporters;
        }
    }

    private record NeedTold(
            FacilityKind kind, Audience audience, Set<DayOfWeek> weekdays, LocalTime from, LocalTime to) {}

    @Override
    public Set<String> types() {
        return Set.of(PUBLISHED, SUPPORTED, SUPPORT_WITHDRAWN, WITHDRAWN);
    }

    @Override
    public void on(ReceivedEvent event) {
        ProposalTold told = event.as(ProposalTold.class);
        if (event.type().equals(PUBLISHED)) {
            keep(told);
        }
        boolean over = event.type().equals(WITHDRAWN);
        // an older word that comes late says nothing new
        if (voices.hear(told.proposal(), told.version())) {
            find(told.proposal())
                    .ifPresent(
                            need -> count(told.proposal(), need, over ? 0 : told.people(), Tehran.dayOf(event.time())));
        }
        if (over) {
            voices.forget(told.proposal());
        }
    }

    /// Who comes wishes from the next day on; of who goes it is not known since when they wished, so the latest go
    /// first.
    private void count(UUID proposal, ProposedNeed need, int people, LocalDate today) {
        int more = people - voices.count(proposal);
        if (more > 0) {
            voices.add(proposal, today, more);
            demand.count(times(more, need.after(today)));
        }
        for (Since since : voices.take(proposal, -more)) {
            demand.takeBack(times(since.voices(), need.after(since.day())));
        }
    }

    private static List<Need> times(int people, List<Need> needs) {
        return Collections.nCopies(people, needs).stream().flatMap(List::stream).toList();
    }

    private void keep(ProposalTold told) {
        NeedTold need = told.need();
        if (need == null) {
            return;
        }
        entities.createNativeQuery("""
                        insert into proposed_need (proposal_id, county, area_code, kind, audience, weekdays, starts, ends)
                        values (:proposal, :county, nullif(:area, ''), :kind, :audience, :weekdays, :starts, :ends)
                        on conflict do nothing""")
                .setParameter("proposal", told.proposal())
                .setParameter("county", told.county())
                .setParameter("area", told.area() == null ? "" : told.area())
                .setParameter("kind", need.kind().name())
                .setParameter("audience", need.audience().name())
                .setParameter(
                        "weekdays",
                        need.weekdays().stream().map(DayOfWeek::name).toArray(String[]::new))
                .setParameter("starts", need.from())
                .setParameter("ends", need.to())
                .executeUpdate();
    }

    private Optional<ProposedNeed> find(UUID proposal) {
        List<?> rows = entities.createNativeQuery("""
                        select county, area_code, kind, audience, weekdays, starts, ends from proposed_need
                        where proposal_id = :proposal""")
                .setParameter("proposal", proposal)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).map(ProposedNeeds::of).findFirst();
    }

    private static ProposedNeed of(Object[] row) {
        return new ProposedNeed(
                (String) row[0],
                (String) row[1],
                FacilityKind.valueOf((String) row[2]),
                Audience.valueOf((String) row[3]),
                Stream.of((String[]) row[4]).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                (LocalTime) row[5],
                (LocalTime) row[6]);
    }
}
