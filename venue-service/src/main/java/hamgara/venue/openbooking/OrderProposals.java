package hamgara.venue.openbooking;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.kit.caller.Caller;
import hamgara.kit.text.Names;
import hamgara.venue.openactive.Thing;
import hamgara.venue.openbooking.OrderRequest.Proposed;
import hamgara.venue.rebooking.Rebookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Proposals for places of orders that were closed, as far as the standard knows such: a site orders one of the slots,
/// naming the proposal, or rejects it for its customer.
@ApplicationScoped
class OrderProposals {

    private static final String REJECTED = "https://openactive.io/CustomerRejected";
    private static final Set<String> TOLD =
            Set.of("@context", "@type", "@id", "orderProposalStatus", "orderCustomerNote");

    private static final String FACTS = """
            select r.id, r.version, w.fa, w.ar, w.en,
                   (select string_agg(cast(p.slot_id as text), ',' order by p.rank) from rebooking_option p
                    where p.rebooking_id = r.id)
            from rebooking r
            join booking b on b.id = r.booking_id
            join open_order o on o.hold_id = b.hold_id
            cross join lateral rebooking_words(r.cause, r.cause_id) w
            where o.broker = :broker and r.state = 'OPEN' and r.kind = 'MOVE'
            """;

    private final EntityManager entities;
    private final Rebookings rebookings;
    private final Caller caller;

    OrderProposals(EntityManager entities, Rebookings rebookings, Caller caller) {
        this.entities = entities;
        this.rebookings = rebookings;
        this.caller = caller;
    }

    @Transactional
    Thing read(UUID id, OrderWords words) {
        return words.proposal(find(id).orElseThrow(OrderRefusal.UnknownOrder::new));
    }

    private Optional<OrderProposal> find(UUID id) {
        List<?> rows = entities.createNativeQuery(FACTS + " and r.id = :id")
                .setParameter("broker", caller.pseudonym())
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(row -> proposal((Object[]) row)).findFirst();
    }

    private static OrderProposal proposal(Object[] row) {
        return new OrderProposal(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                new Names((String) row[2], (String) row[3], (String) row[4]),
                Pattern.compile(",")
                        .splitAsStream((String) row[5])
                        .map(UUID::fromString)
                        .toList());
    }

    /// The customer wants none of it; what was rejected before is no fault.
    @Transactional
    void reject(UUID id, JsonNode patch) {
        if (!patch.path("@type").asText().equals("OrderProposal")) {
            throw new OrderRefusal.UnexpectedOrderType();
        }
        patch.fieldNames().forEachRemaining(field -> {
            if (!TOLD.contains(field)) {
                throw new OrderRefusal.PatchContainsExcessiveProperties();
            }
        });
        if (!patch.path("orderProposalStatus").asText().equals(REJECTED)) {
            throw new OrderRefusal.PatchNotAllowedOnProperty();
        }
        if (find(id).isPresent()) {
            rebookings.endForSite(id, false);
        } else if (!wasMine(id)) {
            throw new OrderRefusal.UnknownOrder();
        }
    }

    private boolean wasMine(UUID id) {
        return !entities.createNativeQuery("""
                        select 1 from rebooking r join booking b on b.id = r.booking_id join open_order o on o.hold_id = b.hold_id
                        where r.id = :id and o.broker = :broker""")
                .setParameter("id", id)
                .setParameter("broker", caller.pseudonym())
                .getResultList()
                .isEmpty();
    }

    /// In the transaction that makes the order in its stead: one place of one of the slots that were proposed.
    void accept(@Nullable Proposed named, OpenOrder order) {
        if (named == null) {
            return;
        }
        OrderProposal proposal = find(named.id())
                .filter(open -> open.version() == named.version())
                .orElseThrow(OrderRefusal.OrderProposalVersionOutdated::new);
        List<OpenOrder.Item> items = order.items();
        if (items.size() != 1 || !proposal.slots().contains(items.getFirst().slot())) {
            throw new OrderRefusal.OrderCreationFailed();
        }
        if (!rebookings.endForSite(named.id(), true)) {
            throw new OrderRefusal.OrderProposalVersionOutdated();
        }
    }

    /// In the transaction that deletes the order.
    void endOf(UUID order) {
        List<?> open = entities.createNativeQuery("""
                        select r.id from rebooking r join booking b on b.id = r.booking_id join open_order o on o.hold_id = b.hold_id
                        where o.id = :order and r.state = 'OPEN' order by r.id""", UUID.class)
                .setParameter("order", order)
                .getResultList();
        open.forEach(id -> rebookings.endForSite((UUID) id, false));
    }

    /// A change of a proposal at its place in the feed; nothing is told of what has ended.
    record Change(UUID id, long position, @Nullable OrderProposal proposal) {}

    /// As the changes of orders are read.
    @Transactional
    List<Change> after(long position, UUID id, int limit) {
        List<?> rows = entities.createNativeQuery("""
                        select r.id, i.position from feed_item i join rebooking r on r.id = i.entity_id
                            join booking b on b.id = r.booking_id join open_order o on o.hold_id = b.hold_id
                        where i.feed = 'ORDER_PROPOSAL' and o.broker = :broker and i.position >= :position
                          and (i.position, r.id) > (:position, :id) and i.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by i.position, r.id""")
                .setParameter("broker", caller.pseudonym())
                .setParameter("position", position)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Change(
                        (UUID) row[0],
                        ((Number) row[1]).longValue(),
                        find((UUID) row[0]).orElse(null)))
                .toList();
    }
}
