package hamgara.forum.participant;

import hamgara.forum.allowance.Allowances;
import hamgara.forum.area.Areas;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.member.Members;
import hamgara.forum.owndata.Presence;
import hamgara.forum.participant.ParticipantRefusal.ActionNeedsAssurance;
import hamgara.forum.participant.ParticipantRefusal.OutsideArea;
import hamgara.forum.phase.Phases;
import hamgara.forum.policy.Act;
import hamgara.forum.policy.Budgets;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.scope.Scopes;
import hamgara.forum.trust.SanctionKind;
import hamgara.forum.trust.Standings;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Decides, before somebody does something in a hall, whether this person may do it there now. Every act of a citizen
/// asks here, and nowhere else.
@ApplicationScoped
public class Participants {

    private final ParticipantRepository people;
    private final Halls halls;
    private final Phases phases;
    private final Members members;
    private final Scopes scopes;
    private final Areas areas;
    private final Allowances allowances;
    private final Standings standings;
    private final DeskCodes codes;
    private final Presence presence;
    private final Caller caller;
    private final Clock clock;
    private final int levelOfAToken;

    Participants(
            ParticipantRepository people,
            Halls halls,
            Phases phases,
            Members members,
            Scopes scopes,
            Areas areas,
            Allowances allowances,
            Standings standings,
            DeskCodes codes,
            Presence presence,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "hamgara.forum.assurance-of-a-token") int levelOfAToken) {
        this.people = people;
        this.halls = halls;
        this.phases = phases;
        this.members = members;
        this.scopes = scopes;
        this.areas = areas;
        this.allowances = allowances;
        this.standings = standings;
        this.codes = codes;
        this.presence = presence;
        this.caller = caller;
        this.clock = clock;
        this.levelOfAToken = levelOfAToken;
    }

    /// The caller's pseudonym, or the refusal that says what is missing: the hall is active, its phase opens the act,
    /// the
    /// person is a member where that is needed, known surely enough, from there, and has not done it too often.
    @Transactional(Transactional.TxType.MANDATORY)
    public String require(Act act, HallFacts hall, @Nullable String area) {
        String person = caller.pseudonym();
        PolicyTerms terms = hall.policy().terms();
        halls.requireActive(hall);
        phases.requireOpen(hall, act);
        members.require(hall, person);
        int needed = terms.assurance().of(act);
        int level = level(person);
        if (level < needed) {
            throw new ActionNeedsAssurance(act, needed, level);
        }
        if (act == Act.SUPPORT) {
            requireFrom(terms.supportFrom(), hall, area, person);
        }
        spend(act, hall, terms.budgets(), person);
        people.seen(person, clock.instant());
        halls.wasActive(hall, person);
        return person;
    }

    /// The other person who shows the caller a code that was drawn for that, once.
    @Transactional(Transactional.TxType.MANDATORY)
    public String whoShows(String code) {
        String person = codes.take(code, caller.pseudonym());
        presence.require(person);
        return person;
    }

    /// How surely the caller is known: what the provider says or a desk has seen, whichever is more.
    int level(String person) {
        return Math.max(
                caller.assurance().orElse(levelOfAToken),
                people.find(person).map(ParticipantRepository.Known::level).orElse(0));
    }

    ParticipantView show(@Nullable UUID hall) {
        String person = caller.pseudonym();
        var known = people.find(person);
        return new ParticipantView(
                level(person),
                known.map(ParticipantRepository.Known::county).orElse(null),
                known.map(ParticipantRepository.Known::firstSeenAt).orElse(null),
                hall == null ? null : members.handle(halls.facts(hall).id(), person));
    }

    private void requireFrom(PolicyTerms.SupportFrom from, HallFacts hall, @Nullable String area, String person) {
        if (from == PolicyTerms.SupportFrom.ANYWHERE) {
            return;
        }
        String narrow = area == null ? hall.areaCode() : area;
        String target = from == PolicyTerms.SupportFrom.AREA && narrow != null ? narrow : hall.county();
        if (!isFrom(target, person)) {
            throw new OutsideArea(target);
        }
    }

    /// Declared an area in it or around it, or was shown to a desk there.
    private boolean isFrom(String target, String person) {
        List<String> declared = scopes.of(person, clock.instant()).areas();
        return declared.stream().anyMatch(own -> areas.lies(own, target) || areas.lies(target, own))
                || people.find(person)
                        .map(ParticipantRepository.Known::county)
                        .filter(target::equals)
                        .isPresent();
    }

    private void spend(Act act, HallFacts hall, Budgets budgets, String person) {
        int usual = switch (act) {
            case PROPOSE -> budgets.proposals();
            case STATE -> budgets.statements();
            case COMMENT -> budgets.comments();
            case SUPPORT, VOTE, REGISTER -> 0; // one voice each: there is nothing to have too much of
        };
        if (usual > 0) {
            standings.requireFree(hall, person, SanctionKind.NO_WRITING);
            Duration stretch = Duration.ofDays(act == Act.PROPOSE ? 30 : 1);
            allowances.spend(person, act + " " + hall.id(), standings.budget(hall, person, usual), stretch);
        }
    }
}
