package hamgara.card;

import hamgara.kit.test.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Makes printed cards and lets many do one thing at the same moment.
final class CardWorld {

    private CardWorld() {}

    /// Somebody who takes part and has no card yet.
    record Applicant(Tokens account, UUID person, UUID programme, UUID enrolment) {}

    static Applicant applicant(UUID programme) {
        Tokens account = Tokens.of("citizen");
        UUID person = World.enrolled(account, 20, "FEMALE");
        return new Applicant(account, person, programme, World.takingPart(account, person, programme));
    }

    static UUID batch(UUID programme, int blank, List<UUID> enrolments) {
        return World.id(Api.post(
                        World.desk(),
                        Map.of("programmeId", programme, "desk", "shush-1", "blank", blank, "enrolmentIds", enrolments),
                        "/v1/card-batches")
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static ValidatableResponse step(UUID batch, String step) {
        return Api.post(World.desk(), Map.of(), "/v1/card-batches/{id}/" + step, batch);
    }

    /// Ids of the cards of a batch that has come to its desk.
    static List<UUID> inStock(UUID programme, int blank, List<UUID> enrolments) {
        UUID batch = batch(programme, blank, enrolments);
        step(batch, "produce").statusCode(200);
        List<String> cards = Api.get(World.desk(), "/v1/card-batches/{id}/print-file", batch)
                .statusCode(200)
                .extract()
                .path("items.cardId");
        step(batch, "dispatch").statusCode(200);
        step(batch, "receive").statusCode(200);
        return cards.stream().map(World::id).toList();
    }

    static UUID inStockFor(Applicant applicant) {
        return inStock(applicant.programme(), 0, List.of(applicant.enrolment())).getFirst();
    }

    static String activationCode(UUID card) {
        return Api.post(World.desk(), Map.of(), "/v1/cards/{id}/activation-code", card)
                .statusCode(201)
                .extract()
                .path("code");
    }

    static ValidatableResponse activate(Tokens who, UUID card, String code) {
        return Api.post(who, Map.of("code", code), "/v1/cards/{id}/activate", card);
    }

    static String state(UUID card) {
        return Db.text("select state from card where id = ?", card);
    }

    /// The results of doing something so many times at the same moment.
    static <T> List<T> atOnce(int times, Callable<T> deed) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> deed).toList())) {
                results.add(result.get());
            }
        }
        return results;
    }
}
