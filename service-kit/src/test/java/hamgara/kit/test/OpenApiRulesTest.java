package hamgara.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OpenApiRulesTest {

    private static final String DOCUMENT = """
            {"paths": {"/v1/slots": {"post": {
               "summary": "Open a slot", "description": "Opens it. 409 SLOT_TAKEN.", "tags": ["Slots"],
               "parameters": [{"name": "q", "description": "Words."},
                   {"name": "Idempotency-Key", "description": "Of your making."}],
               "requestBody": {"content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/NewSlot"}, "example": {"places": 3}}}},
               "responses": {
                   "201": {"content": {"application/json": {
                       "schema": {"$ref": "#/components/schemas/Slot"}, "example": {"free": 3}}}},
                   "400": {"content": {"application/problem+json": {
                       "schema": {"$ref": "#/components/schemas/Problem"},
                       "examples": {"NO_JSON": {"value": {"title": "No JSON"}}}}}},
                   "401": {"content": {"application/problem+json": {
                       "schema": {"$ref": "#/components/schemas/Problem"},
                       "examples": {"TOKEN_MISSING": {"value": {"title": "Sign in"}}}}}},
                   "409": {"content": {"application/problem+json": {
                       "schema": {"$ref": "#/components/schemas/Problem"},
                       "examples": {"SLOT_TAKEN": {"value": {"title": "Taken"}},
                           "REQUEST_IN_PROGRESS": {"value": {"title": "Running"}}}}}},
                   "422": {"content": {"application/problem+json": {
                       "schema": {"$ref": "#/components/schemas/Problem"},
                       "examples": {"IDEMPOTENCY_KEY_REUSED": {"value": {"title": "Used"}}}}}},
                   "default": {"content": {"application/problem+json": {
                       "schema": {"$ref": "#/components/schemas/Problem"},
                       "examples": {"BROKEN": {"value": {"title": "Broken"}}}}}}}}}},
             "components": {"schemas": {
                 "NewSlot": {"required": ["places"]},
                 "Slot": {"properties": {"free": {"type": "integer"}}},
                 "Problem": {"required": ["title"]}}}}
            """;

    @Test
    void pleaseAGoodDocument() throws Exception {
        assertThat(faults(DOCUMENT)).isEmpty();
    }

    @Test
    void missADescription() throws Exception {
        assertThat(faults(DOCUMENT.replace("Opens it. 409 SLOT_TAKEN.", "")))
                .containsExactly("post /v1/slots: no description");
    }

    @Test
    void missTags() throws Exception {
        assertThat(faults(DOCUMENT.replace("[\"Slots\"]", "[]"))).containsExactly("post /v1/slots: no tags");
    }

    @Test
    void missADescriptionOfAParameter() throws Exception {
        assertThat(faults(DOCUMENT.replace("Words.", "")))
                .containsExactly("post /v1/slots: no description of the parameter q");
    }

    @Test
    void noticeARefusalThatDoesNotExist() throws Exception {
        assertThat(faults(DOCUMENT.replace("SLOT_TAKEN\": {\"value", "SLOT_TOKEN\": {\"value")))
                .containsExactly("post /v1/slots: names SLOT_TOKEN, which no refusal is called");
    }

    @Test
    void noticeABodyWithoutExample() throws Exception {
        assertThat(faults(DOCUMENT.replace(", \"example\": {\"places\": 3}", "")))
                .containsExactly("post /v1/slots: its body has no example");
    }

    @Test
    void noticeAnExampleThatTellsNothing() throws Exception {
        assertThat(faults(DOCUMENT.replace("{\"places\": 3}", "{}")))
                .containsExactly("post /v1/slots: its body has no example");
    }

    @Test
    void noticeExamplesOfTwoKinds() throws Exception {
        assertThat(faults(DOCUMENT.replace(
                        "\"example\": {\"places\": 3}",
                        "\"example\": {\"places\": 3}, \"examples\": {\"few\": {\"value\": {\"places\": 1}}}")))
                .containsExactly("post /v1/slots: its body has both an example and named ones");
    }

    @Test
    void noticeANamedExampleThatDoesNotFit() throws Exception {
        assertThat(faults(DOCUMENT.replace(
                        "\"example\": {\"places\": 3}", "\"examples\": {\"few\": {\"value\": {\"place\": 1}}}")))
                .singleElement()
                .asString()
                .startsWith("post /v1/slots: the example of its body does not fit: ");
    }

    @Test
    void missWhatEveryBodyMayMeet() throws Exception {
        assertThat(faults(DOCUMENT.replace("\"400\"", "\"410\"")))
                .containsExactly("post /v1/slots: takes a body, but tells no 400");
    }

    @Test
    void missWhatEveryKeyMayMeet() throws Exception {
        assertThat(faults(DOCUMENT.replace("REQUEST_IN_PROGRESS", "BROKEN")))
                .containsExactly("post /v1/slots: takes Idempotency-Key, but not 409 REQUEST_IN_PROGRESS");
    }

    @Test
    void missWhatEveryVersionMayMeet() throws Exception {
        assertThat(faults(DOCUMENT.replace("{\"name\": \"q\"", "{\"name\": \"If-Match\"")))
                .containsExactlyInAnyOrder(
                        "post /v1/slots: takes If-Match, but not 412 STALE_VERSION",
                        "post /v1/slots: takes If-Match, but not 428 IF_MATCH_MISSING");
    }

    @Test
    void missWhatEveryTokenMayMeetUnlessNoneIsNeeded() throws Exception {
        assertThat(faults(DOCUMENT.replace("\"401\"", "\"402\"")))
                .containsExactly("post /v1/slots: takes a token, but tells no 401");
        assertThat(faults(
                        DOCUMENT.replace("\"401\"", "\"402\"").replace("\"summary\"", "\"security\": [], \"summary\"")))
                .isEmpty();
    }

    @Test
    void missAnExampleOfAKnownProblem() throws Exception {
        assertThat(faults(DOCUMENT.replace("\"default\"", "\"404\": {}, \"default\"")))
                .containsExactly("post /v1/slots: no example of 404");
    }

    @Test
    void missAnExampleOfAnotherProblem() throws Exception {
        assertThat(faults(DOCUMENT.replace("\"default\"", "\"5XX\"")))
                .containsExactly("post /v1/slots: no example of another problem");
    }

    @Test
    void noticeAnExampleThatLacksAField() throws Exception {
        assertThat(faults(DOCUMENT.replace("{\"places\": 3}", "{\"place\": 3}")))
                .singleElement()
                .asString()
                .startsWith("post /v1/slots: the example of its body does not fit: ")
                .contains("places");
    }

    @Test
    void noticeAnAnswerWithoutExampleOrWithAWrongOne() throws Exception {
        assertThat(faults(DOCUMENT.replace(", \"example\": {\"free\": 3}", "")))
                .containsExactly("post /v1/slots: its answer has no example");
        assertThat(faults(DOCUMENT.replace("{\"free\": 3}", "{\"free\": \"three\"}")))
                .singleElement()
                .asString()
                .startsWith("post /v1/slots: the example of its answer does not fit: ");
    }

    @Test
    void noticeAProblemThatDoesNotFit() throws Exception {
        assertThat(faults(DOCUMENT.replace("{\"title\": \"Taken\"}", "{}")))
                .singleElement()
                .asString()
                .startsWith("post /v1/slots: SLOT_TAKEN ");
    }

    @Test
    void wantExamplesOfScalarsThatFit() throws Exception {
        assertThat(OpenApiRules.examplesWanting(new ObjectMapper().readTree("""
                {"components": {"schemas": {
                   "Word": {"type": "string", "enum": ["A", "B"]},
                   "Day": {"type": "string", "format": "date", "examples": ["2026-11-23"]},
                   "Slot": {"type": "object", "properties": {
                       "free": {"type": "integer"},
                       "on": {"type": "string", "$ref": "#/components/schemas/Day"},
                       "until": {"$ref": "#/components/schemas/Day"},
                       "word": {"$ref": "#/components/schemas/Word"},
                       "title": {"type": ["string", "null"], "maxLength": 3, "examples": ["long"]},
                       "open": {"type": "boolean", "examples": [true]},
                       "items": {"type": "array", "items": {"type": "object", "properties": {"at": {"type": "number"}}}}}}}}}""")))
                .containsExactly(
                        "Slot.free: no example",
                        "Slot.on: no example",
                        "Slot.until: no example",
                        "Slot.title: its example does not fit: $: must be at most 3 characters long",
                        "Slot.items.at: no example");
    }

    private static List<String> faults(String document) throws Exception {
        var words = new Properties();
        for (String slug : List.of(
                "slot-taken", "request-in-progress", "no-json", "token-missing", "idempotency-key-reused", "broken")) {
            words.setProperty(slug + ".title", "So it is");
        }
        return OpenApiRules.faults(new ObjectMapper().readTree(document), words);
    }
}
