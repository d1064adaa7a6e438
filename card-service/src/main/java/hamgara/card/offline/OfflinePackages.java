package hamgara.card.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.card.Cards;
import hamgara.card.credential.Credentials;
import hamgara.card.journal.Limits;
import hamgara.card.journal.Sha256;
import hamgara.card.programme.Category;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.purse.OfflinePurses;
import hamgara.card.terminal.TerminalFacts;
import hamgara.card.terminal.Terminals;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes the packages of terminals, and remembers what each of them said.
@ApplicationScoped
public class OfflinePackages {

    private static final String TYPE = "hamgara-offline-package+json";
    private static final Duration RENEWED = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration END = Duration.ofDays(3);
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final int REVOKED_DIGITS = 16;

    private final PackageRows rows;
    private final Terminals terminals;
    private final Venues venues;
    private final Programmes programmes;
    private final OfflinePurses purses;
    private final Cards cards;
    private final Credentials credentials;
    private final ObjectMapper json;
    private final Clock clock;
    private final Limits limits;

    OfflinePackages(
            PackageRows rows,
            Terminals terminals,
            Venues venues,
            Programmes programmes,
            OfflinePurses purses,
            Cards cards,
            Credentials credentials,
            ObjectMapper json,
            Clock clock,
            OfflineConfig config) {
        this.rows = rows;
        this.terminals = terminals;
        this.venues = venues;
        this.programmes = programmes;
        this.purses = purses;
        this.cards = cards;
        this.credentials = credentials;
        this.json = json;
        this.clock = clock;
        this.limits = new Limits(
                FRESH,
                END,
                SKEW,
                config.entriesPerCard(),
                config.rialsPerCard(),
                config.usesPerPackage(),
                config.rialsPerPackage());
    }

    public Limits limits() {
        return limits;
    }

    /// When a terminal was given a package; empty when it never was.
    @Transactional
    public Optional<Instant> issuedAt(UUID terminal, long version) {
        return rows.find(terminal, version).map(PackageRows.Issued::issuedAt);
    }

    /// Whether a package named a credential as one that must not be taken.
    @Transactional
    public boolean isRevoked(UUID terminal, long version, Sha256 credential) {
        return rows.revoked(terminal, version, credential.hex().substring(0, REVOKED_DIGITS));
    }

    /// The last package of the calling terminal while nothing has changed, at most for an hour.
    @Transactional
    OfflinePackageView current() {
        TerminalFacts terminal = terminals.ofCaller().orElseThrow();
        VenueFacts venue = venues.find(terminal.venue()).orElseThrow(OfflineRefusal.OfflineVenueUnknown::new);
        rows.lockPurses();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        PackageContent content = content(terminal, venue, now);
        byte[] digest = Sha256.of(bytes(content)).bytes();
        Optional<PackageRows.Issued> last = rows.latest(terminal.id())
                .filter(issued -> Arrays.equals(issued.content(), digest))
                .filter(issued -> issued.issuedAt().plus(RENEWED).isAfter(now));
        Instant issuedAt = last.map(PackageRows.Issued::issuedAt).orElse(now);
        long version = last.map(PackageRows.Issued::version)
                .orElseGet(() -> rows.insert(
                        terminal.id(),
                        now,
                        digest,
                        Sha256.ofText(String.join(",", content.revoked())).bytes(),
                        content.revoked()));
        return OfflinePackageView.of(
                version,
                issuedAt,
                issuedAt.plus(FRESH),
                issuedAt.plus(END),
                credentials.jws(TYPE, bytes(new SignedContent(version, issuedAt, content))));
    }

    private PackageContent content(TerminalFacts terminal, VenueFacts venue, Instant now) {
        Category category = venue.category();
        List<PackageContent.Programme> served = programmes.usableIn(venue.county(), Tehran.dayOf(now)).stream()
                .filter(terms -> terms.venueScope().covers(terminal.venue()))
                .flatMap(terms -> grant(terms, category).stream())
                .toList();
        return new PackageContent(
                terminal.id(),
                terminal.venue(),
                category,
                credentials.publicKeys().stream()
                        .map(key -> new PackageContent.Key("OKP", "Ed25519", key.kid(), key.x()))
                        .toList(),
                cards.revokedIn(venue.county()).stream()
                        .map(hex -> hex.substring(0, REVOKED_DIGITS))
                        .toList(),
                served,
                new PackageContent.Limits(
                        limits.entriesPerCard(),
                        limits.usesPerPackage(),
                        limits.rialsPerPackage(),
                        SKEW.toSeconds(),
                        FRESH.toSeconds(),
                        END.toSeconds()),
                purses.listed(venue.county(), category).stream()
                        .map(purse -> new PackageContent.Purse(
                                purse.credential(), purse.unit(), purse.amount(), purse.endsAt()))
                        .toList());
    }

    private static Optional<PackageContent.Programme> grant(ProgrammeTerms terms, Category category) {
        boolean rials = terms.allowance(category).isPresent();
        return terms.entitlement(category)
                .map(entitlement -> new PackageContent.Programme(
                        terms.code(),
                        entitlement.entries(),
                        entitlement.period().name(),
                        rials))
                .or(() -> rials
                        ? Optional.of(new PackageContent.Programme(terms.code(), 0, "", true))
                        : Optional.empty());
    }

    private byte[] bytes(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
