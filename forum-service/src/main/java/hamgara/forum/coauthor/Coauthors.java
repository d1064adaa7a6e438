package hamgara.forum.coauthor;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.coauthor.CoauthorRefusal.CoauthorInvitationGone;
import hamgara.forum.coauthor.CoauthorRefusal.FirstAuthorStays;
import hamgara.forum.coauthor.CoauthorRefusal.TooManyAuthors;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.policy.Act;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.support.Supports;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/// Lets people write a proposal together. An author passes a code on, so that nobody has to be findable to be invited.
@ApplicationScoped
class Coauthors {

    private static final int MOST = 20;
    private static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CoauthorRows rows;
    private final Proposals proposals;
    private final Supports supports;
    private final Halls halls;
    private final Participants participants;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Coauthors(
            CoauthorRows rows,
            Proposals proposals,
            Supports supports,
            Halls halls,
            Participants participants,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.supports = supports;
        this.halls = halls;
        this.participants = participants;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CoauthorInvitationView invite(UUID id) {
        proposals.lockedFacts(id);
        proposals.requireAuthor(id, caller.pseudonym());
        proposals.requireOpen(id);
        String code = String.format(Locale.ROOT, "%010d", RANDOM.nextLong(10_000_000_000L));
        Instant until = clock.instant().plus(GOOD_FOR);
        rows.invite(id, digest(code), until);
        return new CoauthorInvitationView(code, until);
    }

    /// Writing with others is proposing, and asks for the same. Who is an author already stays one.
    @Transactional
    AuthorsView join(UUID id, String code) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        proposals.requireOpen(id);
        String person = participants.require(Act.PROPOSE, halls.facts(proposal.hallId()), null);
        if (!rows.use(id, digest(code), clock.instant())) {
            throw new CoauthorInvitationGone();
        }
        if (!proposals.isAuthor(id, person)) {
            if (rows.count(id) + 1 >= MOST) {
                throw new TooManyAuthors(MOST);
            }
            rows.join(id, person, clock.instant());
            supports.becameAuthor(id, person);
            audit.write(
                    proposal.hallId(), proposal.county(), "COAUTHOR_JOINED", id, Map.of("authors", rows.count(id) + 1));
        }
        return view(id, person);
    }

    @Transactional
    AuthorsView leave(UUID id) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        String person = caller.pseudonym();
        if (rows.leave(id, person, clock.instant())) {
            audit.write(
                    proposal.hallId(), proposal.county(), "COAUTHOR_LEFT", id, Map.of("authors", rows.count(id) + 1));
        } else if (proposals.isAuthor(id, person)) {
            throw new FirstAuthorStays();
        }
        return view(id, person);
    }

    AuthorsView show(UUID id) {
        proposals.facts(id);
        return view(id, caller.isAnonymous() ? null : caller.pseudonym());
    }

    private AuthorsView view(UUID id, @Nullable String reader) {
        boolean mine = reader != null && proposals.isAuthor(id, reader);
        return new AuthorsView(id, rows.count(id) + 1, mine ? Boolean.TRUE : null);
    }

    private String digest(String code) {
        Mac mac = caller.keyedDigest();
        return HexFormat.of().formatHex(mac.doFinal(("coauthor\n" + code).getBytes(StandardCharsets.UTF_8)));
    }
}
