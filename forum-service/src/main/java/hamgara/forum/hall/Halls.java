package hamgara.forum.hall;

import hamgara.forum.area.Areas;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.capacity.Capacities;
import hamgara.forum.county.Counties;
import hamgara.forum.hall.HallEvent.HallOpened;
import hamgara.forum.hall.HallEvent.HallStatusChanged;
import hamgara.forum.hall.HallEvent.PolicyPublished;
import hamgara.forum.hall.HallRefusal.HallAlreadyOpen;
import hamgara.forum.hall.HallRefusal.HallAreaUnclear;
import hamgara.forum.hall.HallRefusal.HallNotActive;
import hamgara.forum.hall.HallRefusal.HallNotFound;
import hamgara.forum.hall.HallRefusal.HallStatusWrong;
import hamgara.forum.hall.HallRefusal.UnsupportedLanguage;
import hamgara.forum.policy.HallPolicy;
import hamgara.forum.policy.Policies;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.text.Names;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens halls and gives them their policies; the other features ask here what holds in a hall and who may know of it.
@ApplicationScoped
public class Halls {

    private final HallRepository halls;
    private final Policies policies;
    private final Counties counties;
    private final Areas areas;
    private final Capacities capacities;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Halls(
            HallRepository halls,
            Policies policies,
            Counties counties,
            Areas areas,
            Capacities capacities,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.halls = halls;
        this.policies = policies;
        this.counties = counties;
        this.areas = areas;
        this.capacities = capacities;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    HallView open(NewHall request) {
        Names usual = counties.switchedOn(request.county());
        HallFacts.Kind kind = request.kindOrUsual();
        String area = request.areaCode();
        if ((kind == HallFacts.Kind.NEIGHBOURHOOD) != (area != null)) {
            throw new HallAreaUnclear(kind).at("/areaCode");
        }
        if (area != null) {
            usual = areas.requireIn(request.county(), area, "/areaCode");
        }
        halls.oneAtATime(request.county());
        Optional<Hall> ofCounty = halls.ofCounty(request.county());
        (area == null ? ofCounty : halls.ofArea(area)).ifPresent(open -> {
            throw new HallAlreadyOpen(request.county(), open.id);
        });
        var hall = new Hall();
        hall.id = Ids.next();
        hall.county = request.county();
        hall.kind = kind;
        hall.areaCode = area;
        hall.parent = area == null ? null : ofCounty.map(open -> open.id).orElse(null);
        hall.visibility = request.visibilityOrUsual();
        hall.status = HallFacts.Status.ACTIVE;
        hall.call(request.names() == null ? usual : Words.of(request.names(), "/names"));
        hall.openedAt = clock.instant();
        hall.version = 1;
        halls.persistAndFlush(hall);
        var first = policies.next(hall.id, request.policy() == null ? PolicyTerms.usual() : request.policy(), null);
        note(hall, "HALL_OPENED", Map.of("kind", kind.name(), "visibility", hall.visibility.name()));
        outbox.append(new HallOpened(hall.id, hall.county, 1, kind, hall.visibility, area, privateOrNull(hall)));
        return view(hall, first);
    }

    /// Writes the next version of the policy; running proposals and cases keep theirs.
    @Transactional
    HallView amend(UUID id, PolicyTerms terms, @Nullable Instant validFrom, long expectedVersion) {
        Hall hall = held(id, expectedVersion);
        HallPolicy next = policies.next(id, terms, validFrom);
        note(
                hall,
                "POLICY_PUBLISHED",
                Map.of("version", next.version(), "validFrom", next.validFrom().toString()));
        outbox.append(new PolicyPublished(id, hall.county, next.version(), next.validFrom(), privateOrNull(hall)));
        return moved(hall);
    }

    @Transactional
    HallView change(UUID id, HallChange change, long expectedVersion) {
        Hall hall = held(id, expectedVersion);
        if (change.names() != null) {
            hall.call(Words.of(change.names(), "/names"));
        }
        if (change.visibility() != null && change.visibility() != hall.visibility) {
            note(
                    hall,
                    "VISIBILITY_CHANGED",
                    Map.of(
                            "from",
                            hall.visibility.name(),
                            "to",
                            change.visibility().name()));
            hall.visibility = change.visibility();
        }
        return moved(hall);
    }

    /// An archived hall stays archived; its words remain readable.
    @Transactional
    HallView become(UUID id, HallFacts.Status status, String reason, long expectedVersion) {
        Hall hall = held(id, expectedVersion);
        List<HallFacts.Status> allowed = switch (hall.status) {
            case ACTIVE -> List.of(HallFacts.Status.SUSPENDED, HallFacts.Status.ARCHIVED);
            case SUSPENDED -> List.of(HallFacts.Status.ACTIVE, HallFacts.Status.ARCHIVED);
            case ARCHIVED -> List.<HallFacts.Status>of();
        };
        if (!allowed.contains(status)) {
            throw new HallStatusWrong(hall.status, allowed);
        }
        note(
                hall,
                "STATUS_CHANGED",
                Map.of("from", hall.status.name(), "to", status.name(), "reason", Words.of(reason, "fa", "/reason")));
        hall.status = status;
        outbox.append(new HallStatusChanged(id, hall.county, status, privateOrNull(hall)));
        return moved(hall);
    }

    HallView show(UUID id) {
        return view(seen(id));
    }

    List<HallView> list(
            @Nullable String county,
            HallFacts.@Nullable Kind kind,
            String afterCounty,
            @Nullable UUID afterId,
            int limit) {
        return halls.after(county, kind, afterCounty, afterId, unseen(), limit).stream()
                .map(this::view)
                .toList();
    }

    List<PolicyView> policies(UUID id, int below, int limit) {
        seen(id);
        return policies.list(id, below, limit).stream().map(PolicyView::of).toList();
    }

    /// The hall with the policy valid now, as far as the caller may know of it; a refusal otherwise.
    public HallFacts facts(UUID id) {
        return known(id).orElseThrow(HallNotFound::new);
    }

    /// The same without a refusal, for what stands in a hall and is no better known than the hall.
    public Optional<HallFacts> known(UUID id) {
        return halls.findByIdOptional(id).filter(this::mayKnow).map(hall -> facts(hall, policies.present(id)));
    }

    /// The same where nobody asks, such as in a sweep.
    public HallFacts ofRecord(UUID id) {
        return facts(halls.findByIdOptional(id).orElseThrow(HallNotFound::new), policies.present(id));
    }

    /// Halls that the caller must not learn of; lists of whatever stands in halls leave these out.
    public List<UUID> unseen() {
        if (caller.has(Roles.ADMIN) || caller.has(Roles.AUDITOR)) {
            return List.of();
        }
        return halls.privateOnesHiddenFrom(oversees().orElse(null), caller.isAnonymous() ? null : caller.pseudonym());
    }

    /// Whether the person is a member; of a public hall everybody is.
    public boolean admits(HallFacts hall, String person) {
        return hall.visibility() == HallFacts.Visibility.PUBLIC || halls.isMember(hall.id(), person);
    }

    /// Refuses a hall in which nothing happens now.
    public void requireActive(HallFacts hall) {
        if (hall.status() != HallFacts.Status.ACTIVE) {
            throw new HallNotActive(hall.status());
        }
    }

    /// Holds the hall at the version the caller has seen and gives it the next one; for what belongs to its settings.
    @Transactional(Transactional.TxType.MANDATORY)
    public long touch(UUID id, long expectedVersion) {
        return moved(held(id, expectedVersion)).version();
    }

    /// Takes down that the person did something here, once a day.
    @Transactional(Transactional.TxType.MANDATORY)
    public void wasActive(HallFacts hall, String person) {
        halls.wasActive(hall.id(), person, Tehran.dayOf(clock.instant()));
    }

    /// The policy a proposal or case began with.
    public HallPolicy policy(UUID id, int version) {
        return policies.of(id, version);
    }

    /// Refuses a language that the hall's present policy does not list.
    public void requireLanguage(HallFacts hall, String lang) {
        List<String> languages = hall.policy().terms().languages();
        if (!languages.contains(lang)) {
            throw new UnsupportedLanguage(lang, languages).at("/lang");
        }
    }

    private Hall seen(UUID id) {
        return halls.findByIdOptional(id).filter(this::mayKnow).orElseThrow(HallNotFound::new);
    }

    private boolean mayKnow(Hall hall) {
        return hall.visibility != HallFacts.Visibility.PRIVATE
                || caller.has(Roles.ADMIN)
                || caller.has(Roles.AUDITOR)
                || oversees().filter(hall.county::equals).isPresent()
                || (!caller.isAnonymous() && halls.isMember(hall.id, caller.pseudonym()));
    }

    /// The county whose halls the caller looks after.
    private Optional<String> oversees() {
        boolean staff =
                Stream.of(Roles.GOVERNOR, Roles.HALL_SECRETARY, Roles.MODERATOR).anyMatch(caller::has);
        return staff ? caller.county() : Optional.empty();
    }

    private Hall held(UUID id, long expectedVersion) {
        Hall hall = halls.locked(id).orElseThrow(HallNotFound::new);
        StaleVersion.check(expectedVersion, hall.version);
        return hall;
    }

    /// A change of what hangs on a hall is a change of the hall.
    private HallView moved(Hall hall) {
        hall.version++;
        halls.flush();
        return view(hall);
    }

    private void note(Hall hall, String what, Map<String, ?> facts) {
        audit.write(hall.id, hall.county, what, hall.id, facts);
    }

    private static @Nullable Boolean privateOrNull(Hall hall) {
        return hall.visibility == HallFacts.Visibility.PRIVATE ? Boolean.TRUE : null;
    }

    private static HallFacts facts(Hall hall, HallPolicy policy) {
        return new HallFacts(
                hall.id,
                hall.county,
                hall.kind,
                hall.areaCode,
                hall.visibility,
                hall.status,
                hall.activeMembers,
                policy);
    }

    private HallView view(Hall hall) {
        return view(hall, policies.present(hall.id));
    }

    private HallView view(Hall hall, HallPolicy policy) {
        return HallView.of(hall, policy, capacities.symmetricIn(hall.county));
    }
}
