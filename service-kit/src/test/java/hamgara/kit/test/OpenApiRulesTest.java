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
               "parameters": [{"name": "q", "description": "Words."}],
               "requestBody": {"content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/NewSlot"}, "example": {"places": 3}}}},
               "responses": {
                   "201": {"content": {"application/json": {
                       "schema": {"$ref": "#/components/schemas/Slot"}, "example": {"free": 3}}}},
                   "409": {"content": {"application/problem+json": {
                       "schema": {"$ref": "#/components/schemas/Problem"},
                       "examples": {"SLOT_TAKEN": {"value": {"title": "Taken"}}}}}}}}}},
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
    void noticeAnExampleThatLacksAField() throws Exception {
        assertThat(faults(DOCUMENT.replace("{\"places\": 3}", "{}")))
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

    private static List<String> faults(String document) throws Exception {
        var words = new Properties();
        words.setProperty("slot-taken.title", "This slot is taken");
        return OpenApiRules.faults(new ObjectMapper().readTree(document), words);
    }
}
