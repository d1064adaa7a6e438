package hamgara.card.stock;

import hamgara.card.card.Cards;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Orders printed cards and follows them to the desk. The cards tell their own events.
@ApplicationScoped
class CardBatches {

    private static final int LARGEST = 500;

    private final CardBatchRepository batches;
    private final StockRows rows;
    private final Cards cards;
    private final Programmes programmes;
    private final Caller caller;
    private final Clock clock;

    CardBatches(
            CardBatchRepository batches,
            StockRows rows,
            Cards cards,
            Programmes programmes,
            Caller caller,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.cards = cards;
        this.programmes = programmes;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CardBatchView order(NewCardBatch request) {
        ProgrammeTerms programme = programmes
                .inForce(request.programmeId())
                .orElseThrow(() -> new StockRefusal.ProgrammeNotInForce().at("/programmeId"));
        caller.requireCounty(programme.county());
        List<UUID> enrolments = request.enrolments();
        int size = enrolments.size() + request.blanks();
        if (size == 0) {
            throw new StockRefusal.CardBatchEmpty().at("/blank");
        }
        if (size > LARGEST) {
            throw new StockRefusal.CardBatchTooLarge().at("/blank");
        }
        var batch = new CardBatch();
        batch.id = Ids.next();
        batch.programmeId = programme.programme();
        batch.programmeCode = programme.code();
        batch.countyCode = programme.county();
        batch.desk = request.desk();
        batch.size = size;
        batch.state = CardBatch.State.DRAFT;
        batch.createdAt = clock.instant();
        batches.persistAndFlush(batch);
        cards.requestPrinted(batch.id, batch.programmeId, batch.countyCode, enrolments, request.blanks());
        return CardBatchView.of(batch);
    }

    @Transactional
    CardBatchView produce(UUID id) {
        CardBatch batch = locked(id);
        batch.produce(clock.instant());
        cards.produce(id, batch.programmeCode);
        return flushed(batch);
    }

    @Transactional
    CardBatchView dispatch(UUID id) {
        CardBatch batch = locked(id);
        batch.dispatch(clock.instant());
        return flushed(batch);
    }

    @Transactional
    CardBatchView receive(UUID id) {
        CardBatch batch = locked(id);
        batch.receive(clock.instant());
        cards.stock(id);
        return flushed(batch);
    }

    /// Only until the cards are sent, and each reading stays on record.
    @Transactional
    PrintFileView printFile(UUID id) {
        CardBatch batch = locked(id);
        batch.require(CardBatch.State.PRODUCED);
        rows.recordReading(id, caller.pseudonym(), clock.instant());
        return new PrintFileView(
                id, cards.printed(id).stream().map(PrintFileView.Item::of).toList());
    }

    @Transactional
    CardBatchView read(UUID id) {
        return batches.findByIdOptional(id)
                .filter(this::isCallers)
                .map(CardBatchView::of)
                .orElseThrow(StockRefusal.CardBatchNotFound::new);
    }

    @Transactional
    Page<CardBatchView> list(PageRequest page) {
        Optional<UUID> before = page.cursor().map(cursor -> cursor.uuid(0));
        List<CardBatch> rowsOfPage = batches.ofCounty(caller.county().orElse(""), before, page.rowsToRead());
        return Page.of(rowsOfPage, page, batch -> Cursor.of(batch.id), CardBatchView::of);
    }

    @Transactional
    CardStockView stock() {
        return new CardStockView(rows.piles(caller.county().orElse("")));
    }

    private CardBatch locked(UUID id) {
        return batches.locked(id).filter(this::isCallers).orElseThrow(StockRefusal.CardBatchNotFound::new);
    }

    private boolean isCallers(CardBatch batch) {
        return caller.county().orElse("").equals(batch.countyCode);
    }

    private CardBatchView flushed(CardBatch batch) {
        batches.flush();
        return CardBatchView.of(batch);
    }
}
