package hamgara.forum.hall;

import hamgara.forum.capacity.Capacities;
import hamgara.forum.county.Counties;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Opens halls and gives them their policies; the other features ask here for the policy that is valid.
@ApplicationScoped
public class Halls {

    private final HallRepository halls;
    private final PolicyRepository policies;
    private final Counties counties;
    private final Capacities capacities;
    private final Session database;
    private final Outbox outbox;
    private final Clock clock;

    Halls(
            HallRepository halls,
            PolicyRepository policies,
            Counties counties,
            Capacities capacities,
            Session database,
            Outbox outbox,
            Clock clock) {
        this.halls = halls;
        this.policies = policies;
        this.counties = counties;
        this.capacities = capacities;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    HallView open(NewHall request) {
        var countyNames = counties.switchedOn(request.county());
        // One opener per county at a time: the second one sees the hall of the first.
        database.createNativeQuery("select 1 from switched_on_county where county = :county for update", Integer.class)
                .setParameter("county", request.county())
                .getSingleResult();
        halls.ofCounty(request.county()).ifPresent(open -> {
            throw new HallAlreadyOpen(request.county(), open.id);
        });
        var names = request.names() == null ? countyNames : Words.of(request.names(), "/names");
        var policy = request.policy() == null ? NewPolicy.usual() : request.policy();
        var hall = new Hall(Ids.next(), request.county(), names, clock.instant());
        var first = new PolicyVersion(hall.id, policy.numbered(1), hall.openedAt);
        halls.persist(hall);
        policies.persist(first);
        outbox.append(new HallOpened(hall.id, hall.county, 1));
        return view(hall, first);
    }

    /// Writes the next version of the policy; running proposals and cases keep theirs.
    @Transactional
    HallView amend(UUID id, NewPolicy policy, long expectedVersion) {
        Hall hall = halls.locked(id).orElseThrow(HallNotFound::new);
        PolicyVersion present = policies.present(id);
        StaleVersion.check(expectedVersion, present.key.version());
        var next = new PolicyVersion(id, policy.numbered(present.key.version() + 1), clock.instant());
        policies.persist(next);
        return view(hall, next);
    }

    HallView show(UUID id) {
        Hall hall = halls.findByIdOptional(id).orElseThrow(HallNotFound::new);
        return view(hall, policies.present(id));
    }

    List<HallView> list(String afterCounty, int limit) {
        return halls.after(afterCounty, limit).stream()
                .map(hall -> view(hall, policies.present(hall.id)))
                .toList();
    }

    List<PolicyView> policies(UUID id, int below, int limit) {
        facts(id);
        return policies.of(id, below, limit).stream().map(PolicyView::of).toList();
    }

    /// The hall with the policy valid now, or a refusal when there is no such hall.
    public HallFacts facts(UUID id) {
        Hall hall = halls.findByIdOptional(id).orElseThrow(HallNotFound::new);
        return new HallFacts(hall.id, hall.county, policies.present(id).policy());
    }

    /// The policy a proposal or case began with.
    public HallPolicy policy(UUID id, int version) {
        return policies.findById(new PolicyVersion.Key(id, version)).policy();
    }

    /// Refuses a language that the hall's present policy does not list.
    public void requireLanguage(HallFacts hall, String lang) {
        if (!hall.policy().languages().contains(lang)) {
            throw new UnsupportedLanguage(lang, hall.policy().languages()).at("/lang");
        }
    }

    private HallView view(Hall hall, PolicyVersion policy) {
        return HallView.of(hall, policy, capacities.symmetricIn(hall.county));
    }
}
