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
               "requestBody": {"content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/NewSlot"}, "example": {"places": 3}}}},
               "responses": {"409": {"content": {"application/problem+json": {
                   "examples": {"SLOT_TAKEN": {"value": {}}}}}}}}}},
             "components": {"schemas": {"NewSlot": {"required": ["places"]}}}}
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
                .containsExactly("post /v1/slots: the example of its body lacks places");
    }

    private static List<String> faults(String document) throws Exception {
        var words = new Properties();
        words.setProperty("slot-taken.title", "This slot is taken");
        return OpenApiRules.faults(new ObjectMapper().readTree(document), words);
    }
}
