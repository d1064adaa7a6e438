package hamgara.card.card;

import hamgara.card.credential.Credentials;
import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.card.rotating.RotatingTokens;
import hamgara.card.smscode.SmsCodes;
import hamgara.kit.caller.Caller;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds cards: by id, by what was shown of them, by whose they are.
@ApplicationScoped
public class Cards {

    private final CardRepository cards;
    private final CredentialRepository credentials;
    private final Credentials signing;
    private final CardAccess access;
    private final CardPrinting printing;
    private final CardHistory history;
    private final CardLife life;
    private final Enrolments enrolments;
    private final Persons persons;
    private final RotatingTokens tokens;
    private final SmsCodes codes;
    private final Caller caller;
    private final Clock clock;

    Cards(
            CardRepository cards,
            CredentialRepository credentials,
            Credentials signing,
            CardAccess access,
            CardPrinting printing,
            CardHistory history,
            CardLife life,
            Enrolments enrolments,
            Persons persons,
            RotatingTokens tokens,
            SmsCodes codes,
            Caller caller,
            Clock clock) {
        this.cards = cards;
        this.credentials = credentials;
        this.signing = signing;
        this.access = access;
        this.printing = printing;
        this.history = history;
        this.life = life;
        this.enrolments = enrolments;
        this.persons = persons;
        this.tokens = tokens;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    /// Facts of a card of the caller's own or of the desk's county; anybody else's is not found.
    @Transactional
    public CardFacts callersOwn(UUID id) {
        return facts(access.callers(id)).orElseThrow(CardRefusal.CardNotFound::new);
    }

    /// Empty also for a blank card, which is nobody's yet.
    @Transactional
    public Optional<CardFacts> find(UUID id) {
        return cards.findByIdOptional(id).flatMap(this::facts);
    }

    /// The card that was shown; empty when what was shown is not ours, or is still a blank card.
    ///
    /// A static credential is found by the digest of its whole text, and its signature is not checked again: the
    /// digests stored are of texts that this service signed, and no other text has the same digest. So a forged or
    /// changed text finds nothing. Whether its key is withdrawn is looked at each time.
    ///
    /// A rotating token counts at any venue, a code only at the venue the caller is of.
    @Transactional
    public Optional<Presented> presented(String text) {
        if (text.startsWith(RotatingTokens.PREFIX)) {
            return tokens.shown(text)
                    .flatMap(token -> shown(Presented.Kind.ROTATING, token.card(), token.obstacle(), text));
        }
        if (SmsCodes.isCode(text)) {
            return caller.venue()
                    .flatMap(venue -> codes.shown(venue, text))
                    .flatMap(code -> shown(Presented.Kind.SMS_CODE, code.card(), code.obstacle(), text));
        }
        return credentials
                .ofText(text)
                .flatMap(found -> shown(Presented.Kind.STATIC, found.cardId, signing.obstacle(found.kid), text));
    }

    /// Cancels every card of a person who is to be forgotten.
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancelAllOf(UUID person) {
        life.cancelAllOf(person);
    }

    /// Uses a showing up, in the transaction of the use it is for; the code of a decline when it was used before. A
    /// static credential may be shown again and again.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> consume(Presented presented) {
        return presented.obstacle().or(() -> switch (presented.kind()) {
            case STATIC -> Optional.empty();
            case ROTATING -> tokens.use(presented.text());
            case SMS_CODE -> codes.use(caller.venue().orElseThrow(), presented.text());
        });
    }

    private Optional<Presented> shown(Presented.Kind kind, UUID card, Optional<String> obstacle, String text) {
        return find(card).map(facts -> new Presented(kind, facts, obstacle, text));
    }

    /// Facts that hold until the transaction ends: a suspension or replacement waits for it, other uses do not.
    @Transactional(Transactional.TxType.MANDATORY)
    public CardFacts held(UUID id) {
        cards.lockShared(id);
        Card card = cards.findById(id);
        cards.getEntityManager().refresh(card); // it may have been read before the lock was there
        return facts(card).orElseThrow(CardRefusal.CardNotFound::new);
    }

    /// Whether a suspicion of abuse is looked into: the card, or the one it was replaced by, is suspended for it.
    @Transactional
    public boolean isUnderReview(UUID id) {
        return cards.findByIdOptional(id).stream()
                .flatMap(card -> cards.ofChain(card).stream())
                .anyMatch(card -> card.isSuspendedFor(Card.Cause.RISK));
    }

    /// The card whose credential has this SHA-256; empty when none has.
    @Transactional
    public Optional<CardFacts> ofCredential(byte[] digest) {
        return credentials
                .ofDigest(digest)
                .flatMap(credential -> cards.findByIdOptional(credential.cardId))
                .flatMap(this::facts);
    }

    /// Facts that nobody else changes or uses until the transaction ends, in the order of the ids: those of the cards
    /// and of all others that their holders have in the same programmes, as a use may be told by one or the other.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CardFacts> alone(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return cards.ofTheirHolders(ids).stream().sorted().map(this::alone).toList();
    }

    private CardFacts alone(UUID id) {
        cards.lockAlone(id);
        Card card = cards.findById(id);
        cards.getEntityManager().refresh(card); // it may have been read before the lock was there
        return facts(card).orElseThrow(CardRefusal.CardNotFound::new);
    }

    /// Whether two cards are of one person and programme, as a replacement is with the card before it, and
    /// the card of who takes part again.
    @Transactional
    public boolean areOneHolders(UUID one, UUID other) {
        return one.equals(other)
                || cards.findByIdOptional(one)
                        .flatMap(card -> cards.findByIdOptional(other)
                                .filter(second -> second.programmeId.equals(card.programmeId)
                                        && second.personId != null
                                        && second.personId.equals(card.personId)))
                        .isPresent();
    }

    /// SHA-256 of the credentials of a county's cards that must not be taken, in hexadecimal and in their order.
    @Transactional
    public List<String> revokedIn(String county) {
        return cards.revokedIn(county, clock.instant());
    }

    /// Stops a card of which copies are about; a card that is stopped already stays as it is.
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspendForRisk(UUID id) {
        life.suspendForRisk(id);
    }

    /// Makes a card for trying a terminal out and takes it, by the ordinary steps, to where a trial wants it.
    @Transactional(Transactional.TxType.MANDATORY)
    public Trial trial(UUID enrolment, Trial.State state) {
        UUID card = life.trial(enrolments.find(enrolment).orElseThrow(), state);
        return new Trial(card, credentials.of(card).orElseThrow().text);
    }

    /// Puts cards to be printed into a batch: those of the enrolments, and as many blank ones.
    @Transactional(Transactional.TxType.MANDATORY)
    public void requestPrinted(UUID batch, UUID programme, String county, List<UUID> enrolments, int blank) {
        enrolments.forEach(enrolment -> printing.requestFor(batch, programme, enrolment));
        printing.requestBlank(batch, programme, county, blank);
    }

    /// Gives each card of a batch its credential.
    @Transactional(Transactional.TxType.MANDATORY)
    public void produce(UUID batch, String programmeCode) {
        printing.produce(batch, programmeCode);
    }

    /// The cards of a batch that were produced and have not come to a desk yet.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PrintedCard> printed(UUID batch) {
        return printing.printed(batch);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void stock(UUID batch) {
        printing.stock(batch);
    }

    @Transactional
    CardView read(UUID id) {
        return CardView.of(access.callers(id));
    }

    /// Without a person, the caller's own.
    @Transactional
    Page<CardView> list(@Nullable UUID person, PageRequest page) {
        Optional<UUID> whose = person == null
                ? persons.ofCaller().map(PersonFacts::id)
                : Optional.of(persons.callersOwn(person).id());
        Optional<UUID> before = page.cursor().map(cursor -> cursor.uuid(0));
        List<Card> rows =
                whose.map(id -> cards.ofPerson(id, before, page.rowsToRead())).orElseGet(List::of);
        return Page.of(rows, page, card -> Cursor.of(card.id), CardView::of);
    }

    @Transactional
    Page<CardStepView> history(UUID id, PageRequest page) {
        return history.of(access.callers(id).id, page);
    }

    @Transactional
    CardView lookUp(CardLookup request) {
        return cards.find("number", Digits.typedNumber(request.number()))
                .firstResultOptional()
                .filter(access::isDesks)
                .map(CardView::of)
                .orElseThrow(CardRefusal.CardNotFound::new);
    }

    /// What the holder shows; the desk prints it for people without a phone.
    @Transactional
    CredentialView credential(UUID id) {
        Credential credential = credentials.of(access.callers(id).id).orElseThrow(CardRefusal.CredentialNotMade::new);
        return new CredentialView(credential.text, credential.issuedAt, credential.expiresAt);
    }

    private Optional<CardFacts> facts(Card card) {
        UUID enrolmentId = card.enrolmentId;
        if (enrolmentId == null) {
            return Optional.empty();
        }
        EnrolmentFacts enrolment = enrolments.find(enrolmentId).orElseThrow();
        CardFacts.Standing standing = switch (card.state) {
            case ACTIVE -> CardFacts.Standing.USABLE;
            case REQUESTED, ISSUED, IN_STOCK -> CardFacts.Standing.NOT_ACTIVATED;
            case SUSPENDED -> CardFacts.Standing.SUSPENDED;
            case REPLACED -> CardFacts.Standing.REPLACED;
            case CANCELLED -> CardFacts.Standing.CANCELLED;
            case EXPIRED -> CardFacts.Standing.EXPIRED;
        };
        return Optional.of(new CardFacts(card.id, enrolment, standing, card.issuedAt, card.expiresAt));
    }
}
