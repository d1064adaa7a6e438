package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// What judges from outside say of the answers that other sites get when they book, as [JudgesTest] asks them of the
/// open
/// data.
@ExtendWith(RunningStack.class)
@EnabledIfSystemProperty(named = "hamgara.judges", matches = "true")
class OpenBookingJudgesTest {

    @BeforeAll
    static void summon() {
        Judge.summon();
    }

    @Test
    void findNoFailureInWhatOtherSitesAreAnswered() {
        World.Venue venue = World.venue();
        String slot = OpenBooking.slot(venue);
        String site = RunningStack.stack().url(Part.GATEWAY);
        String operator = OpenBooking.operator(slot);
        String broker = Tokens.client("broker");
        String order = "/openbooking/orders/" + UUID.randomUUID();
        String quote = order.replace("/orders/", "/order-quotes/");
        Map<String, String> bodies = new HashMap<>();

        String look = OpenBooking.body("OrderQuote", site, operator, slot, "");
        bodies.put("C1Request.1", look);
        bodies.put(
                "C1Response.1",
                OpenBooking.put(quote.replace("quotes", "quote-templates"), broker, look)
                        .expect(200)
                        .text());
        String keep = OpenBooking.body("OrderQuote", site, operator, slot, OpenBooking.CUSTOMER);
        bodies.put("C2Request.1", keep);
        bodies.put(
                "C2Response.1", OpenBooking.put(quote, broker, keep).expect(200).text());
        String book =
                OpenBooking.body("Order", site, operator, slot, OpenBooking.CUSTOMER + OpenBooking.NOTHING_TO_PAY);
        bodies.put("BRequest.1", book);
        Answer booked = OpenBooking.put(order, broker, book).expect(201);
        bodies.put("BResponse.1", booked.text());
        bodies.put("OrderStatus.1", Call.get(order).as(broker).expect(200).text());
        String strange = UUID.randomUUID().toString();
        bodies.put(
                "BResponseOrderItemError.1",
                OpenBooking.put(
                                "/openbooking/orders/" + UUID.randomUUID(),
                                broker,
                                book.replace(slot, strange).replace("\"position\": 0", "\"position\": 7"))
                        .expect(409)
                        .text());
        bodies.put(
                "C1ResponseOrderItemError.1",
                OpenBooking.put(
                                "/openbooking/order-quote-templates/" + UUID.randomUUID(),
                                broker,
                                look.replace(slot, strange))
                        .expect(409)
                        .text());
        bodies.put(
                "C2ResponseOrderItemError.2",
                OpenBooking.put("/openbooking/order-quotes/" + UUID.randomUUID(), broker, keep.replace(slot, strange))
                        .expect(409)
                        .text());
        bodies.put(
                "OpenBookingError.2",
                OpenBooking.put(
                                "/openbooking/orders/" + UUID.randomUUID(),
                                broker,
                                book.replace(operator, strange).replace(slot, strange))
                        .expect(500)
                        .text());
        bodies.put(
                "OpenBookingError.3",
                OpenBooking.put(quote, broker, look).expect(400).text());
        bodies.put(
                "OpenBookingError.4",
                Call.get("/openbooking/orders-rpde").expect(403).text());
        bodies.put(
                "C2ResponseOrderItemError.1",
                OpenBooking.put(
                                "/openbooking/order-quotes/" + UUID.randomUUID(),
                                broker,
                                keep.replace("#open", "#card"))
                        .expect(409)
                        .text());
        bodies.put(
                "OpenBookingError.1",
                Call.get("/openbooking/orders/" + strange)
                        .as(broker)
                        .expect(404)
                        .text());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !Call.get("/openbooking/orders-rpde")
                        .as(broker)
                        .expect(200)
                        .json("/items")
                        .isEmpty());
        bodies.put(
                "OrdersFeedPage.1",
                Call.get("/openbooking/orders-rpde").as(broker).expect(200).text());

        String cancellation = """
                {"@context": "https://openactive.io/", "@type": "Order", "orderedItem": [{"@type": "OrderItem", "@id": "%s",
                 "orderItemStatus": "https://openactive.io/CustomerCancelled"}]}""".formatted(booked.text("/orderedItem/0/@id"));
        bodies.put("OrderPatch.1", cancellation);
        OpenBooking.patch(order, broker, cancellation).expect(204);
        bodies.put("OrderStatus.2", Call.get(order).as(broker).expect(200).text());
        bodies.put("OrdersFeedPage.2", awaitFeed("orders-rpde", broker, "CustomerCancelled"));

        judge(bodies);
        Judge.Verdict wrong = Judge.on(Map.of("BResponse.2", booked.text().replace("OrderItemConfirmed", "Perhaps")));
        assertThat(wrong.status()).as(wrong.words()).isOne();
    }

    @Test
    void findNoFailureInWhatOtherSitesAreToldOfAClosure() {
        World.Venue venue = World.venue();
        String slot = OpenBooking.slot(venue);
        OpenBooking.slot(World.venue());
        String broker = Tokens.client("broker");
        String order = "/openbooking/orders/" + UUID.randomUUID();
        OpenBooking.put(order, broker, order(slot)).expect(201);
        Map<String, String> bodies = new HashMap<>();

        String day = World.today().plusDays(1).toString();
        Call.post("/v1/venues/" + venue.id() + "/closures")
                .as(World.admin())
                .json(Map.of("fromOn", day, "toOn", day, "reason", "DUST", "text", Map.of("fa", "گردوغبار")))
                .expect(201);
        bodies.put("OrderProposalsFeedPage.1", awaitFeed("order-proposals-rpde", broker, "SellerAccepted"));
        bodies.put("OrdersFeedPage.1", awaitFeed("orders-rpde", broker, "SellerCancelled"));
        bodies.put("OrderStatus.1", Call.get(order).as(broker).expect(200).text());
        Answer proposed =
                Call.get("/openbooking/order-proposals-rpde").as(broker).expect(200);
        String proposal = proposed.text("/items/0/data/@id");
        bodies.put(
                "OrderProposalsFeed.1",
                Call.get(proposal.replaceFirst("^https?://[^/]+", ""))
                        .as(broker)
                        .expect(200)
                        .text());
        String instead =
                proposed.text("/items/0/data/orderedItem/0/orderedItem").replaceFirst("^.*/", "");
        String named = "{\"orderProposalVersion\": \"" + proposed.text("/items/0/data/orderProposalVersion") + "\",";
        bodies.put(
                "OpenBookingError.1",
                OpenBooking.put(
                                "/openbooking/orders/" + UUID.randomUUID(),
                                broker,
                                order(OpenBooking.slot(World.venue())).replaceFirst("\\{", named))
                        .expect(500)
                        .text());
        bodies.put(
                "BResponse.1",
                OpenBooking.put(
                                "/openbooking/orders/" + UUID.randomUUID(),
                                broker,
                                order(instead).replaceFirst("\\{", named))
                        .expect(201)
                        .text());
        JudgesTest.change("update venue set state = 'CLOSED' where code = ?", venue.code());
        bodies.put("OrderStatus.2", Call.get(order).as(broker).expect(200).text());

        judge(bodies);
    }

    private static String order(String slot) {
        return OpenBooking.body(
                "Order",
                RunningStack.stack().url(Part.GATEWAY),
                OpenBooking.operator(slot),
                slot,
                OpenBooking.CUSTOMER + OpenBooking.NOTHING_TO_PAY);
    }

    /// The first page of a site's feed, once it tells something.
    private static String awaitFeed(String feed, String broker, String something) {
        Call first = Call.get("/openbooking/" + feed).as(broker);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> first.expect(200).text().contains(something));
        return first.expect(200).text();
    }

    private static void judge(Map<String, String> bodies) {
        Judge.Verdict verdict = Judge.on(bodies);

        System.out.println(verdict.words());
        assertThat(verdict.status()).as(verdict.words()).isZero();
        bodies.keySet().forEach(name -> assertThat(verdict.words()).contains(name + ".json was judged"));
    }
}
