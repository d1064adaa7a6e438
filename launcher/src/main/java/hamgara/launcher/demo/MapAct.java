package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Two groups of neighbours differ about eight statements and share four: the map finds both, and what is shared
/// becomes a draft.
final class MapAct {

    private static final int NEIGHBOURS = 24;
    private static final double FLOOR = 0.6;

    private static final List<String> SHARED = List.of(
            "سالن مدرسه عصرها برای محله باز باشد.",
            "سالن باید مسئول و بیمه داشته باشد.",
            "برای دختران نوجوان سانس جدا لازم است.",
            "برنامهٔ سالن‌ها یک ماه زودتر اعلام شود.");
    private static final List<String> DIVIDED = List.of(
            "ورودیهٔ سالن رایگان باشد.",
            "ورودیهٔ اندک سالن را بهتر نگه می‌دارد.",
            "سانس شب هم گذاشته شود.",
            "سالن پیش از غروب بسته شود.",
            "مربی را آموزش و پرورش بگمارد.",
            "مربی را اهل محله برگزینند.",
            "نخست سالن‌های شهر باز شوند.",
            "نخست سالن‌های روستا باز شوند.");

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    MapAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    void play(DialogueAct.Published published) {
        tale.chapter("زمینهٔ مشترک", "Common ground");
        Reply conversation = tale.step(
                "دبیر گفت‌وگویی دربارهٔ این پیشنهاد باز می‌کند.",
                "The secretary opens a conversation about this proposal.",
                api.as("secretary")
                        .post(
                                "/v1/conversations",
                                Map.of(
                                        "hallId",
                                        published.hall(),
                                        "about",
                                        Map.of(
                                                "kind",
                                                "PROPOSAL",
                                                "id",
                                                published.proposal().text("/id")),
                                        "title",
                                        "سالن مدرسه‌ها عصرها چگونه باز باشد؟"))
                        .must(201),
                "/state",
                "/mode");
        String path = "/v1/conversations/" + conversation.id();
        List<String> shared = written(path, SHARED, 0);
        List<String> divided = written(path, DIVIDED, SHARED.size());
        vote(shared, divided);
        Reply map = map(path, shared);
        Reply one = api.as(cast.neighbour(1)).get(path + "/me").must(200);
        Reply other = tale.step(
                "هر کس جای خودش را می‌بیند و جای هیچ‌کس دیگر را نه.",
                "Everybody sees their own place, and nobody else's.",
                api.as(cast.neighbour(NEIGHBOURS)).get(path + "/me").must(200),
                "/group",
                "/votes");
        tale.holds(!one.text("/group").equals(other.text("/group")), "the two should stand apart", other);
        draft(conversation, map, shared.size());
    }

    private List<String> written(String path, List<String> texts, int before) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            ids.add(api.as(cast.neighbour(before + i + 1))
                    .post(path + "/statements", Map.of("lang", "fa", "text", texts.get(i)))
                    .must(201)
                    .text("/id"));
        }
        return ids;
    }

    /// The first half and the second half of the neighbours see what divides them the opposite way; here and there
    /// somebody passes.
    private void vote(List<String> shared, List<String> divided) {
        for (int j = 0; j < shared.size(); j++) {
            for (int i = 1; i <= NEIGHBOURS; i++) {
                vote(i, shared.get(j), i == 5 * j + 3 ? "PASS" : "AGREE");
            }
        }
        for (int j = 0; j < divided.size(); j++) {
            for (int i = 1; i <= NEIGHBOURS; i++) {
                String word = (i <= NEIGHBOURS / 2) == (j % 2 == 0) ? "AGREE" : "DISAGREE";
                vote(i, divided.get(j), i % divided.size() == j ? "PASS" : word);
            }
        }
    }

    private void vote(int neighbour, String statement, String vote) {
        api.as(cast.neighbour(neighbour))
                .put("/v1/statements/" + statement + "/votes/me", Map.of("vote", vote))
                .must(200);
    }

    /// Worked out from the votes alone, so that it is the same at each telling.
    private Reply map(String path, List<String> shared) {
        int asked = api.as("secretary")
                .post(path + "/recompute", Map.of("cold", true))
                .must(202)
                .body()
                .path("after")
                .asInt();
        Reply map = api.until(
                reply -> reply.body().path("seq").asInt() > asked
                        && reply.body().path("cold").asBoolean()
                        && reply.body().path("groups").asInt() == 2,
                () -> api.publicly().get(path + "/snapshots/latest"));
        tale.step(
                "۲۴ همسایه به ۱۲ گزاره رأی دادند؛ نقشه دو گروه را می‌یابد و با درهم‌ساز ورودی‌اش بازساختنی است.",
                "24 neighbours voted on 12 statements; the map finds two groups, and its input hash lets anybody redo it.",
                map,
                "/voters",
                "/votes",
                "/groups",
                "/smallestGroup",
                "/inputHash");
        double weakest =
                shared.stream().mapToDouble(id -> consensus(map, id)).min().orElseThrow();
        long stronger = map.body()
                .at("/map/statements")
                .valueStream()
                .filter(each -> each.path("consensusAgree").asDouble() >= weakest)
                .count();
        tale.holds(
                map.body().path("voters").asInt() == NEIGHBOURS
                        && map.body().path("votes").asInt() == NEIGHBOURS * (SHARED.size() + DIVIDED.size())
                        && stronger == shared.size(),
                "what is shared should stand above what divides",
                map);
        tale.step(
                "زمینهٔ مشترک چهار گزاره است که هر دو گروه با آن موافق‌اند.",
                "The common ground: four statements both groups agree with, above all that divides them.",
                "consensus of the shared ≥ %.2f, above every other of the %d statements"
                        .formatted(weakest, SHARED.size() + DIVIDED.size()));
        return map;
    }

    private static double consensus(Reply map, String statement) {
        for (JsonNode each : map.body().at("/map/statements")) {
            if (each.path("statementId").asText().equals(statement)) {
                return each.path("consensusAgree").asDouble();
            }
        }
        throw new StepFailed("the map does not know " + statement + ": " + map.body());
    }

    private void draft(Reply conversation, Reply map, int expected) {
        Reply draft = tale.step(
                "از زمینهٔ مشترک پیش‌نویس همگرایی ساخته شد، هر بند با موافقت همهٔ گروه‌ها.",
                "Out of the common ground comes a convergence draft, each clause agreed to by every group.",
                api.as("secretary")
                        .post(
                                "/v1/convergence-drafts",
                                Map.of("conversationId", conversation.text("/id"), "floor", FLOOR))
                        .must(201),
                "/snapshotSeq",
                "/floor",
                "/clauses");
        Reply clauses = tale.step(
                "متن بندها و رأی هر گروه کنار آن:",
                "The words of the clauses, with what each group says:",
                api.publicly()
                        .get("/v1/convergence-drafts/" + draft.id() + "/clauses")
                        .must(200),
                "/items/0/text",
                "/items/0/support");
        tale.holds(
                draft.body().path("snapshotSeq").equals(map.body().path("seq"))
                        && clauses.body().path("items").size() == expected,
                "each shared statement should be a clause",
                clauses);
    }
}
